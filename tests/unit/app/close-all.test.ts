import { expect, test } from 'vitest';
import { closeAll } from '../../../src/app/close-all.ts';

const quiet = { warn: () => {} };

test('closes one after the other', async () => {
  const closed: string[] = [];
  const close = (name: string) => async () => {
    await Promise.resolve();
    closed.push(name);
  };
  await closeAll([close('a'), close('b')], 1000, quiet);
  expect(closed).toEqual(['a', 'b']);
});

test('takes no longer than its patience, whatever hangs or fails, and tries the rest', async () => {
  const tried: string[] = [];
  const parts = ['hangs', 'fails', 'hangs', 'closes'].map((name) => async () => {
    tried.push(name);
    if (name === 'hangs') await new Promise(() => {});
    if (name === 'fails') throw new Error('broken');
  });
  const began = performance.now();
  await closeAll(parts, 100, quiet);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(tried).toEqual(['hangs', 'fails', 'hangs', 'closes']);
});
