import { describe, expect, test } from 'vitest';
import { FileText } from '../../../../../../src/core/case-file/markdown/text/file-text.ts';
import { parseBody } from '../../../../../support/library-fixtures.ts';

describe('a quote stands in the file', () => {
  const file = new FileText('x\n> one two\r\n>   three\nfour one', 10);

  test.each([
    ['on its line', 'one two', 11, true],
    ['on a line below', 'four', 11, true],
    ['on the lines that follow each other', 'one two\nthree', 10, true],
    ['not with other spaces', 'one  two', 10, false],
    ['not with a line between', 'one two\nfour', 10, false],
    ['not across a break that is no break there', 'one two three', 10, false],
    ['not above its line', 'one two', 13, false],
  ])('%s', (_what, quote, line, holds) => {
    expect(file.holds(quote, line)).toBe(holds);
  });

  // Looking through the whole file for each would run into the time limit.
  test('or is given up, where too many are not there', () => {
    const text = new FileText('ab'.repeat(500_000), 1);
    const held = Array.from({ length: 100_000 }, () => text.holds('bb', 1));
    expect(held).not.toContain(true);
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
