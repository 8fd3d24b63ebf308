import type { AttemptOutcome } from '../delivery/transport.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Stage } from './actor.ts';

type Outcomes = Promise<readonly AttemptOutcome[]>;

function again({ workspace }: Stage, channel: StoredChannel): StoredChannel {
  return workspace.channels.find(channel.id) ?? channel;
}

/** `user` (the bot, for instance) joins or leaves `channel`. */
export function setMember(
  stage: Stage,
  channel: StoredChannel,
  user: string,
  isMember: boolean,
): Outcomes {
  if (channel.members.has(user) === isMember) return Promise.resolve([]);
  stage.workspace.channels.setMember(channel.id, user, isMember);
  return stage.events.member(again(stage, channel), user, isMember);
}

/** Archiving a channel removes nobody; the bot can no longer post there. */
export function setArchived(stage: Stage, channel: StoredChannel, isArchived: boolean): Outcomes {
  if (channel.isArchived === isArchived) return Promise.resolve([]);
  stage.workspace.channels.setArchived(channel.id, isArchived);
  return stage.events.archived(again(stage, channel), isArchived);
}

/** A channel is shared with another organisation (Slack Connect), or is shared no longer. */
export function setShared(stage: Stage, channel: StoredChannel, isShared: boolean): Outcomes {
  if (channel.isShared === isShared) return Promise.resolve([]);
  stage.workspace.channels.setShared(channel.id, isShared);
  return stage.events.shared(again(stage, channel), isShared);
}
