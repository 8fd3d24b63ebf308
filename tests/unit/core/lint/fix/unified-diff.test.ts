import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixText } from '../../../../../src/core/lint/fix/fix-text.ts';
import { unifiedDiff } from '../../../../../src/core/lint/fix/unified-diff.ts';
import { BODY, caseFile, createFolder } from '../../../../support/library-fixtures.ts';

const messy = caseFile(
  { date_added: '2025-03-01T10:00' },
  BODY.replace('(APPROVED)', '(Approved)').replace('**S1**', '1.').replace('1.: ', '1. '),
);

test.each([
  ['as it is', messy],
  ['with other line ends', messy.replaceAll('\n', '\r\n')],
  ['without a line break at its end', messy.trimEnd()],
])('git applies the diff of a file %s', (_how, text) => {
  using folder = createFolder({ 'a.md': text });
  const { text: now, changes } = fixText(text, 'a.md');
  expect(changes.length).toBe(3);
  execFileSync('git', ['apply', '-'], {
    cwd: folder.path,
    input: unifiedDiff('a.md', text, changes),
  });
  expect(readFileSync(path.join(folder.path, 'a.md'), 'utf8')).toBe(now);
});

test.each([
  'a b.md',
  'sub folder/été – Überblick.md',
  'tab\tquote"back\\slash.md',
  'two\nlines.md',
  '2025-03-01 10:00:00.md',
  '事例.md',
])('git applies the diff of %j', (file) => {
  using folder = createFolder({ [file]: messy });
  const { text: now, changes } = fixText(messy, file);
  const input = unifiedDiff(file, messy, changes);
  execFileSync('git', ['apply', '-'], { cwd: folder.path, input });
  expect(readFileSync(path.join(folder.path, file), 'utf8')).toBe(now);
});

test('shows three lines around each change', () => {
  const text = Array.from({ length: 20 }, (_, at) => `${at + 1}`).join('\n');
  const changes = [3, 18].map((line) => ({ line, before: `${line}`, after: 'x' }));
  const heads = unifiedDiff('a.md', text, changes).match(/^@@.*$/gm);
  expect(heads).toEqual(['@@ -1,6 +1,6 @@', '@@ -15,6 +15,6 @@']);
});
