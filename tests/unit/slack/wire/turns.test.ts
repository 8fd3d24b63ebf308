import { expect, test } from 'vitest';
import { createTurns } from '../../../../src/slack/wire/turns.ts';

/** Work that is done when the test says so, and notes when it begins. */
function work(begun: string[], name: string) {
  let finish = () => {};
  let fail = (_: Error) => {};
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const start = () => {
    begun.push(name);
    return done;
  };
  return { start, finish: () => finish(), fail: (error: Error) => fail(error) };
}

test('work for one key is done in its order, and no other key waits', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [a, b, c] = [work(begun, 'a'), work(begun, 'b'), work(begun, 'c')];
  const first = turns.run('thread', a.start);
  const second = turns.run('thread', b.start);
  const other = turns.run('elsewhere', c.start);
  c.finish();
  await other;
  expect(begun).toEqual(['a', 'c']);
  a.finish();
  await first;
  b.finish();
  await second;
  expect(begun).toEqual(['a', 'c', 'b']);
});

test('what fails holds up nothing, and nothing is kept of what is done', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [a, b] = [work(begun, 'a'), work(begun, 'b')];
  const first = turns.run('thread', a.start);
  const second = turns.run('thread', b.start);
  a.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  expect(turns.size).toBe(1);
  b.finish();
  await second;
  expect(begun).toEqual(['a', 'b']);
  expect(turns.size).toBe(0);
});
