import type { Changes } from './changes.ts';
import type { StoredChannel } from './stored.ts';

export interface Channels {
  readonly all: readonly StoredChannel[];
  find(id: string): StoredChannel | undefined;
  /** Finds a channel by name, with or without `#`; never the bot's direct messages. */
  findByName(name: string): StoredChannel | undefined;
  /** Finds a channel by id or name; a user id finds that user's direct message with the bot. */
  named(name: string): StoredChannel | undefined;
  /** Finds the direct message between `user` and the bot. */
  directMessage(user: string): StoredChannel | undefined;
  setArchived(id: string, isArchived: boolean): void;
  setShared(id: string, isShared: boolean): void;
  /** Gives a channel another id, as Slack does when it is moved between organisations. */
  changeId(id: string, to: string): void;
  setMember(id: string, user: string, isMember: boolean): void;
}

export function createChannels(initial: readonly StoredChannel[], changes: Changes): Channels {
  const byId = new Map(initial.map((channel) => [channel.id, channel]));
  const change = (id: string, part: Partial<StoredChannel>) => {
    const before = byId.get(id);
    if (before === undefined) throw new Error(`There is no channel ${id}`);
    const channel = { ...before, ...part };
    byId.set(id, channel);
    changes.emit({ type: 'channel', channel });
  };
  const findByName = (name: string) => {
    const bare = name.replace(/^#/, '').toLowerCase();
    return [...byId.values()].find(
      (one) => (one.kind !== 'dm' || one.dmWith === undefined) && one.name === bare,
    );
  };
  const directMessage = (user: string) => [...byId.values()].find((one) => one.dmWith === user);
  return {
    get all() {
      return [...byId.values()];
    },
    find: (id) => byId.get(id),
    findByName,
    named: (name) => byId.get(name) ?? directMessage(name) ?? findByName(name),
    directMessage,
    setArchived: (id, isArchived) => change(id, { isArchived }),
    setShared: (id, isShared) => change(id, { isShared }),
    changeId(id, to) {
      const channel = byId.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}`);
      byId.delete(id);
      byId.set(to, { ...channel, id: to });
      change(to, {});
    },
    setMember(id, user, isMember) {
      const members = new Set(byId.get(id)?.members);
      if (isMember) members.add(user);
      else members.delete(user);
      change(id, { members });
    },
  };
}
