import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWithin } from '../../../src/files/open-within.ts';
import { MAX_BYTES, readCaseFile } from '../../../src/files/read-case-file.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

/** A library beside a folder that is none of its business. */
function both() {
  const folder = createFolder({
    'library/a.md': caseFile({ case_id: 'a' }),
    'library/sub/b.md': caseFile({ case_id: 'b' }),
    'library-of-others/secret.md': caseFile({ case_id: 'secret' }),
  });
  const at = (name: string) => path.join(folder.path, name);
  const read = (file: string) => readCaseFile(at('library'), file, MAX_BYTES, null);
  return { folder, at, read, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

describe('a file is read', () => {
  test('where it lies, and through a link that stays inside', async () => {
    using given = both();
    symlinkSync('sub/b.md', given.at('library/link.md'));
    symlinkSync('sub', given.at('library/folder'));
    for (const [file, id] of [
      ['a.md', 'a'],
      ['sub/b.md', 'b'],
      ['link.md', 'b'],
      ['folder/b.md', 'b'],
    ] as const) {
      expect((await given.read(file)).case?.id).toBe(id);
    }
  });

  test('not through a link that took its place, or that of its folder, since it was listed', async () => {
    using given = both();
    rmSync(given.at('library/a.md'));
    symlinkSync('../library-of-others/secret.md', given.at('library/a.md'));
    renameSync(given.at('library/sub'), given.at('sub'));
    symlinkSync('../library-of-others', given.at('library/sub'));
    for (const file of ['a.md', 'sub/secret.md', '../library-of-others/secret.md']) {
      const { case: found, problems } = await given.read(file);
      expect(found).toBeNull();
      expect(problems).toMatchObject([{ code: 'file-outside' }]);
    }
  });

  test('from what was opened, whatever its name leads to then', async () => {
    using given = both();
    const opened = await openWithin(given.at('library'), 'a.md');
    rmSync(given.at('library/a.md'));
    symlinkSync('../library-of-others/secret.md', given.at('library/a.md'));
    const text = new TextDecoder().decode(await opened.bytes());
    await opened.close();
    expect(text).toContain('case_id: a\n');
    expect(opened.isWithin).toBe(true);
  });

  test('wherever it is, if no folder is named', async () => {
    using given = both();
    const read = await readCaseFile(null, given.at('library-of-others/secret.md'), MAX_BYTES, null);
    expect(read.case?.id).toBe('secret');
  });
});

test('what is no file is refused at once, and a pipe that nobody writes to is not waited for', async () => {
  using given = both();
  mkdirSync(given.at('library/folder.md'));
  execFileSync('mkfifo', [given.at('library/pipe.md')]);
  for (const file of ['folder.md', 'pipe.md']) {
    expect((await given.read(file)).problems).toMatchObject([{ code: 'file-unreadable' }]);
  }
  expect(await given.read('gone.md')).toMatchObject({ gone: true, problems: [] });
});
