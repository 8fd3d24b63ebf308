import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LABELS, roleOf } from '../../../../../../src/core/case-file/markdown/labels/label.ts';

/** The rows of the table of labels: role, meaning, labels in backticks. */
const documented = new Map(
  readFileSync('docs/case-file-format.md', 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('Labels'))!
    .split('\n')
    .filter((line) => /^\| (?!role |---)/.test(line))
    .flatMap((line) => {
      const [, role = '', , labels = ''] = line.split('|').map((cell) => cell.trim());
      return [...labels.matchAll(/`([^`]+)`/g)].map((match) => [match[1]!, role] as const);
    }),
);

describe('the labels of fields', () => {
  test('the documented labels are those that are read, each with its role', () => {
    expect(Object.fromEntries(LABELS)).toEqual(Object.fromEntries(documented));
  });

  test.each([...documented])('%s is read as %s', (label, role) => {
    expect(roleOf(label)).toBe(role);
    expect(roleOf(label.toUpperCase())).toBe(role);
    expect(roleOf(`${label} (S1)`)).toBe(role);
  });

  test.each([
    ['Verbatim passage', 'quote'],
    ['In the source', 'quote'],
    ['What is claimed', 'claim'],
    ['Missing quote', undefined],
    ['Suggested quote', undefined],
    ['Weather', undefined],
  ])('%s is read as %s, by how it is said', (label, role) => {
    expect(roleOf(label)).toBe(role);
  });
});
