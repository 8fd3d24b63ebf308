import { expect, test } from 'vitest';
import { createForgiving } from '../../../src/app/forgiving.ts';

const quiet = { warn: () => {} };
const never = () => new Promise<string>(() => {});

test('what works is passed on', async () => {
  const forgiving = createForgiving(quiet, () => 0, 20);
  expect(await forgiving(async () => 'done', 'without')).toBe('done');
});

test('what fails, at once or later, costs its result alone', async () => {
  const forgiving = createForgiving(quiet, () => 0, 20);
  const full = new Error('database or disk is full');
  expect(await forgiving(() => Promise.reject(full), 'without')).toBe('without');
  const broken = () => {
    throw full;
  };
  expect(await forgiving(broken, 'without')).toBe('without');
  expect(await forgiving(async () => 'done', 'without')).toBe('done');
});

test('a store that never answers is waited for once in five seconds', async () => {
  let now = 0;
  let asked = 0;
  const forgiving = createForgiving(quiet, () => now, 20);
  const ask = () =>
    forgiving(() => {
      asked++;
      return never();
    }, 'without');
  expect(await Promise.all([ask(), ask()])).toEqual(['without', 'without']);
  for (; now < 5000; now += 100) expect(await ask()).toBe('without');
  expect(asked).toBe(2);
  expect(await ask()).toBe('without');
  expect(asked).toBe(3);
});
