import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { NOW } from '../support/announcing.ts';
import type { StoreUnderTest } from './store.ts';

const MINUTE = 60_000;

/** Tests the pending questions of a store of any database. */
export function questionContract(name: string, under: StoreUnderTest): void {
  describe(`pending questions: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(() => store.close());

    const question = (id: string, askedAt = NOW) => ({
      id,
      body: `{"id":"${id}"}`,
      replyUrl: `https://example.com/${id}`,
      askedAt,
    });
    const mine = { instance: 'a', until: NOW + MINUTE };
    const theirs = { instance: 'b', until: NOW + 2 * MINUTE };

    test('a question is noted once, and known once it is answered', async () => {
      expect(await store.questions.add(question('q1'), mine)).toBe(true);
      expect(await store.questions.add(question('q1'), theirs)).toBe(false);
      await store.questions.finish(['q1', 'q2']);
      await store.questions.renew(['q1'], mine);
      expect(await store.questions.takeOver(Infinity, theirs)).toEqual([]);
      expect(await store.questions.add(question('q1'), mine)).toBe(false);
      await store.questions.forget({ before: NOW + 1, urlsBefore: NOW });
      expect(await store.questions.add(question('q1'), mine)).toBe(true);
    });

    test('what an instance left behind goes to another when its lease is over', async () => {
      await store.questions.add(question('q2', NOW + 1), mine);
      await store.questions.add(question('q1'), mine);
      await store.questions.markWaiting(['q1', 'q2']);
      await store.questions.markSending('q2');
      expect(await store.questions.takeOver(NOW + MINUTE - 1, theirs)).toEqual([]);
      expect(await store.questions.takeOver(NOW + MINUTE, theirs)).toEqual([
        { ...question('q1'), isSending: false, isTold: false },
        { ...question('q2', NOW + 1), isSending: true, isTold: false },
      ]);
      expect(await store.questions.takeOver(NOW + MINUTE, theirs)).toEqual([]);
    });

    test('each question goes to one of two that take over at once', async () => {
      for (let n = 0; n < 20; n++) await store.questions.add(question(`q${n}`), mine);
      const taken = await Promise.all(
        ['b', 'c', 'd'].map((instance) =>
          store.questions.takeOver(NOW + MINUTE, { instance, until: NOW + 2 * MINUTE }),
        ),
      );
      expect(
        taken
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(Array.from({ length: 20 }, (_, n) => `q${n}`).sort());
    });

    test('a renewed lease is kept, and what was certainly not sent is no longer in doubt', async () => {
      await store.questions.add(question('q1'), mine);
      await store.questions.markSending('q1');
      await store.questions.markWaiting(['q1']);
      await store.questions.renew(['q1'], { instance: 'a', until: NOW + 5 * MINUTE });
      expect(await store.questions.takeOver(NOW + MINUTE, theirs)).toEqual([]);
      expect(await store.questions.takeOver(NOW + 5 * MINUTE, theirs)).toMatchObject([
        { id: 'q1', isSending: false },
      ]);
    });

    test('an asker who may have been told of an interruption is known, until that certainly failed', async () => {
      await store.questions.add(question('q1'), mine);
      await store.questions.markTold('q1');
      const [told] = await store.questions.takeOver(Infinity, theirs);
      expect(told).toMatchObject({ isSending: true, isTold: true });
      await store.questions.markSending('q1');
      await store.questions.renew(['q1'], mine);
      const [untold] = await store.questions.takeOver(Infinity, theirs);
      expect(untold).toMatchObject({ isSending: true, isTold: false });
    });

    test('old questions are forgotten, and response URLs before them', async () => {
      await store.questions.add(question('old', NOW - 10), mine);
      await store.questions.add(question('late', NOW - 5), mine);
      await store.questions.add(question('new', NOW), mine);
      await store.questions.forget({ before: NOW - 9, urlsBefore: NOW });
      expect(await store.questions.takeOver(Infinity, theirs)).toMatchObject([
        { id: 'late', replyUrl: '' },
        { id: 'new', replyUrl: 'https://example.com/new' },
      ]);
    });

    test('questions outlive the program', async () => {
      if (under.reopen === null) return;
      await store.questions.add(question('q1'), mine);
      await store.close();
      store = await under.reopen();
      expect(await store.questions.takeOver(Infinity, theirs)).toMatchObject([{ id: 'q1' }]);
    });
  });
}
