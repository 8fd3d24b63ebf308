import type { AttemptOutcome } from '../delivery/transport.ts';
import { newSecret } from '../state/ids.ts';
import type { StoredChannel, StoredMessage } from '../state/stored.ts';
import { knownIn } from '../state/workspace.ts';
import { composedBlock } from '../text/composed-block.ts';
import { encodeTyped } from '../text/typed-text.ts';
import type { Stage } from './actor.ts';

/** A message that a person sent. */
export interface Said {
  readonly message: StoredMessage;
  /** Resolves when every event about it has been acknowledged or has failed. */
  readonly delivered: Promise<readonly AttemptOutcome[]>;
}

/**
 * Returns the reason a person can't write in a channel, in Slack's words, or undefined if they can.
 */
export function cannotWrite(
  { workspace }: Stage,
  channel: StoredChannel,
  user: string,
): string | undefined {
  const { messagesTab, messagesTabReadOnly } = workspace.app;
  if (channel.isArchived) return 'You are viewing an archived channel.';
  if (channel.dmWith !== undefined && (!messagesTab || messagesTabReadOnly)) {
    return 'Sending messages to this app has been turned off.';
  }
  if (!channel.members.has(user)) return `You are not in #${channel.name}.`;
  return undefined;
}

/**
 * Posts `typed` as `user`, as from Slack's composer: names, links and the three special characters
 * are encoded. With `raw`, the text is already in Slack's format.
 */
export function say(
  { workspace, events }: Stage,
  user: string,
  channel: StoredChannel,
  typed: string,
  how: {
    readonly threadTs?: string;
    readonly raw?: boolean;
    readonly broadcast?: boolean;
    /** Sends it with `/me`. */
    readonly isMe?: boolean;
    /** The person's own agent posts it, with the person's token. */
    readonly byAgent?: boolean;
  } = {},
): Said {
  const text = how.raw === true ? typed : encodeTyped(typed, knownIn(workspace), 'message');
  const message = workspace.messages.add({
    channel: channel.id,
    ts: workspace.timestamps.next(),
    ...(how.threadTs === undefined ? {} : { threadTs: how.threadTs }),
    user,
    text,
    blocks: text === '' ? [] : [composedBlock(text, newSecret(3))],
    broadcast: how.broadcast ?? false,
    byApp: false,
    ...(how.isMe === undefined ? {} : { isMe: how.isMe }),
    ...(how.byAgent === undefined ? {} : { byAgent: how.byAgent }),
    reactions: {},
  });
  const { bot, app } = workspace;
  if (text.includes(`<@${bot}>`) && !channel.members.has(bot)) {
    const invite = `${app.botName} is not in #${channel.name}, so it did not get this. Invite it?`;
    workspace.notify({ user, channel: channel.id, text: invite });
  }
  return { message, delivered: events.posted(message) };
}

/** Edits a message as its author. */
export function edit({ workspace, events }: Stage, message: StoredMessage, typed: string): Said {
  const text = encodeTyped(typed, knownIn(workspace), 'message');
  const after: StoredMessage = {
    ...message,
    text,
    blocks: [composedBlock(text, newSecret(3))],
    edited: { user: message.user, ts: workspace.timestamps.next() },
  };
  workspace.messages.replace(after);
  return { message: after, delivered: events.changed(message, after) };
}

/** Deletes a message as its author. */
export function remove({ workspace, events }: Stage, message: StoredMessage): Said {
  workspace.messages.remove(message);
  return { message, delivered: events.deleted(message) };
}
