import type { Channel, Message } from '../../protocol/browser-protocol.ts';

/** Compares Slack timestamps, first by seconds, then by the fraction. */
export function compareTs(a: string, b: string): number {
  if (a.length === b.length) return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}

/** Inserts a message in order, or replaces the one with the same channel and timestamp. */
export function putMessage(messages: readonly Message[], message: Message): readonly Message[] {
  const at = messages.findIndex(
    ({ channel, ts }) => channel === message.channel && ts === message.ts,
  );
  if (at >= 0) return messages.with(at, message);
  const last = messages.at(-1);
  const all = [...messages, message];
  return last && compareTs(last.ts, message.ts) > 0
    ? all.sort((a, b) => compareTs(a.ts, b.ts))
    : all;
}

/** Appends a channel, or replaces the one with the same ID. */
export function putChannel(channels: readonly Channel[], channel: Channel): readonly Channel[] {
  const at = channels.findIndex(({ id }) => id === channel.id);
  return at >= 0 ? channels.with(at, channel) : [...channels, channel];
}
