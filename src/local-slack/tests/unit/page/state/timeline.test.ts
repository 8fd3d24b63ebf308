import { describe, expect, test } from 'vitest';
import {
  channelMessages,
  type Row,
  threadMessages,
  threadRows,
  threadSummaries,
  toRows,
  unreadOf,
} from '../../../../page/state/timeline.ts';
import type { Message } from '../../../../protocol/browser-protocol.ts';
import { channel, message, SNAPSHOT } from '../../../support/snapshot.ts';

const clock = { now: Date.parse('2025-06-14T12:00:00Z'), timeZone: 'UTC' };
const stamp = (iso: string): string => `${Date.parse(iso) / 1000}.000100`;
const show = (rows: readonly Row[]): string[] =>
  rows.map((row) =>
    row.kind === 'message' ? `${row.message.text}${row.compact ? ' +' : ''}` : `-- ${row.label}`,
  );

const root = message('1.1', { threadTs: '1.1', user: 'U1' });
const reply = message('2.1', { threadTs: '1.1', user: 'UB' });
const broadcast = message('3.1', { threadTs: '1.1', broadcast: true });
const elsewhere = message('4.1', { channel: 'C2' });
const forMe = message('5.1', { threadTs: '1.1', onlyFor: 'U1', user: 'UB' });
const with_ = (...messages: Message[]) => ({ ...SNAPSHOT, messages });

test('a channel shows roots and broadcast replies, a thread all of its own', () => {
  const snapshot = with_(root, reply, broadcast, elsewhere, forMe);
  expect(channelMessages(snapshot, 'C1')).toEqual([root, broadcast]);
  expect(threadMessages(snapshot, 'C1', '1.1')).toEqual([root, reply, broadcast, forMe]);
});

describe('rows', () => {
  const at = (iso: string, text: string, more = {}) => message(stamp(iso), { text, ...more });
  test('a divider for each day, one name for what one person says in five minutes', () => {
    const rows = toRows(
      [
        at('2025-06-13T23:58:00Z', 'a'),
        at('2025-06-14T00:01:00Z', 'b'),
        at('2025-06-14T00:04:00Z', 'c'),
        at('2025-06-14T00:10:00Z', 'd'),
        at('2025-06-14T00:11:00Z', 'e', { user: 'UB' }),
        at('2025-06-14T00:12:00Z', 'f', { user: 'UB', onlyFor: 'U1' }),
        at('2025-06-14T00:12:30Z', 'g', { user: 'UB', onlyFor: 'U1' }),
      ],
      clock,
    );
    expect(show(rows)).toEqual(['-- Yesterday', 'a', '-- Today', 'b', 'c +', 'd', 'e', 'f', 'g']);
  });

  test('a thread sets its root apart and counts the replies that others see', () => {
    const messages = [root, reply, broadcast, forMe];
    expect(show(threadRows(messages, '1.1', clock))).toEqual([
      '1.1',
      '-- 2 replies',
      '2.1',
      '3.1',
      '5.1',
    ]);
    expect(show(threadRows([root], '1.1', clock))).toEqual(['1.1']);
    expect(show(threadRows([root, reply], '1.1', clock))).toContain('-- 1 reply');
  });

  test('none', () => expect(toRows([], clock)).toEqual([]));
});

test('a summary counts replies, names who replied, and says whether they were seen', () => {
  const mine = message('6.1', { threadTs: '1.1', user: 'U1' });
  const snapshot = with_(root, reply, broadcast, forMe, mine);
  const summary = { replies: 3, people: ['UB', 'U2', 'U1'], lastTs: '6.1' };
  expect(threadSummaries(snapshot, 'C1', {}).get('1.1')).toEqual({ ...summary, unread: true });
  expect(threadSummaries(snapshot, 'C1', { 'C1:1.1': '3.1' }).get('1.1')).toEqual({
    ...summary,
    unread: false,
  });
});

describe('unread', () => {
  const general = channel('C1');
  test('what others said since; my own words are no news', () => {
    const snapshot = with_(
      message('1.1'),
      message('2.1', { user: 'U1' }),
      message('3.1', { text: 'see <@U1> and <@U1|you>' }),
      message('4.1', { onlyFor: 'U1' }),
    );
    expect(unreadOf(snapshot, general, {})).toEqual({ messages: 3, mentions: 2 });
    expect(unreadOf(snapshot, general, { C1: '3.1' })).toEqual({ messages: 1, mentions: 1 });
    expect(unreadOf(snapshot, general, { C1: '4.1' })).toEqual({ messages: 0, mentions: 0 });
  });

  test('replies mark their thread, not the channel', () => {
    expect(unreadOf(with_(root, reply), general, {})).toEqual({ messages: 0, mentions: 0 });
  });

  test('every direct message counts', () => {
    const dm = channel('D1', { kind: 'dm' });
    const snapshot = with_(message('1.1', { channel: 'D1', user: 'UB' }));
    expect(unreadOf(snapshot, dm, {})).toEqual({ messages: 1, mentions: 1 });
  });
});
