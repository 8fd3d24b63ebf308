import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src/files/make-folder.ts';
import { createFolder } from '../../support/library-fixtures.ts';

test('makes a folder and those above it, and leaves one that is there', () => {
  using folder = createFolder({});
  const deep = path.join(folder.path, 'a/b/c');
  makeFolder(deep, 0o700);
  makeFolder(deep);
  for (const one of [deep, path.dirname(deep)]) expect(statSync(one).mode & 0o777).toBe(0o700);
  makeFolder('.');
  makeFolder('/');
});

test.each(['/proc/x', '/proc/x/y/z', '/dev/null/x'])('fails at once for %s', (folder) => {
  expect(() => makeFolder(folder)).toThrow(/ENOENT|ENOTDIR/);
});
