import { expect, test } from 'vitest';
import { createBackground } from '../../../src/announcer/background.ts';

function background() {
  const errors: unknown[] = [];
  let wakes = 0;
  const log = {
    info() {},
    warn() {},
    error: (what: { err: unknown }) => void errors.push(what.err),
  };
  const made = createBackground(log as never, () => void wakes++);
  return { ...made, errors, wakes: () => wakes };
}

test('work of one name runs once at a time, and can run again afterwards', async () => {
  const { start, running } = background();
  let runs = 0;
  const work = async () => void runs++;
  start('a', work);
  start('a', work);
  start('b', work);
  expect(running()).toHaveLength(2);
  await Promise.all(running());
  expect([runs, running().length]).toEqual([2, 0]);
  start('a', work);
  expect(runs).toBe(3);
});

test('work that left something to post wakes, other work does not', async () => {
  const { start, running, wakes } = background();
  start('some', async () => false);
  start('other', async () => {});
  await Promise.all(running());
  expect(wakes()).toBe(0);
  start('some', async () => true);
  await Promise.all(running());
  expect(wakes()).toBe(1);
});

test('a failure is logged and ends only its own work', async () => {
  const { start, running, errors } = background();
  start('a', () => Promise.reject(new Error('no')));
  start('b', async () => {});
  await Promise.all(running());
  expect(errors).toEqual([new Error('no')]);
});
