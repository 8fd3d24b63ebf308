import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpelling } from '../../../../../../src/core/search/engine/index/spelling.ts';
import { editDistance } from '../../../../../../src/core/words/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeilnorst'), minLength: 4, maxLength: 14 });
/** Of few letters, so that many are the same. */
const dense = fc.string({ unit: fc.constantFrom(...'abéж'), maxLength: 34 });

/** The definition, without a limit or any care for speed. */
function slowDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      }
      (table[i] as number[])[j] = cost;
    }
  }
  return at(a.length, b.length);
}

test('edit distance is that of the definition, up to its limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
    }),
  );
  fc.assert(
    fc.property(dense, dense, (a, b) => {
      fc.pre(a.length <= 32);
      expect(editDistance(a, b, 40)).toBe(slowDistance(a, b));
    }),
    { numRuns: 2000 },
  );
});

test('edit distance of long words is that of the parts between their slips', () => {
  const long = 'internationalbusinessmachinescorporation';
  expect(editDistance(long, long, 2)).toBe(0);
  expect(editDistance(long, long.replace('mach', 'mcah').replace('corp', 'crp'), 3)).toBe(2);
  expect(editDistance(long, `${long}s`, 2)).toBe(1);
  expect(editDistance(long, `y${long.slice(0, -1)}y`, 2)).toBe(3);
});

describe('spelling', () => {
  const words = ['klarna', 'customer', 'customers', 'calculation', 'issues', 'margin', 'marketing'];
  const spelling = createSpelling(words);
  const best = (typed: string) => words[spelling.near(typed, 1)[0]?.index ?? -1];

  test.each([
    ['klarana', 'klarna'],
    ['cusotmer', 'customer'],
    ['isues', 'issues'],
    ['margn', 'margin'],
    ['calc', 'calculation'],
  ])('%s is %s', (typed, meant) => {
    expect(best(typed)).toBe(meant);
  });

  test('what is like none is none', () => {
    expect(spelling.near('zeppelin', 3)).toEqual([]);
    expect(spelling.near('ab', 3)).toEqual([]);
  });

  test('a word added later is found', () => {
    const growing = ['first'];
    const lookup = createSpelling(growing);
    lookup.near('firts', 1);
    growing.push('second', 'seconds');
    expect(lookup.near('secnod', 1)[0]?.index).toBe(1);
  });

  test('one slip in a long enough word never hides it', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...'abcxyz'),
        (list, which, where, letter) => {
          const meant = list[which % list.length] as string;
          fc.pre(meant.length >= 5);
          const at = where % meant.length;
          const typed = meant.slice(0, at) + letter + meant.slice(at + 1);
          const found = createSpelling(list).near(typed, list.length);
          expect(found.map(({ index }) => list[index])).toContain(meant);
        },
      ),
    );
  });
});
