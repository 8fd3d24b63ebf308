import type { AttemptOutcome } from '../delivery/transport.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Stage } from './actor.ts';

type Outcomes = Promise<readonly AttemptOutcome[]>;

function again({ workspace }: Stage, channel: StoredChannel): StoredChannel {
  return workspace.channels.find(channel.id) ?? channel;
}

/** Adds `user` (the bot, for example) to `channel` or removes them. */
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

/**
 * Archives or unarchives a channel. Members stay, but the bot can't post in an archived channel.
 */
export function setArchived(stage: Stage, channel: StoredChannel, isArchived: boolean): Outcomes {
  if (channel.isArchived === isArchived) return Promise.resolve([]);
  stage.workspace.channels.setArchived(channel.id, isArchived);
  return stage.events.archived(again(stage, channel), isArchived);
}

/** Gives a channel another id. */
export function changeId(stage: Stage, channel: StoredChannel, to: string): Outcomes {
  stage.workspace.channels.changeId(channel.id, to);
  stage.workspace.messages.move(channel.id, to);
  const ids = { old_channel_id: channel.id, new_channel_id: to };
  return stage.events.send({ type: 'channel_id_changed', ...ids });
}

/** Starts or stops sharing a channel with another organisation (Slack Connect). */
export function setShared(stage: Stage, channel: StoredChannel, isShared: boolean): Outcomes {
  if (channel.isShared === isShared) return Promise.resolve([]);
  stage.workspace.channels.setShared(channel.id, isShared);
  return stage.events.shared(again(stage, channel), isShared);
}
