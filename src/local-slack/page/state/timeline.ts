import type { Channel, Message, Snapshot } from '../../protocol/browser-protocol.ts';
import { type Clock, dayKey, formatDay, tsToMillis } from '../text/dates.ts';
import { compareTs } from './collections.ts';

/** One line of a message list. */
export type Row =
  | { readonly kind: 'day' | 'replies'; readonly label: string }
  /** `compact`: the author said something just before, and everybody saw both: no name, no picture. */
  | { readonly kind: 'message'; readonly message: Message; readonly compact: boolean };

/** What a channel shows below a message that has replies. */
export interface ThreadSummary {
  readonly replies: number;
  /** Ids of those who replied, in the order of their first reply. */
  readonly people: readonly string[];
  readonly lastTs: string;
  /** Whether someone else has replied since the person looked. */
  readonly unread: boolean;
}

export interface Unread {
  readonly messages: number;
  readonly mentions: number;
}

/** Consecutive messages of one author within this time are drawn as one. */
const COMPACT_WITHIN = 5 * 60_000;

/** Whether a message is a reply that stands only in its thread. */
function onlyInThread(message: Message): boolean {
  return message.threadTs !== undefined && message.threadTs !== message.ts && !message.broadcast;
}

/** Messages that a channel itself shows, oldest first. */
export function channelMessages(snapshot: Snapshot, channel: string): Message[] {
  return snapshot.messages.filter(
    (message) => message.channel === channel && !onlyInThread(message),
  );
}

/** The root of a thread and its replies, oldest first. */
export function threadMessages(snapshot: Snapshot, channel: string, rootTs: string): Message[] {
  return snapshot.messages.filter(
    (message) =>
      message.channel === channel && (message.ts === rootTs || message.threadTs === rootTs),
  );
}

/** Root timestamp to what is below it, for the threads of one channel. */
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

/** Messages with day dividers, grouped by author. */
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

/** The root of a thread, how many replies there are, and they. */
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

/** What of a channel the person has not seen. Threads are marked below their root instead. */
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
