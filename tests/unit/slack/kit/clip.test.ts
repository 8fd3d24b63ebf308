import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonLabel, clip, codePoints, label, shorten } from '../../../../src/slack/kit/clip.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
);

describe('clip', () => {
  it('shows an exact prefix within the length and counts the rest', () => {
    fc.assert(
      fc.property(anyText, fc.nat(320), (text, max) => {
        const { shown, hidden } = clip(text, max);
        expect(text.startsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(hidden).toBe([...text.slice(shown.length)].length);
      }),
    );
  });

  it('never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(160), (text, max) => {
        const { shown } = clip(text, max);
        const edges = [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index);
        expect([...edges, text.length]).toContain(shown.length);
      }),
    );
  });

  it('leaves a family of emoji whole', () => {
    expect(clip('ab👩‍👩‍👧‍👦cd', 5)).toEqual({ shown: 'ab', hidden: 9 });
  });

  it('leaves flags whole in a long row of them', () => {
    const flags = `flags: ${'🇫🇷'.repeat(100)}`;
    for (let max = 60; max < 90; max++) expect((clip(flags, max).shown.length - 7) % 4).toBe(0);
  });

  it('cuts between words where one ends close by', () => {
    const text = `${'words and '.repeat(10)}extraordinarily`;
    expect(clip(text, 107).shown).toBe('words and '.repeat(10).trimEnd());
  });

  it('cuts a character longer than its window between code points', () => {
    const { shown } = clip(`e${'\u0301'.repeat(500)}`, 300);
    expect(shown.length).toBe(300);
  });
});

describe('shorten and label', () => {
  it('mark what is cut off within the length', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, max) => {
        const short = shorten(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        if (short !== text) expect(short.endsWith('…')).toBe(true);
      }),
    );
  });

  it('makes one line without marks that turn the reading direction', () => {
    expect(label(' a\n\t b\u202e c\u0000 ', 50)).toBe('a b c');
  });

  it('says so when it did not read to the end', () => {
    expect(label(`${' '.repeat(5000)}x`, 10)).toBe('…');
    expect(label('word '.repeat(500), 10)).toMatch(/^word.*…$/);
  });
});

describe('buttonLabel', () => {
  it.each([
    ['Open Klarna', '', 'Open Klarna'],
    ['did klarna cut resolution time?', '', 'did klarna cut resolution…'],
    ['Open International Business Machines', '', 'Open International Business…'],
    ['Open Klarna: AI Customer Service', '', 'Open Klarna: AI Customer…'],
    ['Show Hewlett Packard Enterprise', 'C6', 'Show Hewlett Packard… C6'],
    ['Open Donaudampfschifffahrtsgesellschaft', '', 'Open Donaudampfschifffahrtsge…'],
    ['Open (a very long thing in brackets)', '', 'Open (a very long thing in…'],
    ['', '', ''],
    ['', 'C6', 'C6'],
  ])('%s %s', (text, end, shown) => {
    expect(buttonLabel(text, 30, end)).toBe(shown);
  });

  it('is never longer, never halves a character, and keeps the end', () => {
    fc.assert(
      fc.property(anyText, fc.stringMatching(/^[A-Z]{1,2}-?\d{1,3}$/), (text, id) => {
        const shown = buttonLabel(text, 30, id);
        expect(shown.length).toBeLessThanOrEqual(30);
        expect(shown.endsWith(id)).toBe(true);
        expect(buttonLabel(text, 30).length).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe('codePoints', () => {
  it('counts as a string iterator does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codePoints(text)).toBe([...text].length);
      }),
    );
    expect(codePoints('\ud800\ud800\udc00\udc00')).toBe(3);
  });
});
