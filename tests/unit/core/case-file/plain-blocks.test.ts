import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnyBlocks } from '../../../../src/core/case-file/markdown/blocks.ts';
import { parsePlainBlocks } from '../../../../src/core/case-file/markdown/plain-blocks.ts';

/** What lines begin with, and what may follow. */
const starts = [
  ...['', '', ' ', '  ', '   ', '    ', '# ', '## ', '#', '- ', '* ', '+ ', '-', '*', '1. ', '2. '],
  ...['12) ', '1.', '> ', '>', '> - ', '- - ', '- > ', '  - ', '   - ', '    - ', '|', '`', '<b>'],
];
const rests = [
  ...['', 'a', 'b ', '**c**: d', '---', '--', '===', '***', '_ _', '|-|', ': -', '#', ' #', '1. x'],
  ...['- x', '> x', '```', '<div>', '\u00A0', 'a | b', '&', '\\', '3.5 of', '\t', '[ ] a', '  '],
];
const line = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(...rests))
  .map((parts) => parts.join(''));
const document = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

/** Lines that are plain more often than not. */
const plainLine = fc.constantFrom(
  ...['', '', '', '# A', '### B: c', 'a', 'b **c**', '- a', '- **b**: c', '* d', '1. a', '2. b'],
  ...['  - e', '  f', '   g', '    - h', '> a', '> - b', '> # c', '>', '---', '- > q', '- 1. r'],
);
const plainDocument = fc.array(plainLine, { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('blocks of a plain document', () => {
  test('are what markdown-it makes of it', () => {
    fc.assert(
      fc.property(fc.oneof(document, plainDocument), (markdown) => {
        const plain = parsePlainBlocks(markdown, 7);
        if (plain !== null) expect(plain).toEqual(parseAnyBlocks(markdown, 7));
      }),
      { numRuns: 3_000 },
    );
  });

  test('are read without markdown-it', () => {
    const blocks = parsePlainBlocks(
      '# Title\n\nText of\ntwo lines\n- One\n  more\n  - Inner\n\n- Two\n\n> Quoted\n\n---\n3. Third\n',
      1,
    );
    expect(blocks?.map(({ kind, line }) => [kind, line])).toEqual([
      ['heading', 1],
      ['paragraph', 3],
      ['list', 5],
      ['quote', 11],
      ['rule', 13],
      ['list', 14],
    ]);
  });

  test.each([
    ['a table', '| a |\n|---|\n| b |'],
    ['a fence', '```\na\n```'],
    ['HTML', 'a\n<div>'],
    ['a heading by underlining', 'a\n---'],
    ['a lazy line', '- a\nb'],
    ['an indented line', 'a\n  b'],
    ['a tab', 'a\tb'],
  ])('are left to markdown-it where there is %s', (_, markdown) => {
    expect(parsePlainBlocks(markdown, 1)).toBeNull();
  });
});
