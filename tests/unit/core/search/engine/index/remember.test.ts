import { expect, test } from 'vitest';
import { remembering } from '../../../../../../src/core/search/engine/index/remember.ts';

test('a result is computed once, until more are known than are kept', () => {
  const computed: string[] = [];
  const length = remembering((word) => {
    computed.push(word);
    return word.length;
  }, 2);
  expect(['one', 'three', 'one', 'three'].map(length)).toEqual([3, 5, 3, 5]);
  expect(computed).toEqual(['one', 'three']);
  expect(['seven', 'one'].map(length)).toEqual([5, 3]);
  expect(computed).toEqual(['one', 'three', 'seven', 'one']);
});
