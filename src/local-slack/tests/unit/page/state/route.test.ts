import { describe, expect, test } from 'vitest';
import {
  firstRoute,
  formatAddress,
  formatRoute,
  parsePermalink,
  parseRoute,
  personIn,
  type Route,
} from '../../../../page/state/route.ts';
import { channel, SNAPSHOT } from '../../../support/snapshot.ts';

test.each<Route>([
  { at: 'home' },
  { at: 'channel', channel: 'C1', thread: null },
  { at: 'channel', channel: 'C1', thread: '1700000000.000100' },
  { at: 'channel', channel: 'a/b %', thread: null },
])('%j survives the address', (route) => expect(parseRoute(formatRoute(route))).toEqual(route));

test.each(['', '#', '#/', '#/channel', '#/channel/', '#/elsewhere/C1', '#/channel/%E0%A4'])(
  '%j names no place',
  (hash) => expect(parseRoute(hash)).toBeNull(),
);

test('permalinks lead to their channel, and to the thread of a reply', () => {
  expect(parsePermalink('/archives/C1/p1700000000000100', '')).toEqual({
    at: 'channel',
    channel: 'C1',
    thread: null,
  });
  expect(parsePermalink('/archives/C1/p1700000009000100', '?thread_ts=1700000000.000100')).toEqual({
    at: 'channel',
    channel: 'C1',
    thread: '1700000000.000100',
  });
  expect(parsePermalink('/', '')).toBeNull();
});

describe('where the page begins', () => {
  test('where it was asked to, if that is there', () => {
    const asked: Route = { at: 'channel', channel: 'C4', thread: '1.1' };
    expect(firstRoute(asked, SNAPSHOT)).toEqual(asked);
    expect(firstRoute({ at: 'home' }, SNAPSHOT)).toEqual({ at: 'home' });
  });

  test('otherwise in the first open channel that has the app', () => {
    const gone: Route = { at: 'channel', channel: 'C0', thread: null };
    const channels = [
      channel('D1', { kind: 'dm' }),
      channel('C3', { isArchived: true }),
      channel('C2', { hasBot: false }),
      channel('C1'),
    ];
    expect(firstRoute(gone, { channels })).toMatchObject({ channel: 'C1' });
    expect(firstRoute(null, { channels: channels.slice(0, 3) })).toMatchObject({ channel: 'C2' });
    expect(firstRoute(null, { channels: [] })).toEqual({ at: 'home' });
  });
});

test.each(['', 'U1', 'U/1 &as=U2'])('the person %j survives the address of a place', (person) => {
  const address = formatAddress({ at: 'channel', channel: 'C1', thread: null }, person);
  const { pathname, search, hash } = new URL(address, 'http://localhost');
  expect([pathname, personIn(search), hash]).toEqual(['/', person, '#/channel/C1']);
});
