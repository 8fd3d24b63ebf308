import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureText } from '../../../../src/core/evidence/captured-text.ts';
import {
  captureProblems,
  checkCaptures,
  withCaptures,
} from '../../../../src/core/evidence/check-captures.ts';
import { claim, oneCase, source } from '../../../support/cases.ts';

describe('a quote in a captured text', () => {
  const text = captureText(
    'The crew says: “We plan 40\n departures an hour – it\u00a0used to be twelve.” It’s co\u00adoperation…',
  );
  test.each([
    ['The crew says: “We plan 40\n departures', 'word-for-word'],
    ['The crew says: "We plan 40 departures an hour - it used to be twelve."', 'normalised'],
    ["It's cooperation...", 'normalised'],
    ['«We plan 40 departures an hour — it', 'normalised'],
    ['We plan 41 departures', 'not-found'],
    ['the crew says', 'not-found'],
    ['We plan departures an hour', 'not-found'],
    ['   ', 'not-found'],
  ])('%j is %s', (quote, found) => {
    expect(text.find(quote)).toBe(found);
  });

  test('is there word for word wherever it is cut from, and normalised if only spaces differ', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (quote, before, after) => {
        expect(captureText(before + quote + after).find(quote)).toBe('word-for-word');
      }),
    );
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        expect(captureText(list.join(' ')).find(list.join('\n  '))).toBe('normalised');
      }),
    );
  });
});

describe('the quotes of a case', () => {
  const texts = new Map([
    ['S1', captureText('one fish. two fish.')],
    ['S2', captureText('red "fish"')],
  ]);
  const theCase = oneCase('x', {
    claims: [
      claim('C1', { quotes: ['two fish'], sources: ['S1'] }),
      claim('C2', { quotes: ['red “fish”'], sources: ['S1', 'S2'] }),
      claim('C3', { quotes: ['blue fish'], sources: ['S1', 'S2'] }),
      claim('C4', { quotes: ['one fish'], sources: ['S2'] }),
      claim('C5', { quotes: ['blue fish'], sources: ['S1', 'S9'] }),
      claim('C6', { quotes: ['one fish', 'red "fish"'], sources: ['S1', 'S2'] }),
      claim('C7', { quotes: ['one fish', 'blue fish'], sources: ['S1'] }),
      claim('C8', { quotes: [], sources: ['S1'] }),
      claim('C9', { quotes: ['two fish'], sources: [] }),
      claim('C10', { quotes: ['fish'], sources: ['S1', 'S2'], given: { quote_source_id: 'S2' } }),
      claim('C11', { quotes: ['blue fish'], sources: ['S1'], status: 'REJECTED' }),
    ],
    context: [claim('CC-001', { quotes: ['one fish'], sources: ['S1'], kind: 'context' })],
  });
  const found = checkCaptures(theCase, texts);

  test('are looked for in the sources that each claim cites', () => {
    const withoutLinks = Array.from(found, ([id, { links: _links, ...one }]) => [id, one]);
    expect(Object.fromEntries(withoutLinks)).toEqual({
      C1: { capture: 'word-for-word', capturedIn: 'S1' },
      C2: { capture: 'normalised', capturedIn: 'S2' },
      C3: { capture: 'not-found' },
      C4: { capture: 'not-found', elsewhere: 'S1' },
      C5: { capture: 'not-checked' },
      C6: { capture: 'word-for-word', capturedIn: 'S1' },
      C7: { capture: 'not-found' },
      C9: { capture: 'not-checked', elsewhere: 'S1' },
      C10: { capture: 'word-for-word', capturedIn: 'S2' },
      C11: { capture: 'not-found' },
      'CC-001': { capture: 'word-for-word', capturedIn: 'S1' },
    });
  });

  test.each([
    ['word for word', { quotes: ['two fish'] }, {}, ['#:~:text=two%20fish']],
    ['but for spaces', { quotes: ['two\n fish'] }, {}, ['#:~:text=two%20fish']],
    [
      'in two sources',
      { quotes: ['two fish'], sources: ['S1', 'S3'] },
      {},
      ['#:~:text=two%20fish', '#:~:text=two%20fish'],
    ],
    [
      'and the first quote is not',
      { quotes: ['blue fish', 'two fish'] },
      {},
      ['#:~:text=two%20fish'],
    ],
    ['twice', { quotes: ['fish'] }, {}, []],
    ['nowhere', { quotes: ['blue fish'] }, {}, []],
    ['in a text that was not captured', { quotes: ['two fish'], sources: ['S9'] }, {}, []],
    ['and the claim is rejected', { quotes: ['two fish'], status: 'REJECTED' }, {}, []],
    ['in a PDF', { quotes: ['two fish'] }, { url: 'https://example.com/a.pdf' }, []],
    [
      'in what was taken from a PDF',
      { quotes: ['two fish'] },
      { given: { extraction_method: 'pypdf' } },
      [],
    ],
    ['and the source has no address', { quotes: ['two fish'] }, { url: '' }, []],
  ] as const)('a source opens at a quote that it holds %s', (_where, given, of, opened) => {
    const held = new Map([...texts, ['S3', captureText('and two fish')]]);
    const sources = [source('S1', of), source('S3'), source('S9')];
    const one = oneCase('x', { claims: [claim('C1', { sources: ['S1'], ...given })], sources });
    const { links = {} } = checkCaptures(one, held).get('C1') ?? {};
    expect(Object.values(links).map((url) => url.slice(url.indexOf('#')))).toEqual(opened);
  });

  test('are marked on the claims, and nothing else of the case changes', () => {
    const checked = withCaptures(theCase, found);
    expect(checked.claims[0]).toEqual({
      ...theCase.claims[0],
      capture: 'word-for-word',
      capturedIn: 'S1',
      links: { S1: 'https://example.com/S1#:~:text=two%20fish' },
    });
    expect(checked.claims[7]).toBe(theCase.claims[7]);
    expect(checked.context?.[0]?.capture).toBe('word-for-word');
    expect(checked.revision).toBe(theCase.revision);
  });

  test('that are not there are problems, but for rejected claims', () => {
    expect(captureProblems(theCase, found).map(({ message }) => message)).toEqual([
      "The quote of claim C3 isn't in the captured text of S1, S2.",
      "The quote of claim C4 is in the captured text of S1, which the claim doesn't cite.",
      "The quote of claim C7 isn't in the captured text of S1.",
      "The quote of claim C9 is in the captured text of S1, which the claim doesn't cite.",
    ]);
  });
});
