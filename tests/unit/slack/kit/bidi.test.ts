import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolated } from '../../../../src/slack/kit/bidi.ts';
import { openAtEnd } from '../../../support/direction.ts';

const RLO = '\u202e';
const FSI = '\u2068';
const RLI = '\u2067';
const PDI = '\u2069';

test('text without marks of direction stays as it is', () => {
  for (const text of ['', 'plain', 'עברית', 'a\nb', '\u200f']) expect(isolated(text)).toBe(text);
});

test('each line with a mark is put between marks of its own', () => {
  expect(isolated(`40 ${RLO}%`)).toBe(`${FSI}40 ${RLO}%${PDI}`);
  expect(isolated(`a\n${RLO}b\nc`)).toBe(`a\n${FSI}${RLO}b${PDI}\nc`);
});

test('neither an isolate left open nor an end too many gets out', () => {
  expect(isolated(`${RLI}a`)).toBe(`${FSI}${RLI}a${PDI}${PDI}`);
  expect(isolated(`${PDI}${RLO}a`)).toBe(`${FSI}${FSI}${PDI}${RLO}a${PDI}`);
});

test('what stands after it is outside every isolate, embedding and override', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', RLO, '\u202a', '\u202c', FSI, RLI, '\u2066', PDI), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      const shown = isolated(value);
      const lines = shown.split('\n');
      expect(lines.map(openAtEnd)).toEqual(lines.map(() => 0));
      value.split('\n').forEach((line, i) => {
        expect(lines[i]).toContain(line);
        expect(lines[i]!.replace(line, '')).toMatch(/^\u2068*\u2069*$/);
      });
    }),
  );
});
