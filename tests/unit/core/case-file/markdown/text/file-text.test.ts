import { describe, expect, test } from 'vitest';
import { FileText } from '../../../../../../src/core/case-file/markdown/text/file-text.ts';
import { parseBody } from '../../../../../support/library-fixtures.ts';

describe('a quote stands in the file', () => {
  const text = 'x\n> one two\r\n>   three\nfour one';
  const file = new FileText(text, 10);

  test.each([
    ['on its line', 'one two', 11, [[4, 11]]],
    ['on a line below', 'four', 11, [[23, 27]]],
    [
      'on the lines that follow each other',
      'one two\nthree',
      10,
      [
        [4, 11],
        [17, 22],
      ],
    ],
    ['not with other spaces', 'one  two', 10, null],
    ['not with a line between', 'one two\nfour', 10, null],
    ['not across a break that is no break there', 'one two three', 10, null],
    ['not above its line', 'one two', 13, null],
  ])('%s', (_what, quote, line, places) => {
    const spans = file.placeOf(quote, line);
    expect(spans).toEqual(places?.flat() ?? null);
    if (spans !== null) expect(file.slice(spans)).toBe(quote);
  });

  // Looking through the whole file for each would run into the time limit.
  test('or is given up, where too many are not there', () => {
    const long = new FileText('ab'.repeat(500_000), 1);
    const found = Array.from({ length: 100_000 }, () => long.placeOf('bb', 1));
    expect(found.every((spans) => spans === null)).toBe(true);
  });
});

describe('the words of a sentence stand in the file', () => {
  const file = new FileText(
    '**C1** Trips **fell** by [a tenth](https://log.example/1 "Log"), says the un*sinkable* Sea\\_Hen [S1] in May',
    1,
  );

  test.each([
    ['as they are', 'Trips', true],
    ['without their markup', 'Trips fell by a tenth, says the unsinkable Sea_Hen', true],
    ['around a citation', 'the unsinkable Sea_Hen in May', true],
    ['not in another order', 'fell Trips', false],
    ['not cut within a word', 'Trips fel', false],
    ['not cut within a word of a run', 'rips', false],
    ['not joined', 'Tripsfell', false],
    ['not parted', 'Trips f ell', false],
    ['not in other letters', 'trips fell', false],
  ])('%s', (_what, text, holds) => {
    expect(file.placeOfPlain(text, 1) !== null).toBe(holds);
  });

  test('but not in words far from each other', () => {
    const far = new FileText(`one ${'and '.repeat(60)}two`, 1);
    expect(far.placeOfPlain('one two', 1)).toBeNull();
    expect(far.placeOfPlain('one and', 1)).not.toBeNull();
  });

  test('or are given up, where too many are not there', () => {
    const long = new FileText('a b '.repeat(20_000), 1);
    const held = Array.from({ length: 20_000 }, () => long.placeOfPlain('a c', 1));
    expect(held.every((place) => place === null)).toBe(true);
  });
});

describe('a sentence or title with words that the file does not have', () => {
  const read = (claim: string, source = '[Log](https://log.example/1)') => {
    const { claims, sources, codes } = parseBody(
      `## Findings\n\n### C1: Trips (APPROVED)\n- **Claim**: ${claim}\n- **Evidence**: "Trips fell by a tenth"\n- **Source**: S1\n\n## Sources\n\n**S1**: ${source}\n`,
    );
    return { text: claims[0]?.text, title: sources[0]?.title, codes };
  };

  test('is not shown, and reported', () => {
    const { text, codes } = read('Trips at Caf&eacute; Sol fell');
    expect(text).toBe('Trips fell by a tenth');
    expect(codes).toContain('claim-text-not-in-file');
  });

  test('nor is the title of a source', () => {
    const { title, codes } = read('Trips fell', '[Caf&eacute; log](https://log.example/1)');
    expect(title).toBe('');
    expect(codes).toContain('source-title-not-in-file');
  });

  test.each([
    'Trips **fell** by ~~half~~ a tenth',
    'R&amp;D trips fell',
    'Trips fell [S1] by a tenth',
  ])('is shown, if only markup is left out: %s', (claim) => {
    const { text, codes } = read(
      claim,
      '*Log of the Sea Hen* - The Gazette, https://log.example/1',
    );
    expect(text).toMatch(/^(?:R&D trips|Trips) fell/);
    expect(codes).not.toContain('claim-text-not-in-file');
    expect(codes).not.toContain('source-title-not-in-file');
  });
});

describe('the quotes of a claim', () => {
  const quotesOf = (fields: string) => {
    const body = `## Findings\n\n**C1 - Trips (APPROVED)**\n${fields}\n- **Source**: S1\n\n## Sources\n\n**S1**: [Log](https://log.example/1)\n`;
    const { claims, codes } = parseBody(body);
    return { quotes: claims[0]?.quotes, codes };
  };

  test.each([
    ['- **Evidence**: "Trips fell<br>by a tenth"', 'Trips fell<br>by a tenth'],
    ['- **Evidence**: "Trips fell <br/> by a tenth"', 'Trips fell <br/> by a tenth'],
    ['- **Quote**: Trips fell<br>by a tenth', 'Trips fell<br>by a tenth'],
    ['\n> Trips fell<br>by a tenth\n', 'Trips fell<br>by a tenth'],
    [
      '- **Evidence**: "Trips | Source: our log | fell by a tenth"',
      'Trips | Source: our log | fell by a tenth',
    ],
    [
      '- **Evidence**: "Trips · Status: counted · fell by a tenth"',
      'Trips · Status: counted · fell by a tenth',
    ],
  ])('keep what stands between their words: %s', (fields, quote) => {
    expect(quotesOf(fields)).toEqual({
      quotes: [quote],
      codes: fields.startsWith('- **Evi') ? ['summary-missing'] : expect.any(Array),
    });
  });

  test.each([
    ['a comment within', '- **Evidence**: "Trips %%really%% fell by a tenth"'],
    ['tags that are not read', '\n<blockquote>Trips <b>fell</b> by a tenth</blockquote>\n'],
  ])('are left out, and reported, if they do not stand there: %s', (_what, fields) => {
    const { quotes, codes } = quotesOf(fields);
    expect(quotes).toEqual([]);
    expect(codes).toContain('claim-quote-not-in-file');
    expect(codes).toContain('claim-approved-without-quote');
  });

  test.each([
    ['the replacement character', 'Trips fell by a t\uFFFDnth'],
    ['UTF-8 read as Latin-1', 'Les trajets ont baissÃ© d’un dixiÃ¨me'],
    ['a mark read as Windows-1252', 'The cityâ€™s trips fell by a tenth'],
  ])('are reported if they are garbled: %s', (_what, words) => {
    expect(quotesOf(`- **Evidence**: "${words}"`)).toEqual({
      quotes: [words],
      codes: ['summary-missing', 'claim-quote-garbled'],
    });
  });

  test('are not garbled by Portuguese', () => {
    expect(quotesOf('- **Evidence**: "A INFLAÇÃO E A ÂNSIA CAÍRAM"').codes).toEqual([
      'summary-missing',
    ]);
  });
});
