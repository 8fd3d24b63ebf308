import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTopList } from '../../../../../src/core/search/engine/top-list.ts';

test('keeps the best, in order, ties by number', () => {
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
          .sort((a, b) => b.score - a.score || a.document - b.document)
          .slice(0, limit);
        expect(list.finish()).toEqual(expected);
      },
    ),
  );
});
