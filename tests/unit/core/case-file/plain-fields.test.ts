import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { readPlainFields } from '../../../../src/core/case-file/plain-fields.ts';

const keys = ['a', 'org', 'use_case', 'a b', 'a-b', '"a"', 'null', '__proto__', '1', '- a', ' a'];
const marks = [
  ': ',
  ' :',
  ':',
  ' #',
  '#',
  '"',
  "'",
  '\\',
  ',',
  '[',
  ']',
  '{',
  '&',
  '*',
  '!',
  '|',
  '>',
];
const words = [
  ...[
    'text',
    'ä',
    'é',
    '✅',
    '…',
    '–',
    '€',
    '\u00A0',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\t',
    '\r',
    '%',
  ],
  ...[
    'null',
    'True',
    'false',
    'yes',
    '~',
    '12',
    '1.5',
    '0x1f',
    '1e3',
    '1:30',
    '2024-05-06',
    '2025-02-30',
  ],
  ...['---', '...', '-', '?', '@', '`', ' ', '  '],
];
const value = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks)), { maxLength: 4 })
  .map((parts) => parts.join(''));
const field = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom(': ', ':', ':  ', ' : ', ''), value)
  .map((parts) => parts.join(''));
const further = value.map((text) => `  ${text}`);
const plainField = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'org'),
    fc.constantFrom('text', '12 of', '"q: #"', "'s'", '2024-05-06', 'é'),
    value,
  )
  .map(([key, first, rest]) => `${key}: ${first}${rest}`);
const yaml = fc
  .array(fc.oneof(field, further, plainField, plainField), { maxLength: 5 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

describe('plain fields', () => {
  test('are what YAML makes of them', () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const fields = readPlainFields(text);
        if (fields === null) return;
        const { data } = matter(`---\n${text}---`, { language: 'yaml' });
        expect(Object.entries(fields)).toEqual(Object.entries(data));
      }),
      { numRuns: 5_000 },
    );
  });

  test('are texts, plain or quoted, and days', () => {
    const text =
      'org: A & B (c), d\nuse_case: goes on\n  and on\n' +
      'tier: "x: # y"\nnote: \'z\'\nvalue: 12 percent\ndate_added: 2024-05-06\n';
    expect(readPlainFields(text)).toEqual({
      org: 'A & B (c), d',
      use_case: 'goes on and on',
      tier: 'x: # y',
      note: 'z',
      value: '12 percent',
      date_added: new Date('2024-05-06T00:00:00Z'),
    });
  });

  test.each([
    ['a number', 'a: 12\n'],
    ['a truth value', 'a: true\n'],
    ['nothing', 'a:\n'],
    ['a list', 'a: [b]\n'],
    ['a mapping', 'a: b: c\n'],
    ['a comment', 'a: b # c\n'],
    ['an escape', 'a: "\\n"\n'],
    ['a repeated key', 'a: b\na: c\n'],
    ['a block', 'a: |\n  b\n'],
  ])('are left to YAML where there is %s', (_, text) => {
    expect(readPlainFields(text)).toBeNull();
  });
});
