import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { NOW, subscription } from '../support/announcing.ts';

/** Opens stores of one kind for the contract tests. */
export interface StoreUnderTest {
  /** Opens an empty store. */
  open(): Promise<Store>;
  /** Reopens the same data after the first store was closed; null if the store keeps none. */
  reopen: (() => Promise<Store>) | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Tests a store of any database. */
export function storeContract(name: string, under: StoreUnderTest): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(() => store.close());

    describe('threads', () => {
      const thread = { team: 'T1', channel: 'C1', threadTs: '1700000000.000100' };

      test('recalls the turns of a thread in order, and only of that thread', async () => {
        await store.threads.remember(thread, { q: 'how many chats?', case: 'acme' }, NOW);
        await store.threads.remember(thread, { q: 'and the profit?', case: 'acme' }, NOW);
        expect(await store.threads.recall(thread, NOW)).toEqual([
          { q: 'how many chats?', case: 'acme' },
          { q: 'and the profit?', case: 'acme' },
        ]);
        expect(await store.threads.recall({ ...thread, threadTs: '1' }, NOW)).toEqual([]);
      });

      test('keeps what a question was read as', async () => {
        const read = { version: 1, meant: { kind: 'sources', words: 'acme' } };
        await store.threads.remember(thread, { q: 'sources acme', case: 'acme', read }, NOW);
        await store.threads.remember(thread, { q: 'why?', case: 'acme' }, NOW);
        expect(await store.threads.recall(thread, NOW)).toEqual([
          { q: 'sources acme', case: 'acme', read },
          { q: 'why?', case: 'acme' },
        ]);
      });

      test('recalls the last ten only', async () => {
        for (let n = 1; n <= 12; n++) {
          await store.threads.remember(thread, { q: `q${n}`, case: 'c' }, NOW);
        }
        const turns = await store.threads.recall(thread, NOW);
        expect(turns.map((turn) => turn.q)).toEqual(
          Array.from({ length: 10 }, (_, at) => `q${at + 3}`),
        );
      });

      test('forgets a turn when its time is over, and a thread when told to', async () => {
        await store.threads.remember(thread, { q: 'old', case: 'c' }, NOW, DAY);
        await store.threads.remember(thread, { q: 'new', case: 'c' }, NOW + DAY / 2, DAY);
        expect(await store.threads.recall(thread, NOW + DAY)).toEqual([{ q: 'new', case: 'c' }]);
        await store.threads.forget(thread);
        expect(await store.threads.recall(thread, NOW)).toEqual([]);
      });

      test('loses no turn when several are remembered at once', async () => {
        const turns = Array.from({ length: 8 }, (_, n) => ({ q: `q${n}`, case: 'c' }));
        await Promise.all(turns.map((turn) => store.threads.remember(thread, turn, NOW)));
        const recalled = await store.threads.recall(thread, NOW);
        expect(recalled.map((turn) => turn.q).sort()).toEqual(turns.map((turn) => turn.q));
      });
    });

    describe('events', () => {
      test('an event is new once', async () => {
        expect(await store.events.markSeen('Ev1', NOW)).toBe(true);
        expect(await store.events.markSeen('Ev1', NOW + 1)).toBe(false);
        expect(await store.events.markSeen('Ev2', NOW + 1)).toBe(true);
      });

      test('of many marks at once, one is the first', async () => {
        const firsts = await Promise.all(
          Array.from({ length: 10 }, () => store.events.markSeen('Ev', NOW)),
        );
        expect(firsts.filter(Boolean)).toHaveLength(1);
      });

      test('a mark that is removed can be made again', async () => {
        await store.events.markSeen('Ev1', NOW);
        await store.events.unmark('Ev1');
        expect(await store.events.markSeen('Ev1', NOW)).toBe(true);
      });
    });

    test('everything of a channel moves to its new id, and nothing of another', async () => {
      const old = { team: 'T1', channel: 'C1' };
      const mute = { org: 'Acme', by: 'U1', at: NOW };
      const turn = { q: 'how many?', case: 'acme' };
      for (const id of ['sub-1', 'sub-2']) {
        const filter = `org:${id}`;
        await store.subscriptions.save(subscription({ ...old, id, filter }));
      }
      await store.subscriptions.save(
        subscription({ team: 'T1', channel: 'C9', id: 'sub-3', filter: 'org:sub-2' }),
      );
      await store.mutes.mute({ ...old, ...mute });
      await store.threads.remember({ ...old, threadTs: '1.2' }, turn, NOW);
      await store.channels.changeId('C1', 'C9');
      await store.channels.changeId('C1', 'C9');
      const places = (await store.subscriptions.list()).map(({ id, team, channel }) => [
        id,
        `${team} ${channel}`,
      ]);
      expect(Object.fromEntries(places)).toEqual({
        'sub-1': 'T1 C9',
        'sub-3': 'T1 C9',
      });
      const moved = { team: 'T1', channel: 'C9' };
      expect(await store.mutes.list()).toEqual([{ ...moved, ...mute }]);
      expect(await store.threads.recall({ ...moved, threadTs: '1.2' }, NOW)).toEqual([turn]);
      expect(await store.threads.recall({ ...old, threadTs: '1.2' }, NOW)).toEqual([]);
    });

    describe('subscriptions', () => {
      test('gives back what was saved, every field of it', async () => {
        const full = subscription({
          cadence: { every: 'week', day: 'mon', at: '09:00', zone: 'Europe/Stockholm' },
          filter: 'org:"Ünï & Co" except tier:capability',
          nextDueAt: NOW + DAY,
          paused: { at: NOW, reason: 'is_archived', by: '', told: true },
          lastPosted: { at: NOW, ts: '1.2', what: '5 new cases' },
        });
        expect(await store.subscriptions.save(full)).toEqual({ saved: full, replaced: null });
        expect(await store.subscriptions.list()).toEqual([full]);
      });

      test('the same filter in the same channel replaces, keeping its id, and says what it replaced', async () => {
        const first = subscription();
        await store.subscriptions.save(first);
        const { saved, replaced } = await store.subscriptions.save(
          subscription({ id: 'sub-2', kinds: 'new', owner: 'U2' }),
        );
        expect(replaced).toEqual(first);
        expect(saved).toMatchObject({ id: 'sub-1', kinds: 'new', owner: 'U2' });
        expect(await store.subscriptions.list()).toEqual([saved]);
      });

      test('lists by team, channel, owner and origin, oldest first', async () => {
        await store.subscriptions.save(
          subscription({ id: 'b', channel: 'C2', createdAt: NOW + 1 }),
        );
        await store.subscriptions.save(subscription({ id: 'a' }));
        await store.subscriptions.save(subscription({ id: 'c', channel: 'C3', owner: 'U9' }));
        await store.subscriptions.save(
          subscription({ id: 'd', filter: 'x', origin: 'settings', owner: '', createdAt: NOW + 2 }),
        );
        const ids = async (query = {}) =>
          (await store.subscriptions.list(query)).map((each) => each.id);
        expect(await ids()).toEqual(['a', 'c', 'b', 'd']);
        expect(await ids({ team: 'T1', channel: 'C1' })).toEqual(['a', 'd']);
        expect(await ids({ owner: 'U9' })).toEqual(['c']);
        expect(await ids({ origin: 'settings' })).toEqual(['d']);
      });

      test('removing says what was there; removing again says nothing was', async () => {
        await store.subscriptions.save(subscription());
        expect(await store.subscriptions.remove(['sub-1', 'none'])).toEqual([subscription()]);
        expect(await store.subscriptions.remove(['sub-1'])).toEqual([]);
        expect(await store.subscriptions.list()).toEqual([]);
      });

      test('a pause keeps its first reason, is told once, and ends by resuming', async () => {
        await store.subscriptions.save(subscription());
        const pause = { at: NOW, reason: 'is_archived', by: '' };
        const paused = subscription({ paused: { ...pause, told: false } });
        expect(await store.subscriptions.pause(['sub-1'], pause)).toEqual([paused]);
        expect(
          await store.subscriptions.pause(['sub-1'], { at: NOW + 1, reason: 'other', by: 'U1' }),
        ).toEqual([]);
        expect(await store.subscriptions.untold()).toEqual([paused]);
        const markTold = (pausedAt: number, told: boolean) =>
          store.subscriptions.markTold(['sub-1'], pausedAt, told);
        expect(await markTold(NOW + 5, true)).toEqual([]);
        const marks = await Promise.all([markTold(NOW, true), markTold(NOW, true)]);
        expect(marks.flat()).toEqual(['sub-1']);
        expect(await store.subscriptions.untold()).toEqual([]);
        expect(await markTold(NOW, false)).toEqual(['sub-1']);
        expect(await store.subscriptions.untold()).toEqual([paused]);
        expect(await store.subscriptions.resume(['sub-1'])).toEqual([subscription()]);
        expect(await store.subscriptions.resume(['sub-1'])).toEqual([]);
      });

      test('a pause by a person needs no telling', async () => {
        await store.subscriptions.save(subscription());
        await store.subscriptions.pause(['sub-1'], { at: NOW, reason: 'asked', by: 'U1' });
        expect(await store.subscriptions.untold()).toEqual([]);
      });

      test('two hundred made at once are all there', async () => {
        const all = Array.from({ length: 200 }, (_, n) =>
          subscription({ id: `s${n}`, channel: `C${n}` }),
        );
        await Promise.all(all.map((each) => store.subscriptions.save(each)));
        expect(await store.subscriptions.list()).toHaveLength(200);
      });
    });

    describe('mutes', () => {
      const mute = { team: 'T1', channel: 'C1', org: 'Acme  Corp', by: 'U1', at: NOW };

      test('mutes once a channel, whatever the spelling, and unmutes', async () => {
        expect(await store.mutes.mute(mute)).toBe(true);
        expect(await store.mutes.mute({ ...mute, org: ' acme corp' })).toBe(false);
        expect(await store.mutes.mute({ ...mute, channel: 'C2' })).toBe(true);
        expect(await store.mutes.list(mute)).toEqual([mute]);
        expect(await store.mutes.list()).toHaveLength(2);
        expect(await store.mutes.unmute(mute, 'ACME Corp')).toBe(true);
        expect(await store.mutes.unmute(mute, 'ACME Corp')).toBe(false);
        expect(await store.mutes.list(mute)).toEqual([]);
      });
    });

    const { reopen } = under;
    if (!reopen) return;
    test('remembers across a restart', async () => {
      await store.subscriptions.save(subscription());
      await store.events.markSeen('Ev1', NOW);
      await store.close();
      store = await reopen();
      expect(await store.subscriptions.list()).toEqual([subscription()]);
      expect(await store.events.markSeen('Ev1', NOW)).toBe(false);
    });
  });
}
