import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, fallbackText, unescapeText } from '../../../../src/slack/kit/fallback-text.ts';
import {
  actions,
  bold,
  button,
  context,
  emoji,
  header,
  link,
  list,
  moment,
  quote,
  richText,
  section,
} from '../../../../src/slack/kit/kit.ts';

const of = (value: string) => fallbackText([richText(section(value))!]);

describe('fallbackText', () => {
  it('says everything that the blocks say, but the buttons', () => {
    const blocks = [
      header('Acme'),
      richText(
        section(emoji('warning'), ' ', bold('Needs review')),
        quote('Callers wait 2 minutes'),
        list([section('S1 ', link('https://acme.example/?a&b', 'A title'))]),
        list([section('first'), section('second')], 'ordered'),
        section('Since ', moment(0)),
      ),
      context('acme', '', 'C1'),
      actions(button({ label: 'Open case', action: 'open_case' })),
    ];
    expect(fallbackText(blocks.filter((block) => block !== null))).toBe(
      [
        'Acme',
        '⚠️ Needs review',
        '“Callers wait 2 minutes”',
        '• S1 A title https://acme.example/?a&amp;b',
        '1. first',
        '2. second',
        'Since 1970-01-01 00:00 UTC',
        'acme · C1',
      ].join('\n'),
    );
  });

  it('is never read as markup, and reads back as it was', () => {
    expect(of('<!channel> & <@U1> &lt;')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt; &amp;lt;');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (value) => {
        expect(unescapeText(escapeText(value))).toBe(value);
        expect(escapeText(value)).not.toMatch(/[<>]/);
      }),
    );
  });

  it('is cut visibly at 4,000 bytes, between characters, with the count of what is left', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('&', 'é', '<b>', 'word ', '👩‍👩‍👧‍👦', 'قال '),
        fc.integer({ min: 1, max: 5000 }),
        (unit, times) => {
          const value = unit.repeat(times);
          const whole = escapeText(value);
          const text = of(value);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
          if (Buffer.byteLength(whole) <= 4000) {
            expect(text).toBe(whole);
            return;
          }
          const [, shown, count] = /^(.*)\n… ([\d,]+) more characters?: open the message$/s.exec(
            text,
          )!;
          expect(whole.startsWith(shown!)).toBe(true);
          const hidden = value.slice(unescapeText(shown!).length);
          expect(value.startsWith(unescapeText(shown!))).toBe(true);
          expect(Number(count!.replaceAll(',', ''))).toBe([...hidden].length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
