import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../../src/core/words/normalise.ts';

describe('normaliseText', () => {
  test.each([
    ['<@U0BOT> and the profit?', 'and the profit?'],
    ['<@U0BOT|casebook>   klarna  ', 'klarna'],
    ['ask <@U2|ann> about it', 'ask @ann about it'],
    ['see <#C1|general>', 'see #general'],
    ['<https://klarna.com|klarna.com> profit', 'klarna.com profit'],
    ['<https://klarna.com/a?b=1&amp;c=2>', 'https://klarna.com/a?b=1&c=2'],
    ['<!here> klarna', '@here klarna'],
    ['R&amp;D at klarna', 'R&D at klarna'],
    ['a literal &amp;lt; stays', 'a literal &lt; stays'],
    ['5 &lt; 6 &gt; 4', '5 < 6 > 4'],
    ['\u201Crepeat inquiries\u201D \u2013 klarna\u2019s', '"repeat inquiries" - klarna\'s'],
    ['line\nbreak\tand\u00A0space', 'line break and space'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['', ''],
  ])('%j becomes %j', (delivered, meant) => {
    expect(normaliseText(delivered, { self: 'U0BOT' })).toBe(meant);
  });

  test('never fails, never leaves a line break or a double space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const normal = normaliseText(text);
        expect(normal).not.toMatch(/[\n\r\t]| {2}/);
        expect(normal).toBe(normal.trim());
      }),
    );
  });
});
