import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { linksIn, plainText } from '../../../../../../src/core/case-file/markdown/text/inline.ts';

const MARKDOWN = new MarkdownIt({ html: true });
MARKDOWN.normalizeLink = (url) => url;
MARKDOWN.validateLink = () => true;

/** What markdown-it makes of a text, without any shortcut. */
function byMarkdownIt(raw: string): string {
  const tokens = MARKDOWN.parseInline(raw, {})[0]?.children ?? [];
  const text = tokens.map(({ type, content }) => {
    if (type.endsWith('break')) return ' ';
    if (type === 'html_inline') return /^<br\b/i.test(content) ? ' ' : '';
    return content;
  });
  return text
    .join('')
    .replace(/\*{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words, marks that may be markup or not, and white space, in any order. */
const pieces = [
  ...['a', 'B2', '9', 'é', '✅', 'amp', 'https://a.example/b_c', '://', '.', ':', '-'],
  ...[
    '_',
    '__',
    '*',
    '**',
    '`',
    '~',
    '~~',
    '[',
    ']',
    '](',
    '(',
    ')',
    '<',
    '>',
    '&',
    '&amp;',
    '&#33;',
  ],
  ...['!', '\\', '"', '#', '|', ' ', '  ', '\n', ' \n', '\t', '\u00A0'],
];
const markdown = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((parts) => parts.join(''));

describe('markdown as plain text', () => {
  test('is what markdown-it reads, whichever marks a text holds', () => {
    fc.assert(
      fc.property(markdown, (raw) => {
        const hasMarkup = /[\\`*_[\]<>&~!\n]|https?:/.test(raw);
        const changes = hasMarkup || raw.includes('  ');
        expect(plainText(raw)).toBe(changes ? byMarkdownIt(raw) : raw.trim());
      }),
      { numRuns: 3_000 },
    );
  });

  test('is the same for a line that begins in bold, whatever stands at the edges of it', () => {
    const words = fc
      .array(
        fc.constantFrom('a', 'B2', 'é', '✅', '.', ':', '-', '–', '(', ')', ' ', '\t', '\u00A0'),
        {
          maxLength: 4,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (bold, behind) => {
        const raw = `**${bold}**${behind}`;
        expect(plainText(raw)).toBe(byMarkdownIt(raw));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['NEEDS_REVIEW & more!', 'NEEDS_REVIEW & more!'],
    ['R&D [S1]  (a_b)\nnext line', 'R&D [S1] (a_b) next line'],
    ['_so_ **it** is', 'so it is'],
    ['R&amp;D', 'R&D'],
  ])('%j', (raw, text) => {
    expect(plainText(raw)).toBe(text);
  });

  test('a bare address is a link, with markup beside it or without', () => {
    const link = { text: '', url: 'https://a.example/b_c' };
    expect(linksIn('See https://a.example/b_c.')).toEqual([link]);
    expect(linksIn('**See** https://a.example/b_c.')).toEqual([link]);
  });
});
