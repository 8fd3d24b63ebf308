import type { Changes } from './changes.ts';
import type { StoredMessage } from './stored.ts';

export interface Messages {
  /** Messages of a channel, oldest first, without private ones. */
  inChannel(channel: string): readonly StoredMessage[];
  /** Private messages to `user`, oldest first. */
  privateTo(user: string): readonly StoredMessage[];
  find(channel: string, ts: string): StoredMessage | undefined;
  findPrivate(channel: string, ts: string): StoredMessage | undefined;
  repliesTo(channel: string, rootTs: string): readonly StoredMessage[];
  add(message: StoredMessage): StoredMessage;
  replace(message: StoredMessage): void;
  remove(message: StoredMessage): void;
  /** Removes all messages of everybody. */
  clear(): void;
  /** Moves the messages of a channel to its new id. */
  move(channel: string, to: string): void;
}

/** Keeps the last `keep` messages of each channel, and as many private ones for each user. */
export function createMessages(changes: Changes, keep: number): Messages {
  const channels = new Map<string, Map<string, StoredMessage>>();
  const privates = new Map<string, Map<string, StoredMessage>>();
  const shelf = (message: StoredMessage) => {
    const shelves = message.onlyFor === undefined ? channels : privates;
    const key = message.onlyFor ?? message.channel;
    const found = shelves.get(key) ?? new Map<string, StoredMessage>();
    shelves.set(key, found);
    return found;
  };
  const put = (message: StoredMessage) => {
    const held = shelf(message);
    held.set(message.ts, message);
    const oldest = held.keys().next();
    if (held.size > keep && oldest.done !== true) held.delete(oldest.value);
    changes.emit({ type: 'message', message });
  };
  const remove = (message: StoredMessage) => {
    shelf(message).delete(message.ts);
    changes.emit({ type: 'message_deleted', message });
  };
  return {
    inChannel: (channel) => [...(channels.get(channel)?.values() ?? [])],
    privateTo: (user) => [...(privates.get(user)?.values() ?? [])],
    find: (channel, ts) => channels.get(channel)?.get(ts),
    findPrivate(channel, ts) {
      for (const held of privates.values()) {
        const message = held.get(ts);
        if (message?.channel === channel) return message;
      }
      return undefined;
    },
    repliesTo: (channel, rootTs) =>
      [...(channels.get(channel)?.values() ?? [])].filter(
        (message) => message.threadTs === rootTs && message.ts !== rootTs,
      ),
    add(message) {
      const { threadTs } = message;
      const root =
        threadTs === undefined ? undefined : channels.get(message.channel)?.get(threadTs);
      if (root !== undefined && root.threadTs === undefined && message.onlyFor === undefined) {
        put({ ...root, threadTs: root.ts });
      }
      put(message);
      return message;
    },
    replace: put,
    move(channel, to) {
      const held = channels.get(channel);
      channels.delete(channel);
      for (const message of held?.values() ?? []) put({ ...message, channel: to });
    },
    remove,
    clear() {
      const held = [...channels.values(), ...privates.values()].flatMap((all) => [...all.values()]);
      for (const message of held) remove(message);
    },
  };
}
