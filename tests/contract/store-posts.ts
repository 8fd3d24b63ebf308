import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '../../src/store/post-store.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW } from '../support/announcing.ts';
import { oneCase } from '../support/cases.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PACE = { channelIntervalMs: 1000, teamIntervalMs: 0, updateIntervalMs: 100 };

const acme = oneCase('acme', { revision: 'r1' });
const bolt = oneCase('bolt', { revision: 'r1' });

function post(ts: string, over: Partial<Post> = {}): Post {
  return {
    team: 'T1',
    channel: 'C1',
    ts,
    threadTs: null,
    view: { kind: 'answer', page: 0, isCandidate: false, sharedBy: 'U1', claims: [['acme', 'C1']] },
    shown: [{ caseId: 'acme', revision: 'r1', claims: ['C1'] }],
    ...over,
  };
}

/** Tests a store's memory of posts that show claims. */
export function postsContract(name: string, open: () => Promise<Store>): void {
  describe(`notices contract: ${name}`, () => {
    test('one takes a curator’s notice at a time, and keeps what was shown', async () => {
      const store = await open();
      const until = NOW + MINUTE;
      const blank = { curator: 'U1', channel: '', ts: '', told: '', tries: 0 };
      const taken = await Promise.all([1, 2, 3].map(() => store.notices.take('U1', NOW, until)));
      expect(taken.filter((each) => each !== null)).toEqual([{ ...blank, nextAt: until }]);
      expect(await store.notices.take('U2', NOW, until)).not.toBeNull();
      const shown = { ...blank, channel: 'D1', ts: '1.1', told: 'key', nextAt: NOW, tries: 2 };
      await store.notices.save(shown);
      expect((await store.notices.list())[0]).toEqual(shown);
      expect(await store.notices.take('U1', NOW, until)).toEqual({ ...shown, nextAt: until });
      await store.close();
    });
  });

  describe(`posts contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const lease = (now = NOW) => store.posts.lease({ now, leaseMs: MINUTE, pace: PACE });
    const due = (caseId = 'acme', over: { at?: number; isUrgent?: boolean } = {}) =>
      store.posts.markDue({ caseId, revision: 'r1' }, { at: NOW, isUrgent: false, ...over });

    test('remembers a post, and each state of a case once', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await store.posts.remember(post('1.1'), [acme], NOW);
      await store.posts.remember(post('1.2', { channel: 'C2' }), [acme], NOW);
      expect(await store.posts.count()).toEqual({ posts: 2, due: 0 });
      expect(await store.posts.revisions()).toEqual([{ caseId: 'acme', revision: 'r1' }]);
      const refs = [
        { caseId: 'acme', revision: 'r1' },
        { caseId: 'acme', revision: 'r9' },
      ];
      expect(await store.posts.cases(refs)).toEqual([acme]);
      expect(await lease()).toBeNull();
      expect(await store.posts.nextDueAt()).toBeNull();
    });

    test('leases what is due once, urgent posts first, at the pace of channel and workspace', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await store.posts.remember(post('1.2', { channel: 'C2' }), [acme], NOW);
      const shown = [{ caseId: 'bolt', revision: 'r1', claims: ['C2', 'C1'] }];
      await store.posts.remember(post('1.3', { threadTs: '1.0', shown }), [bolt], NOW);
      expect(await due()).toBe(2);
      expect(await due()).toBe(0);
      expect(await due('bolt', { at: NOW + 1, isUrgent: true })).toBe(1);
      expect(await store.posts.count()).toEqual({ posts: 3, due: 3 });
      const first = await lease(NOW + 1);
      expect(first).toEqual({
        ...post('1.3', { threadTs: '1.0', shown }),
        attempt: 1,
        replyOf: '',
      });
      expect(await store.posts.nextDueAt()).toBe(NOW + 101);
      expect(await lease(NOW + 100)).toBeNull();
      // The first channel rests longer than the workspace.
      expect((await lease(NOW + 101))?.ts).toBe('1.2');
      expect(await lease(NOW + 500)).toBeNull();
      expect((await lease(NOW + 1101))?.ts).toBe('1.1');
      expect(await lease(NOW + 9000)).toBeNull();
    });

    test('a corrected post shows the new state, and is due no more', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await due();
      const leased = (await lease())!;
      const second = oneCase('acme', { revision: 'r2' });
      const corrected = { state: 'corrected', cases: [second] } as const;
      expect(await store.posts.settle(leased, corrected, NOW)).toBe(true);
      expect(await store.posts.settle(leased, corrected, NOW)).toBe(false);
      expect(await store.posts.count()).toEqual({ posts: 1, due: 0 });
      expect(await due()).toBe(0);
      expect(
        await store.posts.markDue({ caseId: 'acme', revision: 'r2' }, { at: NOW, isUrgent: false }),
      ).toBe(1);
      const again = await lease(NOW + HOUR);
      expect(again?.shown).toEqual([{ caseId: 'acme', revision: 'r2', claims: ['C1'] }]);
      expect(again?.attempt).toBe(1);
    });

    test('a lease that ended is given again, with what its thread was told of', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await due();
      const first = (await lease())!;
      expect(await store.posts.beginReply(first, 'acme:r2')).toBe(true);
      expect(await lease(NOW + MINUTE - 1)).toBeNull();
      const second = (await lease(NOW + MINUTE))!;
      expect(second).toMatchObject({ attempt: 2, replyOf: 'acme:r2' });
      expect(await store.posts.beginReply(first, 'acme:r3')).toBe(false);
      const later = { state: 'later', dueAt: NOW + HOUR, isUntold: false } as const;
      expect(await store.posts.settle(first, later, NOW)).toBe(false);
      expect(await store.posts.settle(second, later, NOW)).toBe(true);
      expect(await store.posts.nextDueAt()).toBe(NOW + HOUR);
      const third = (await lease(NOW + HOUR))!;
      expect(third).toMatchObject({ attempt: 3, replyOf: 'acme:r2' });
      await store.posts.settle(third, { ...later, isUntold: true }, NOW);
      expect((await lease(NOW + 2 * HOUR))?.replyOf).toBe('');
    });

    test('of two that lease at once, one gets the post', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await due();
      const leased = await Promise.all(Array.from({ length: 5 }, () => lease()));
      expect(leased.filter((each) => each !== null)).toHaveLength(1);
    });

    test('forgets a post that is gone', async () => {
      await store.posts.remember(post('1.1'), [acme], NOW);
      await due();
      await store.posts.settle((await lease())!, { state: 'gone' }, NOW);
      expect(await store.posts.count()).toEqual({ posts: 0, due: 0 });
    });
  });
}
