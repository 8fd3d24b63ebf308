import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scored } from '../../../../../../src/core/search/engine/match/accumulator.ts';
import { createTopList } from '../../../../../../src/core/search/engine/match/top-list.ts';

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.document - b.document;
}

test('keeps the best, of equal ones the lower numbers', () => {
  const list = createTopList();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (scores, limit) => {
        list.begin(limit);
        for (const [document, score] of scores.entries()) list.offer(document, score);
        const expected = scores
          .map((score, document) => ({ document, score }))
          .sort(byScore)
          .slice(0, limit);
        expect(list.kept().sort(byScore)).toEqual(expected);
      },
    ),
  );
});
