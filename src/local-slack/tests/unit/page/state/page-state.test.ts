import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTs } from '../../../../page/state/collections.ts';
import {
  INITIAL_STATE,
  type PageEvent,
  type PageState,
  reduce,
} from '../../../../page/state/page-state.ts';
import type { ServerMessage } from '../../../../protocol/browser-protocol.ts';
import { channel, message, SNAPSHOT } from '../../../support/snapshot.ts';

const play = (...events: PageEvent[]): PageState => events.reduce(reduce, INITIAL_STATE);
const server = (message: ServerMessage): PageEvent => ({ type: 'server', message });
const snapshot = (more: Partial<typeof SNAPSHOT> = {}): PageEvent =>
  server({ type: 'snapshot', snapshot: { ...SNAPSHOT, ...more } });
const say = (ts: string, more = {}): PageEvent =>
  server({ type: 'message', message: message(ts, more) });
const view = (id: string) => ({
  id,
  type: 'modal' as const,
  callbackId: '',
  title: '',
  submit: '',
  close: '',
  blocks: [],
  json: {},
});

describe('messages', () => {
  test('a message with a known timestamp replaces the one it was', () => {
    const state = play(snapshot(), say('1.1'), say('2.1'), say('1.1', { text: 'new' }));
    expect(state.snapshot?.messages.map(({ text }) => text)).toEqual(['new', '2.1']);
  });

  test('the same timestamp in another channel is another message', () => {
    const state = play(snapshot(), say('1.1'), say('1.1', { channel: 'C2' }));
    expect(state.snapshot?.messages).toHaveLength(2);
  });

  test('they stand in the order of their timestamps, however they arrive', () => {
    const stamps = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 20 });
    fc.assert(
      fc.property(stamps, (numbers) => {
        const events = numbers.map((number) =>
          say(`1700000000.${String(number).padStart(6, '0')}`),
        );
        const shown = play(snapshot(), ...events).snapshot?.messages ?? [];
        expect(shown).toHaveLength(numbers.length);
        expect([...shown].sort((a, b) => compareTs(a.ts, b.ts))).toEqual(shown);
      }),
    );
  });

  test('a deleted message goes', () => {
    const state = play(
      snapshot(),
      say('1.1'),
      server({ type: 'message_deleted', channel: 'C1', ts: '1.1' }),
    );
    expect(state.snapshot?.messages).toEqual([]);
  });

  test('news before the first snapshot are dropped: the snapshot holds them', () => {
    expect(play(say('1.1'))).toEqual(INITIAL_STATE);
  });
});

describe('what has been read', () => {
  test('all of the first snapshot counts as read', () => {
    const messages = [message('1.1'), message('2.1', { threadTs: '1.1' })];
    expect(play(snapshot({ messages })).lastRead).toEqual({ C1: '2.1', 'C1:1.1': '2.1' });
  });

  test('what came while the connection was lost does not', () => {
    const state = play(
      snapshot({ messages: [message('1.1')] }),
      snapshot({ messages: [message('1.1'), message('2.1')] }),
    );
    expect(state.lastRead).toEqual({ C1: '1.1' });
  });

  test('reading goes forth only', () => {
    const state = play(
      snapshot(),
      { type: 'read', place: 'C1', ts: '2.1' },
      { type: 'read', place: 'C1', ts: '1.1' },
    );
    expect(state.lastRead).toEqual({ C1: '2.1' });
  });
});

describe('channels, modals, Home', () => {
  test('a channel changes in its place, a new one comes last', () => {
    const state = play(
      snapshot(),
      server({ type: 'channel', channel: channel('C2', { name: 'random', hasBot: true }) }),
      server({ type: 'channel', channel: channel('C9') }),
    );
    expect(state.snapshot?.channels.map(({ id }) => id)).toEqual([
      'C1',
      'C2',
      'C3',
      'C4',
      'D1',
      'C9',
    ]);
    expect(state.snapshot?.channels[1]?.hasBot).toBe(true);
  });

  test('errors belong to a view that is open, until it is sent again', () => {
    const errors = (viewId: string): PageEvent =>
      server({ type: 'view_errors', viewId, errors: { name: 'wrong' } });
    const open = play(
      snapshot(),
      server({ type: 'modals', modals: [view('V1'), view('V2')] }),
      errors('V1'),
      errors('V2'),
    );
    expect(Object.keys(open.viewErrors)).toEqual(['V1', 'V2']);
    const closed = reduce(open, server({ type: 'modals', modals: [view('V1')] }));
    expect(closed.viewErrors).toEqual({ V1: { name: 'wrong' } });
    expect(reduce(closed, { type: 'submitted', viewId: 'V1' }).viewErrors).toEqual({});
  });

  test('the app comes and goes, Home is published', () => {
    const home = { ...view('H1'), type: 'home' as const };
    const state = play(
      snapshot(),
      server({ type: 'app', connected: false }),
      server({ type: 'home', home }),
    );
    expect(state.snapshot).toMatchObject({ appConnected: false, home });
  });
});

describe('what was pressed', () => {
  const pressed: PageEvent = { type: 'pressed', requestId: 'r1', key: 'k' };
  test.each<[string, PageEvent]>([
    ['the app acknowledges', server({ type: 'acked', requestId: 'r1' })],
    ['the time is over', { type: 'released', requestId: 'r1' }],
    ['the connection is lost', { type: 'link', link: 'lost' }],
  ])('is busy until %s', (_, event) => {
    expect(play(snapshot(), pressed).busy).toEqual({ r1: 'k' });
    expect(play(snapshot(), pressed, event).busy).toEqual({});
  });

  test('stays busy when something else is acknowledged', () => {
    const state = play(snapshot(), pressed, server({ type: 'acked', requestId: 'r2' }));
    expect(state.busy).toEqual({ r1: 'k' });
  });
});

test('a notice offers to add the app where the person has mentioned it in vain', () => {
  const notice = (channel: string): PageEvent => server({ type: 'notice', text: 'n', channel });
  const mention = { channel: 'C2', user: 'U1', text: '<@UB> hi' };
  const invite = (...events: PageEvent[]) => play(snapshot(), ...events).notices[0]?.invite;
  expect(invite(say('1.1', mention), notice('C2'))).toBe('C2');
  expect(invite(say('1.1', mention), say('2.1', { ...mention, text: 'hi' }), notice('C2'))).toBe(
    undefined,
  );
  expect(invite(say('1.1', { ...mention, channel: 'C1' }), notice('C1'))).toBe(undefined);
  expect(invite(say('1.1', mention), notice('C1'))).toBe(undefined);
});

test('notices queue up, the oldest go, each is dismissed by itself', () => {
  const tell = (text: string): PageEvent => server({ type: 'notice', text });
  const state = play(snapshot(), ...['a', 'b', 'c', 'd', 'e'].map(tell));
  expect(state.notices.map(({ text }) => text)).toEqual(['b', 'c', 'd', 'e']);
  const id = state.notices[1]?.id ?? 0;
  const left = reduce(state, { type: 'dismiss_notice', id }).notices;
  expect(left.map(({ text }) => text)).toEqual(['b', 'd', 'e']);
});
