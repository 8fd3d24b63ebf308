import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Forgiving } from '../../../src/app/forgiving.ts';
import { createPendingQuestions } from '../../../src/app/pending-questions.ts';
import { openStore } from '../../../src/store/drivers/open-store.ts';
import type { Store } from '../../../src/store/store.ts';

const MINUTE = 60_000;
let store: Store;
let now: number;
let isAway: boolean;
beforeEach(async () => {
  store = await openStore('memory:', { team: 'T1' });
  now = 1_700_000_000_000;
  isAway = false;
});
afterEach(() => store.close());

/** Carries out what it is asked, and says that it didn't if the store is away: the worst case. */
const forgiving: Forgiving = async (work, otherwise) => {
  // A test may be over before everything is noted.
  const done = await work().catch(() => otherwise);
  return isAway ? otherwise : done;
};
const instance = (name: string) =>
  createPendingQuestions(store.questions, { forgiving, instance: name, now: () => now });
const noted = (id: string) => ({ id, body: '{}', replyUrl: 'https://example.com/reply' });
const ids = (left: readonly { readonly id: string }[]) => left.map(({ id }) => id);

test('what a dead instance left is taken over once, and is gone when it is done', async () => {
  const dead = instance('a');
  await dead.note(noted('q1'));
  const sending = await dead.note(noted('q2'));
  await sending.sending();
  await dead.tidy();
  // Died before anybody noted whether it waits.
  await dead.note(noted('q3'));
  const next = instance('b');
  expect(await next.takeOver(false)).toEqual([]);
  const left = await next.takeOver(true);
  expect(left.map(({ id, isSending }) => [id, isSending])).toEqual([
    ['q1', false],
    ['q2', true],
    ['q3', true],
  ]);
  expect(await next.takeOver(true)).toEqual([]);
  for (const { question } of left) await question.done();
  await next.tidy();
  expect(await instance('c').takeOver(true)).toEqual([]);
});

test('what is being worked on is not taken over, however long it takes', async () => {
  const busy = instance('a');
  const open = await busy.note(noted('q1'));
  for (let minute = 0; minute < 20; minute++) {
    now += MINUTE;
    expect(await busy.takeOver(false)).toEqual([]);
    expect(await instance('b').takeOver(false)).toEqual([]);
  }
  await open.done();
  await busy.tidy();
  now += 5 * MINUTE;
  expect(await instance('b').takeOver(false)).toEqual([]);
});

test('what could not be answered is tried again later, by anybody', async () => {
  const first = instance('a');
  const open = await first.note(noted('q1'));
  await open.sending();
  await open.leave();
  now += 4 * MINUTE;
  const [left, ...more] = await first.takeOver(false);
  expect(more).toEqual([]);
  expect(left).toMatchObject({ id: 'q1', isSending: false });
});

test('an answer that goes out after a wait is noted before it goes', async () => {
  const first = instance('a');
  const open = await first.note(noted('q1'));
  await first.tidy();
  await open.sending();
  const next = instance('b');
  const [left] = await next.takeOver(true);
  expect(left).toMatchObject({ isSending: true });
  const waits = await next.note(noted('q2'));
  await next.tidy();
  const [again] = await instance('c').takeOver(true);
  expect(again).toMatchObject({ id: 'q1' });
  await waits.done();
});

test('what may have arrived stays in doubt, also after a further attempt in vain', async () => {
  const open = await instance('a').note(noted('q1'));
  await open.sending();
  const next = instance('b');
  const [left] = await next.takeOver(true);
  await left!.question.leave();
  now += 4 * MINUTE;
  expect(await next.takeOver(false)).toMatchObject([{ id: 'q1', isSending: true }]);
});

test('an asker who is being told of an interruption is not told again after the next crash', async () => {
  await instance('a').note(noted('q1'));
  const [first] = await instance('b').takeOver(true);
  expect(first).toMatchObject({ isSending: true, isTold: false });
  first!.telling.sending();
  // Refused for certain: the next attempt may tell.
  await first!.telling.notSent();
  const [second] = await instance('c').takeOver(true);
  expect(second).toMatchObject({ isTold: false });
  second!.telling.sending();
  const [third] = await instance('d').takeOver(true);
  expect(third).toMatchObject({ isSending: true, isTold: true });
});

test('the same question is worked on once', async () => {
  const one = instance('a');
  const [first, again] = await Promise.all([one.note(noted('q1')), one.note(noted('q1'))]);
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect((await instance('b').note(noted('q1'))).isNew).toBe(false);
  await again.done();
  await one.tidy();
  expect(ids(await instance('c').takeOver(true))).toEqual(['q1']);
});

test('an answered question does not come back when the store carries out late what it was asked', async () => {
  const one = instance('a');
  isAway = true;
  const open = await one.note(noted('q1'));
  await open.done();
  await one.tidy();
  isAway = false;
  // The row is written after its removal.
  await store.questions.add({ ...noted('q1'), askedAt: now }, { instance: 'a', until: now });
  expect(await one.takeOver(false)).toEqual([]);
  expect(await instance('b').takeOver(true)).toEqual([]);
});

test('a response URL is kept for less than its half hour, a question for seven days', async () => {
  await instance('a').note(noted('q1'));
  now += 29 * MINUTE + 1;
  expect(await instance('b').takeOver(true)).toMatchObject([{ id: 'q1', replyUrl: '' }]);
  now += 7 * 24 * 60 * MINUTE;
  expect(await instance('c').takeOver(true)).toEqual([]);
});
