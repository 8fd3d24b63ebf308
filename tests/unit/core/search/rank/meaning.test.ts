import { expect, test } from 'vitest';
import { encodedText, type Meanings } from '../../../../../src/core/search/rank/meaning.ts';
import { createSearch } from '../../../../../src/core/search/search.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';

const library = libraryOf(
  oneCase('bakery', {
    org: 'Crumb',
    claims: [
      claim('C1', { text: 'Gas bills dropped by $12,000', quotes: [] }),
      claim('C2', { text: 'Loaves that were burnt fell by 30%', quotes: [] }),
    ],
  }),
  oneCase('ferry', {
    org: 'Northline',
    claims: [claim('C1', { text: 'Late departures fell by 18%', quotes: [] })],
  }),
);
const right = Float32Array.of(1, 0);
const wrong = Float32Array.of(0, 1);

/** Meanings of the texts that are given, and of no others. */
function meaningsOf(vectors: Readonly<Record<string, Float32Array>>): Meanings {
  return { of: (text) => vectors[text], encode: async () => {} };
}

const question = 'what did crumb spend on heating?';
const all = {
  [question]: right,
  'Gas bills dropped by $12,000': right,
  'Loaves that were burnt fell by 30%': wrong,
  'Late departures fell by 18%': wrong,
};
const first = (search: ReturnType<typeof createSearch>, text: string) => {
  const [hit] = search.rank(text).hits;
  return hit && `${hit.caseId} ${hit.claimId}`;
};

test('a claim that means what is asked comes before one with the same words', () => {
  const asked = 'burnt money at crumb';
  expect(first(createSearch(library), asked)).toBe('bakery C2');
  expect(first(createSearch(library, meaningsOf({ ...all, [asked]: right })), asked)).toBe(
    'bakery C1',
  );
});

test('a claim without a word in common is a candidate', () => {
  const asked = 'zeppelin hangars';
  const withIt = createSearch(library, meaningsOf({ ...all, [asked]: right }));
  expect(createSearch(library).rank(asked).hits).toEqual([]);
  expect(first(withIt, asked)).toBe('bakery C1');
  // It may be offered, and is never the answer.
  expect(withIt.rank(asked).verdict).not.toBe('answer');
});

test('words alone count until every candidate and the question are encoded', () => {
  const { [question]: _, ...claims } = all;
  const { 'Late departures fell by 18%': __, ...some } = { ...all, 'zeppelin hangars': right };
  const scores = (search: ReturnType<typeof createSearch>) =>
    search.rank(question).hits.map(({ caseId, claimId, score }) => [caseId, claimId, score]);
  const plain = scores(createSearch(library));
  expect(scores(createSearch(library, meaningsOf(claims)))).toEqual(plain);
  expect(scores(createSearch(library, meaningsOf({})))).toEqual(plain);
  expect(
    createSearch(library, meaningsOf(some)).examine('zeppelin hangars', []).candidates,
  ).toEqual([]);
});

test('vectors of another model count as none', () => {
  const vectors = { ...all, [question]: Float32Array.of(1, 0, 0) };
  const orderOf = (search: ReturnType<typeof createSearch>) =>
    search.rank(question).hits.map(({ caseId, claimId, score }) => [caseId, claimId, score]);
  expect(orderOf(createSearch(library, meaningsOf(vectors)))).toEqual(
    orderOf(createSearch(library)),
  );
});

test('a later library is read by what its claims mean too', () => {
  const next = libraryOf(
    ...library.cases,
    oneCase('new', { org: 'Newco', claims: [claim('C1', { text: 'Other', quotes: [] })] }),
  );
  const meanings = meaningsOf({ ...all, Other: right, 'zeppelin hangars': right });
  const search = createSearch(library, meanings).update(next);
  expect(search.rank('zeppelin hangars').hits.map(({ caseId }) => caseId)).toContain('new');
});

test('explain names what the meaning counted', () => {
  expect(createSearch(library, meaningsOf(all)).explain(question)).toContain('meaning +');
  expect(createSearch(library).explain(question)).not.toContain('meaning');
});

test('a title is encoded before its sentence, once', () => {
  expect(encodedText(claim('C1', { title: 'Gas', text: 'Bills fell' }))).toBe('Gas. Bills fell');
  expect(encodedText(claim('C1', { title: 'Bills fell', text: 'Bills fell' }))).toBe('Bills fell');
});
