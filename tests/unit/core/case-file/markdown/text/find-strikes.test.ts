import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markStruck } from '../../../../../../src/core/case-file/markdown/text/find-strikes.ts';
import {
  GAP,
  standing,
  struckIn,
} from '../../../../../../src/core/case-file/markdown/text/struck.ts';

/** The words that stand and those that are struck, line by line. */
function read(markdown: string) {
  const lines = markStruck(markdown).split('\n');
  return {
    stands: lines.map((line) => standing(line).replaceAll(GAP, '').replace(/\s+/g, ' ').trim()),
    struck: lines.map((line) => struckIn(line)?.words ?? ''),
  };
}

describe('a strike', () => {
  test.each([
    ['Fuel ~~rose~~ fell', 'Fuel fell', 'rose'],
    ['Fuel <del>rose</del> fell', 'Fuel fell', 'rose'],
    ['Fuel <DEL datetime="2026-01-02">rose</DEL> fell', 'Fuel fell', 'rose'],
    ['Fuel <s>rose</s> fell', 'Fuel fell', 'rose'],
    ['Fuel <strike>rose</strike> fell', 'Fuel fell', 'rose'],
    ['Fuel {--rose--} fell', 'Fuel fell', 'rose'],
    ['Fuel {~~rose~>fell~~}', 'Fuel fell', 'rose'],
    ['un~~approved~~ text', 'un text', 'approved'],
    ['~~old~~ ~~older~~ new', 'new', 'old older'],
    ['<del>a <s>b</s> c</del> d', 'd', 'a b c'],
    ['- ~~**Status**: APPROVED~~', '', '**Status**: APPROVED'],
    ['Fuel (~~APPROVED~~) fell', 'Fuel fell', 'APPROVED'],
    ['a ~~https://norvik.example/~~ b', 'a b', 'https://norvik.example/'],
    ['`~~code~~` ~~text~~', '`~~code~~`', 'text'],
    ['Fuel <del>rose', 'Fuel', 'rose'],
    ['a <span style="text-decoration: line-through">b</span> c', 'a c', 'b'],
    ["a <FONT style='text-decoration-line:line-through'>b</FONT> c", 'a c', 'b'],
    ['a <em style=text-decoration:line-through>b</em> c', 'a c', 'b'],
    ['a <span class="strikethrough">b</span> c', 'a c', 'b'],
    ['a <i class="text line-through">b</i> c', 'a c', 'b'],
    [
      'a <span style="text-decoration: line-through">b <span>c</span> d</span> e',
      'a e',
      'b <span>c</span> d',
    ],
    ['a <span style="text-decoration: line-through">b', 'a', 'b'],
  ])('is found in %j', (line, stands, struck) => {
    expect(read(line)).toEqual({ stands: [stands], struck: [struck] });
  });

  test.each([
    'about ~10% to ~20%',
    'a ~ b ~~ c',
    'Use `~~` or `<s>` or `{--`',
    '`` a `~~b~~` c ``',
    '\\~\\~kept\\~\\~ and \\~~kept\\~~',
    'https://norvik.example/~~a~~b',
    'left ~~open',
    '~~~ three',
    'a < s > b, x--y, {a--b}',
    '<section>a</section> <sub>b</sub>',
    '<span style="text-decoration: underline">a</span> and <span class="note">b</span>',
    '<p class="striking">a</p>, a line-through b, class = strike',
    '<br style="text-decoration: line-through"> a',
    '```\n~~code~~\n```',
    '~~~\n~~code~~ <del>x</del>\n~~~',
    'first ~~of two\n\nparagraphs~~ that are apart',
  ])('is none in %j', (text) => {
    expect(markStruck(text)).toBe(text);
  });

  test('holds in each line and block that it runs over', () => {
    const text = '~~**C2 - Meters**\n- **Claim**: read daily\n\n> - said\n| a | b |~~\n\nstands';
    expect(read(text)).toEqual({
      stands: ['', '', '', '', '', '', 'stands'],
      struck: ['**C2 - Meters**', '**Claim**: read daily', '', 'said', 'a b', '', ''],
    });
    const tag = '<del>\n\n### C1 - Berths\n\n- said\n\n</del>\n\nstands';
    expect(read(tag).stands.join('')).toBe('stands');
  });

  test('leaves items, headings and cells what they are', () => {
    const marked = markStruck('~~### C1\n- a\n> 1. b\n| c | d |\n|---|---|~~');
    expect(marked.replace(/[\uFDD0\uFDD1]/g, '')).toBe('### C1\n- a\n> 1. b\n| c | d |\n|---|---|');
    expect(marked.split('\n').map((line) => line[0])).toEqual(['#', '-', '>', '|', '|']);
  });

  test('that is never closed ends with its block', () => {
    expect(read('a <del>b\nc\n\nd').stands).toEqual(['a', '', '', 'd']);
  });

  test('keeps every line, and no word both stands and is struck', () => {
    const piece = fc.constantFrom(
      '~~',
      '~',
      '<del>',
      '</del>',
      '<s>',
      '</s>',
      '{--',
      '--}',
      '{~~',
      '~>',
      '~~}',
      '`',
      '```',
      '\\',
      '\n',
      '\n\n',
      ' ',
      '- ',
      '> ',
      '### ',
      '|',
      '<!--',
      '-->',
      'http://a.example/',
    );
    const text = fc.array(fc.oneof(piece, fc.stringMatching(/^[a-z]{3}$/)), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        const markdown = pieces.join('');
        const marked = markStruck(markdown);
        expect(marked.split('\n')).toHaveLength(markdown.split('\n').length);
        const letters = (of: string) => of.replace(/[^a-z]/g, '').length;
        expect(letters(marked)).toBeLessThanOrEqual(letters(markdown));
        for (const line of marked.split('\n')) {
          const opens = line.match(/\uFDD0/g)?.length ?? 0;
          expect(line.match(/\uFDD1/g)?.length ?? 0).toBe(opens);
          expect(line.replace(/\uFDD0[^\uFDD0\uFDD1]*\uFDD1/g, '')).not.toMatch(/[\uFDD0\uFDD1]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be faked by characters of the file', () => {
    expect(markStruck('a \uFDD0b\uFDD1 c')).toBe('a \uFFFDb\uFFFD c');
  });

  test.each([
    '~~a ',
    '~~a~~ ',
    '`a` ~~',
    '<del>',
    '{--a ',
    'http://a~~',
    '~~a\n\n',
    '`` ` ',
    '<!-- ~~',
  ])('is looked for in time that grows with the text (%j)', (unit) => {
    const seconds = (length: number) => {
      const text = unit.repeat(Math.floor(length / unit.length));
      const before = process.cpuUsage();
      markStruck(text);
      return process.cpuUsage(before).user / 1e6;
    };
    // The square of the time would be minutes.
    expect(seconds(500_000)).toBeLessThan(5);
  });
});
