import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewDelivery } from '../../src/core/announcements/planning/plan.ts';
import { EMPTY_PLAN } from '../../src/core/announcements/planning/plan.ts';
import type { Post } from '../../src/store/post-store.ts';
import { addBatch, DEFAULT_KEEPING, type Keeping } from '../../src/store/retention-store.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, subscription } from '../support/announcing.ts';
import { oneCase } from '../support/cases.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const PACE = { channelIntervalMs: 0, teamIntervalMs: 0, updateIntervalMs: 0 };

/** Tests that a store forgets in time, and nothing that is still needed. */
export function retentionContract(name: string, open: () => Promise<Store>): void {
  describe(`retention contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    /** Purges until nothing is left to remove, as the bot does. */
    async function purge(now: number, over: Partial<Keeping> = {}, batch = 2) {
      const keeping = { ...DEFAULT_KEEPING, ...over };
      const foretold = await store.retention.purgeable(now, keeping);
      const total: Record<string, number> = {};
      for await (const removed of store.retention.purge(now, keeping, batch)) {
        expect(removed.rows).toBeLessThanOrEqual(batch);
        addBatch(total, removed);
      }
      expect(foretold).toEqual(total);
      return total;
    }

    test('what threads asked, what was handled and what was answered go after seven days', async () => {
      const thread = { team: 'T1', channel: 'C1', threadTs: '1.2' };
      const lease = { instance: 'one', until: NOW };
      for (let n = 0; n < 5; n++) {
        await store.threads.remember(thread, { q: `q${n}`, case: 'acme' }, NOW + n);
        await store.events.markSeen(`Ev${n}`, NOW + n);
        const question = { id: `q${n}`, body: '{}', replyUrl: '', askedAt: NOW + n };
        await store.questions.add(question, lease);
      }
      expect(await purge(NOW + 7 * DAY - 1)).toEqual({});
      // The fourth of each is six days old and more.
      expect(await purge(NOW + 7 * DAY + 2)).toEqual({
        thread_turn: 3,
        seen_event: 3,
        pending_question: 2,
      });
      expect(await store.threads.recall(thread, NOW + 3)).toHaveLength(2);
      expect(await store.events.markSeen('Ev3', NOW)).toBe(false);
      expect(await store.events.markSeen('Ev2', NOW)).toBe(true);
      expect(await purge(NOW + 3 * DAY, { threadsMs: DAY })).toEqual({ thread_turn: 2 });
    });

    describe('posts', () => {
      const acme = oneCase('acme', { revision: 'r1' });
      const bolt = oneCase('bolt', { revision: 'r1' });
      const remember = (ts: string, theCase: typeof acme, at: number) => {
        const shown = [{ caseId: theCase.id, revision: 'r1', claims: ['C1'] }];
        const view = { kind: 'answer', page: 0, isCandidate: false, sharedBy: null, claims: [] };
        const post: Post = { team: 'T1', channel: 'C1', ts, threadTs: null, view, shown };
        return store.posts.remember(post, [theCase], at);
      };

      test('go in time, with the states of cases that only they show', async () => {
        await remember('1.1', acme, NOW);
        await remember('1.2', acme, NOW + HOUR);
        await remember('1.3', bolt, NOW + 2 * HOUR);
        const keeping = { postsMs: DAY };
        expect(await purge(NOW + DAY - 1, keeping)).toEqual({});
        expect(await purge(NOW + DAY, keeping)).toEqual({ post: 1 });
        expect(await purge(NOW + DAY + HOUR, keeping)).toEqual({ post: 1, post_edition: 1 });
        expect(await store.posts.revisions()).toEqual([{ caseId: 'bolt', revision: 'r1' }]);
        expect(await store.posts.count()).toEqual({ posts: 1, due: 0 });
      });

      test('are only so many, the newest', async () => {
        for (let n = 0; n < 7; n++) await remember(`1.${n}`, n < 3 ? acme : bolt, NOW + n);
        expect(await purge(NOW + 2 * HOUR, { mostPosts: 4 })).toEqual({ post: 3, post_edition: 1 });
        const due = { at: NOW, isUrgent: false };
        expect(await store.posts.markDue({ caseId: 'bolt', revision: 'r1' }, due)).toBe(4);
      });
    });

    describe('the ledger', () => {
      const acme = (edition: number) => oneCase('acme', { revision: `r${edition}` });
      const place = { team: 'T1', channel: 'C1' };
      const base = { ...place, subscriptions: ['sub-1'] };
      const card: NewDelivery = {
        ...base,
        id: 'card',
        content: { kind: 'card', cases: [{ caseId: 'acme', edition: 1 }] },
        items: [{ caseId: 'acme', edition: 1, revision: 'r1', kind: 'new' }],
      };
      const correction = (to: number, corrects = 'card'): NewDelivery => ({
        ...base,
        id: `correction-${to}`,
        content: {
          kind: 'correction',
          change: { caseId: 'acme', from: to - 1, to },
          corrects,
          reply: true,
          broadcast: false,
        },
        items: [{ caseId: 'acme', edition: to, revision: `r${to}`, kind: 'changed' }],
      });
      const record = (edition: number, deliveries: readonly NewDelivery[], now: number) =>
        store.deliveries.record({
          ...EMPTY_PLAN,
          now,
          instance: 'one',
          editions: [{ case: acme(edition), edition }],
          deliveries,
          served: [],
          baseline: false,
        });
      /** Sends everything that is open. */
      async function post(now: number, state: 'posted' | 'unconfirmed' = 'posted') {
        for (;;) {
          const request = { now, instance: 'one', leaseMs: HOUR, pace: PACE };
          const [leased] = await store.deliveries.lease(request);
          if (!leased) return;
          await store.deliveries.beginSending(leased, leased.content, now, now);
          const settlement =
            state === 'posted'
              ? ({ state, ts: '1.1', what: '' } as const)
              : ({ state, notBefore: null, error: 'no answer' } as const);
          await store.deliveries.settle(leased, settlement, now);
        }
      }
      const editions = async () => {
        const refs = [1, 2, 3, 4].map((edition) => ({ caseId: 'acme', edition }));
        return (await store.knownCases.editions(refs)).map((known) => known.edition);
      };

      beforeEach(async () => {
        await store.subscriptions.save(subscription());
        await record(1, [card], NOW);
        await post(NOW);
      });

      test('keeps what prevents that a case is announced twice, and its newest state', async () => {
        await record(2, [correction(2)], NOW + DAY);
        await record(3, [correction(3)], NOW + 2 * DAY);
        await post(NOW + 2 * DAY);
        expect(await purge(NOW + DAY + YEAR - 1)).toEqual({});
        expect(await purge(NOW + DAY + YEAR)).toEqual({ case_edition: 1 });
        expect(await purge(NOW + 9 * YEAR)).toEqual({ delivery: 2, case_edition: 1 });
        expect(await editions()).toEqual([3]);
        expect((await store.deliveries.list()).map(({ id }) => id)).toEqual(['card']);
        expect(await store.deliveries.shown(['acme'])).toMatchObject([
          { deliveryId: 'card', edition: 1, state: 'posted', ts: '1.1' },
        ]);
        // And another decision to show it is refused still.
        expect(await record(4, [{ ...card, id: 'again' }], NOW + 9 * YEAR)).toBe('stale');
      });

      test('keeps whatever waits, however old, and the states that it tells apart', async () => {
        await record(2, [correction(2)], NOW);
        await post(NOW, 'unconfirmed');
        await record(3, [correction(3)], NOW);
        await store.deliveries.pauseChannel(place, 'is_archived');
        expect(await purge(NOW + 9 * YEAR)).toEqual({});
        expect(await editions()).toEqual([1, 2, 3]);
        const there = { deliveryId: 'correction-2', decision: 'there', by: 'U1', at: NOW } as const;
        await store.deliveries.decide(there);
        await store.deliveries.resumeChannel(place, NOW);
        await post(NOW);
        expect(await purge(NOW + YEAR)).toEqual({ delivery: 2, case_edition: 2 });
        expect(await store.deliveries.decisions('correction-2')).toEqual([]);
      });

      test('keeps decisions for as long, also about what stays', async () => {
        await store.deliveries.record({
          ...EMPTY_PLAN,
          now: NOW,
          instance: 'one',
          deliveries: [{ ...card, id: 'other', channel: 'C2' }],
          served: [],
          baseline: false,
        });
        await post(NOW, 'unconfirmed');
        const there = { deliveryId: 'other', decision: 'there', by: 'U1', at: NOW } as const;
        await store.deliveries.decide(there);
        expect(await purge(NOW + YEAR - 1)).toEqual({});
        expect(await purge(NOW + YEAR)).toEqual({ decision: 1 });
        expect(await store.deliveries.list()).toHaveLength(2);
      });

      test('keeps what a digest has to know, and of a long pause the new cases alone', async () => {
        const queued = (from: number, edition: number) => ({
          subscription: 'sub-1',
          caseId: 'acme',
          from,
          edition,
          queuedAt: NOW,
        });
        await record(2, [correction(2)], NOW);
        await post(NOW);
        const entry = {
          ...EMPTY_PLAN,
          now: NOW,
          instance: 'one',
          editions: [{ case: acme(3), edition: 3 }],
          served: [],
          baseline: false,
        };
        await store.deliveries.record({ ...entry, queued: [queued(0, 1), queued(2, 3)] });
        expect(await purge(NOW + YEAR - 1)).toEqual({});
        // What waits names the first state still, and a digest has to know what was told.
        expect(await purge(NOW + YEAR)).toEqual({ digest_item: 1, case_edition: 1 });
        expect(await store.deliveries.queued('sub-1')).toEqual([queued(0, 1)]);
        expect(await editions()).toEqual([1, 3]);
        expect(await store.deliveries.list()).toHaveLength(2);
        await store.subscriptions.remove(['sub-1']);
        expect(await purge(NOW + YEAR)).toEqual({ delivery: 1, case_edition: 1 });
      });

      test('keeps an offer, whose button goes on working', async () => {
        const offer: NewDelivery = {
          ...base,
          id: 'offer',
          content: { kind: 'backlog', cases: [{ caseId: 'bolt', edition: 1 }] },
          items: [{ caseId: 'bolt', edition: 1, revision: 'r1', kind: 'offered' }],
        };
        await record(2, [offer], NOW);
        await post(NOW);
        await purge(NOW + 9 * YEAR);
        expect(await store.deliveries.find('offer')).not.toBeNull();
      });
    });

    test('libraries that nobody serves any more are forgotten with the history', async () => {
      await store.instances.note({ instance: 'a', digest: 'x' }, NOW, false);
      await store.instances.note({ instance: 'a', digest: 'y' }, NOW + DAY, true);
      expect(await purge(NOW + YEAR)).toEqual({ library_seen: 1 });
    });
  });
}
