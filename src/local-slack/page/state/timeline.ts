import type { Channel, Message, Snapshot } from '../../protocol/browser-protocol.ts';
import { type Clock, dayKey, formatDay, tsToMillis } from '../text/dates.ts';
import { compareTs } from './collections.ts';

/** One row of a message list. */
export type Row =
  | { readonly kind: 'day' | 'replies'; readonly label: string }
  /** `compact`: drawn without name and picture, soon after the same author's last message. */
  | { readonly kind: 'message'; readonly message: Message; readonly compact: boolean };

/** The summary below a message that has replies. */
export interface ThreadSummary {
  readonly replies: number;
  /** IDs of the people who replied, in order of their first reply. */
  readonly people: readonly string[];
  readonly lastTs: string;
  /** True if someone else has replied since the person last looked. */
  readonly unread: boolean;
}

export interface Unread {
  readonly messages: number;
  readonly mentions: number;
}

/** Consecutive messages of one author within this time, in milliseconds, are grouped. */
const COMPACT_WITHIN = 5 * 60_000;

/** True if a message is a reply that appears only in its thread. */
function onlyInThread(message: Message): boolean {
  return message.threadTs !== undefined && message.threadTs !== message.ts && !message.broadcast;
}

/** Returns the messages shown in a channel itself, oldest first. */
export function channelMessages(snapshot: Snapshot, channel: string): Message[] {
  return snapshot.messages.filter(
    (message) => message.channel === channel && !onlyInThread(message),
  );
}

/** Returns the root of a thread and its replies, oldest first. */
export function threadMessages(snapshot: Snapshot, channel: string, rootTs: string): Message[] {
  return snapshot.messages.filter(
    (message) =>
      message.channel === channel && (message.ts === rootTs || message.threadTs === rootTs),
  );
}

/** Returns the thread summaries of one channel, by root timestamp. */
export function threadSummaries(
  snapshot: Snapshot,
  channel: string,
  lastRead: Readonly<Record<string, string>>,
): Map<string, ThreadSummary> {
  const summaries = new Map<string, ThreadSummary>();
  for (const message of snapshot.messages) {
    const { threadTs } = message;
    if (message.channel !== channel || threadTs === undefined || threadTs === message.ts) continue;
    if (message.onlyFor !== undefined) continue;
    const before = summaries.get(threadTs);
    const people = before?.people ?? [];
    const read = lastRead[`${channel}:${threadTs}`] ?? '';
    summaries.set(threadTs, {
      replies: (before?.replies ?? 0) + 1,
      people: people.includes(message.user) ? people : [...people, message.user],
      lastTs: message.ts,
      unread:
        before?.unread || (message.user !== snapshot.me && compareTs(message.ts, read || '0') > 0),
    });
  }
  return summaries;
}

/** Builds the rows of a message list, with day dividers, grouped by author. */
export function toRows(messages: readonly Message[], clock: Clock): Row[] {
  const rows: Row[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const at = tsToMillis(message.ts);
    const day = dayKey(at, clock);
    const sameDay = before !== undefined && dayKey(tsToMillis(before.ts), clock) === day;
    if (!sameDay) rows.push({ kind: 'day', label: formatDay(at, clock) });
    const compact =
      sameDay &&
      before !== undefined &&
      before.user === message.user &&
      before.onlyFor === undefined &&
      message.onlyFor === undefined &&
      !message.broadcast &&
      at - tsToMillis(before.ts) < COMPACT_WITHIN;
    rows.push({ kind: 'message', message, compact });
    before = message;
  }
  return rows;
}

/** Builds the rows of a thread: the root, the reply count, and the replies. */
export function threadRows(messages: readonly Message[], rootTs: string, clock: Clock): Row[] {
  const withoutDays = (some: readonly Message[]): Row[] =>
    toRows(some, clock).filter(({ kind }) => kind === 'message');
  const root = messages.filter(({ ts }) => ts === rootTs);
  const replies = messages.filter(({ ts }) => ts !== rootTs);
  const count = replies.filter(({ onlyFor }) => onlyFor === undefined).length;
  const label = count === 1 ? '1 reply' : `${count} replies`;
  const divider: Row[] = count === 0 ? [] : [{ kind: 'replies', label }];
  return [...withoutDays(root), ...divider, ...withoutDays(replies)];
}

/**
 * Counts unread messages and mentions in a channel. Unread replies are marked on their thread
 * instead.
 */
export function unreadOf(
  snapshot: Snapshot,
  channel: Channel,
  lastRead: Readonly<Record<string, string>>,
): Unread {
  const read = lastRead[channel.id] ?? '0';
  const fresh = channelMessages(snapshot, channel.id).filter(
    ({ ts, user }) => user !== snapshot.me && compareTs(ts, read) > 0,
  );
  const forMe = fresh.filter(
    ({ text, onlyFor }) => onlyFor !== undefined || text.includes(`<@${snapshot.me}`),
  );
  return {
    messages: fresh.length,
    mentions: channel.kind === 'dm' ? fresh.length : forMe.length,
  };
}
