import { expect, test } from 'vitest';
import { seenCases } from '../../../src/app/seen-cases.ts';
import { createServings } from '../../../src/app/servings.ts';
import { libraryOf, oneCase } from '../../support/cases.ts';

const ref = { caseId: '', recordedBy: 'one' };
const MAY_4 = Date.UTC(2026, 4, 4, 23);

test('cases that were seen to change have the day of it, across processes', async () => {
  const seen = await seenCases({
    revisions: async () =>
      new Map([
        ['old', { ...ref, edition: 1, revision: 'r1', recordedAt: MAY_4 }],
        ['changed', { ...ref, edition: 2, revision: 'r2', recordedAt: MAY_4 }],
        ['meanwhile', { ...ref, edition: 1, revision: 'r1', recordedAt: MAY_4 }],
      ]),
  });
  const first = libraryOf(
    oneCase('old', { revision: 'r1' }),
    oneCase('changed', { revision: 'r2' }),
    oneCase('meanwhile', { revision: 'r2' }),
    oneCase('fresh', { revision: 'r1' }),
  );
  let today = '2026-06-01';
  const servings = createServings(first, { seen, today: () => today });
  const days = () => Object.fromEntries(servings.everybody().seenChanged);
  expect(days()).toEqual({ changed: '2026-05-04', meanwhile: '2026-06-01' });

  today = '2026-06-02';
  servings.update(
    libraryOf(oneCase('old', { revision: 'r2' }), oneCase('fresh', { revision: 'r1' })),
  );
  expect(servings.curators().seenChanged.get('old')).toBe('2026-06-02');
  expect(servings.everybody().seenChanged.has('fresh')).toBe(false);
});
