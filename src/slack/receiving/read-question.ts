import type { PendingQuestions } from './pending.ts';
import { type Addressed, commandBody, messageBody, type Typed } from './question-body.ts';

/** A question, as something that Slack sends brings it. */
export type Question =
  | { readonly said: Addressed; readonly noted: Noted }
  | { readonly typed: Typed; readonly noted: Noted };

/** The form in which a question is kept. */
type Noted = Parameters<PendingQuestions['note']>[0];

/** Our own ids, as `Bot` has them. */
export interface Self {
  readonly team: string;
  readonly botId: string;
  readonly botUserId: string;
  newId(): string;
}

interface Payload {
  readonly team_id?: string;
  readonly event_id?: string;
  readonly is_ext_shared_channel?: boolean;
  readonly event?: Event | null;
  readonly command?: string;
  readonly channel_id?: string;
  readonly user_id?: string;
  readonly text?: string;
  readonly response_url?: string;
  readonly trigger_id?: string;
}

interface Event {
  readonly type?: string;
  readonly subtype?: string;
  readonly channel_type?: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly user?: string;
  readonly bot_id?: string;
}

/** Subtypes of a person's new message; any other is an edit, a deletion or a bot's post. */
const WRITTEN: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

/**
 * Reads the question that a payload brings: a mention, a direct message, a command. Null if it brings
 * none, or comes from the bot itself.
 */
export function readQuestion(payload: unknown, self: Self): Question | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const body = payload as Payload;
  return body.event ? readMessage(body, body.event, self) : readCommand(body, self);
}

function readMessage(body: Payload, event: Event, self: Self): Question | null {
  const { type, subtype, channel, ts, thread_ts, text, user, bot_id } = event;
  const isMention = type === 'app_mention';
  const isDirect = type === 'message' && event.channel_type === 'im';
  if (!isMention && !isDirect) return null;
  if (isDirect && subtype !== undefined && !WRITTEN.has(subtype)) return null;
  const isOwn = user === self.botUserId || (bot_id !== undefined && bot_id === self.botId);
  if (channel === undefined || ts === undefined || user === undefined || isOwn) return null;
  const team = body.team_id ?? self.team;
  const said: Addressed = {
    listener: isMention ? 'mention' : 'direct-message',
    team,
    eventId: body.event_id ?? '',
    isShared: isMention && body.is_ext_shared_channel === true,
    isDirect,
    message: { channel, ts, thread_ts, text, user, bot_id },
  };
  // The same post may arrive under two event ids, and one event more than once.
  const id = `post:${team}:${channel}:${ts}`;
  return { said, noted: { id, body: messageBody(said), replyUrl: '' } };
}

function readCommand(body: Payload, self: Self): Question | null {
  const { command, channel_id: channel, user_id: user, text = '', response_url, trigger_id } = body;
  if (command === undefined || channel === undefined || user === undefined) return null;
  const typed: Typed = { team: body.team_id ?? self.team, channel, user, text };
  const id = `command:${trigger_id || self.newId()}`;
  return { typed, noted: { id, body: commandBody(typed), replyUrl: response_url ?? '' } };
}
