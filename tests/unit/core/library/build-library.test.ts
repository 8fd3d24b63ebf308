import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import type { LibraryFile } from '../../../../src/core/library/library.ts';
import { DEFAULT_CONFIG } from '../../../../src/core/library/library-config.ts';
import { caseFile } from '../../../support/library-fixtures.ts';
import { SOURCES, structuredFile, valueClaim } from '../../../support/second-format.ts';

const file = (name: string, fields: Record<string, string | null> = {}): LibraryFile => ({
  file: name,
  ...parseCaseFile(caseFile(fields), name),
});

describe('a library', () => {
  test('holds its cases by id, whatever the order of the files', () => {
    const files = [file('z.md', { case_id: 'a' }), file('a.md', { case_id: 'b' })];
    const library = buildLibrary(files);
    expect(library.cases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(library.byId.get('a')?.file).toBe('z.md');
    expect(buildLibrary(files.toReversed())).toEqual(library);
  });

  test('serves the first of two cases with one id, and says so', () => {
    const library = buildLibrary([
      file('b.md', { case_id: 'same', org: 'Second' }),
      file('a.md', { case_id: 'same', org: 'First' }),
    ]);
    expect(library.cases.map(({ org }) => org)).toEqual(['First']);
    expect(library.problems).toEqual([
      expect.objectContaining({
        code: 'case-duplicate-id',
        severity: 'error',
        file: 'b.md',
        message: 'The case_id "same" is taken by a.md; this file is not served.',
      }),
    ]);
  });

  test.each([
    ['capitals', 'Norvik-Routes', 'norvik-routes'],
    ['the form of an accent', 'caf\u00e9', 'cafe\u0301'],
    ['both', 'CAF\u00c9', 'cafe\u0301'],
  ])('serves one of two cases whose ids differ only in %s', (_what, first, second) => {
    const library = buildLibrary([
      file('a.md', { case_id: first }),
      file('b.md', { case_id: second }),
    ]);
    expect(library.cases.map(({ id }) => id)).toEqual([first]);
    const clashes = library.problems.filter(({ code }) => code === 'case-duplicate-id');
    expect(clashes).toMatchObject([{ file: 'b.md' }]);
    expect(clashes[0]?.message).toContain(`can't be told apart from "${first}" in a.md`);
  });

  test('goes on without a file that holds no case', () => {
    const library = buildLibrary([
      file('good.md'),
      { file: 'bad.md', ...parseCaseFile('x', 'bad.md') },
    ]);
    expect(library.cases).toHaveLength(1);
    expect(library.problems.map(({ file, code }) => [file, code])).toEqual([
      ['bad.md', 'front-matter-missing'],
    ]);
  });

  test('has a revision of what it says, not of where it stands', () => {
    const revision = (...files: LibraryFile[]) => buildLibrary(files).revision;
    const one = revision(file('a.md'));
    expect(revision(file('b.md'))).toBe(one);
    expect(revision(file('a.md', { tier: 'x' }))).not.toBe(one);
    expect(revision(file('a.md', { case_id: 'other' }))).not.toBe(one);
    expect(revision()).not.toBe(one);
  });

  test('sorts problems by file, line and code', () => {
    const { problems } = buildLibrary([
      file('b.md', { reviewer: 'Ada', zone: 'x' }),
      file('a.md', { org: null, case_id: null }),
    ]);
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'a.md:1 front-matter-missing-field',
      'a.md:1 front-matter-missing-field',
      'b.md:7 front-matter-unknown-key',
      'b.md:8 front-matter-unknown-key',
    ]);
  });
});

describe('of several files with one id', () => {
  const a = file('a.md', { case_id: 'same', org: 'First' });
  const b = file('b.md', { case_id: 'same', org: 'Second' });
  const served = (before: Partial<Record<string, { file: string; revision: string }>>) => {
    const rules = { config: DEFAULT_CONFIG, today: '', servedBefore: (id: string) => before[id] };
    const library = buildLibrary([a, b], [], rules);
    expect(library.contested).toEqual(new Set(['same']));
    expect(library.cases).toHaveLength(1);
    return library.cases[0]?.file;
  };

  test('the one that was served before stays, whatever it says now', () => {
    expect(served({ same: { file: 'b.md', revision: 'another' } })).toBe('b.md');
    expect(served({ same: { file: 'a.md', revision: 'another' } })).toBe('a.md');
  });

  test('the one that says what was served stays, where its file was moved', () => {
    expect(served({ same: { file: 'old.md', revision: b.case?.revision ?? '' } })).toBe('b.md');
  });

  test('the first is served where none was', () => {
    expect(served({ same: { file: 'old.md', revision: 'another' } })).toBe('a.md');
    expect(served({})).toBe('a.md');
  });

  test('none is contested once the clash is resolved', () => {
    expect(buildLibrary([b]).contested).toBeUndefined();
  });
});

test('a claim that quotes another organisation is a problem of its line', () => {
  const text = caseFile({ case_id: 'x' }).replace(
    '"Fuel use fell by 8 percent',
    '"Brage says that fuel fell by 8 percent',
  );
  const quoting = {
    file: 'x.md',
    ...parseCaseFile(text.replace('- **Claim**: Fuel', '- **Claim**: Fuel'), 'x.md'),
  };
  const library = buildLibrary([quoting, file('b.md', { case_id: 'b', org: 'Brage' })]);
  const line = quoting.case?.claims[0]?.line;
  expect(library.problems).toMatchObject([
    { code: 'claim-quote-about-other', severity: 'warning', file: 'x.md', line },
  ]);
  expect(library.problems[0]?.message).toContain('"Brage"');
  expect([...(library.quotesAboutOthers ?? [])]).toEqual([[quoting.case?.claims[0], 'Brage']]);
  // Once the other case is gone, nobody is named.
  expect(buildLibrary([quoting]).quotesAboutOthers).toBeUndefined();
  const rejected = {
    file: 'x.md',
    ...parseCaseFile(text.replaceAll('APPROVED', 'REJECTED'), 'x.md'),
  };
  expect(buildLibrary([rejected, file('b.md', { case_id: 'b', org: 'Brage' })]).problems).toEqual(
    [],
  );
});

describe('two generations of one case', () => {
  const first = (body?: string): LibraryFile => ({
    file: 'a.md',
    ...parseCaseFile(caseFile({ case_id: 'tovo' }, body), 'a.md'),
  });
  const second = (claims: string, name = 'tovo/casefile.md'): LibraryFile => ({
    file: name,
    ...parseCaseFile(structuredFile(`${SOURCES}\nvalue_claims:${claims}`), name),
  });
  const withClaims = `\n${valueClaim('VC-001')}`;

  test.each([
    ['the second if both have claims', first(), second(withClaims), 'tovo/casefile.md', 'a.md'],
    ['the first if it alone has claims', first(), second(' []'), 'a.md', 'tovo/casefile.md'],
    [
      'the second if it alone has claims',
      first('# T\n'),
      second(withClaims),
      'tovo/casefile.md',
      'a.md',
    ],
    ['the second if neither has claims', first('# T\n'), second(' []'), 'tovo/casefile.md', 'a.md'],
  ])('are no clash: of them is served %s', (_what, a, b, served, other) => {
    for (const files of [
      [a, b],
      [b, a],
    ]) {
      const library = buildLibrary(files);
      expect(library.cases.map(({ file: name }) => name)).toEqual([served]);
      expect(library.contested).toBeUndefined();
      const told = library.problems.filter(
        ({ code }) => code === 'case-other-generation' || code === 'case-duplicate-id',
      );
      expect(told).toEqual([
        expect.objectContaining({ code: 'case-other-generation', severity: 'info', file: other }),
      ]);
      expect(told[0]?.message).toContain(`is served from ${served}`);
    }
  });

  test('clash within one generation as before', () => {
    const library = buildLibrary([
      first(),
      second(withClaims),
      second(withClaims, 'other/casefile.md'),
    ]);
    expect(library.cases.map(({ file: name }) => name)).toEqual(['other/casefile.md']);
    expect([...(library.contested ?? [])]).toEqual(['tovo']);
    const told = library.problems.filter(({ code }) => !/^(?:source-|case-level)/.test(code));
    expect(told.map(({ code, file: name }) => `${name} ${code}`)).toEqual([
      '. claims-unreviewed',
      'a.md case-other-generation',
      'tovo/casefile.md case-duplicate-id',
    ]);
  });
});
