import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringBack, keepFiles } from '../../../src/files/kept-files.ts';
import { LibraryFolder } from '../../../src/files/library-folder.ts';
import { MAX_BYTES, readCaseFile } from '../../../src/files/read-case-file.ts';
import { readLibrary } from '../../../src/files/read-library.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';
import { SECOND_FORMAT, SOURCES, structuredFile, valueClaim } from '../../support/second-format.ts';

const tovo = structuredFile(`${SOURCES}\nvalue_claims:\n${valueClaim('VC-001')}`);
const verdict = (reviewer_verdict: string) =>
  JSON.stringify({
    value_claims: [{ id: 'VC-001', human_validation: { reviewed: true, reviewer_verdict } }],
  });
const statusIn = (library: { cases: readonly { claims: readonly { status: string }[] }[] }) =>
  library.cases[0]?.claims[0]?.status;

describe('the verdicts beside a case file', () => {
  test('are read with it, and again when they alone change, come or go', async () => {
    using folder = createFolder({ 'tovo/casefile.md': tovo });
    const library = new LibraryFolder(folder.path);
    expect(statusIn(await library.readAll())).toBe('UNREVIEWED');
    folder.write({ 'tovo/claims.json': verdict('valid') });
    expect(statusIn(await library.readAll())).toBe('APPROVED');
    folder.write({ 'tovo/claims.json': verdict('invalid') });
    expect(statusIn(await library.readAll())).toBe('REJECTED');
    folder.remove('tovo/claims.json');
    expect(statusIn(await library.readAll())).toBe('UNREVIEWED');
  });

  test('that cannot be read are a problem, and the case file counts alone', async () => {
    using folder = createFolder({ 'tovo/casefile.md': tovo, 'tovo/claims.json': '{' });
    const library = await readLibrary(folder.path);
    expect(statusIn(library)).toBe('UNREVIEWED');
    const { code, file } = library.problems.find(({ severity }) => severity === 'error') ?? {};
    expect([code, file]).toEqual(['verdicts-unreadable', 'tovo/claims.json']);
  });

  test('are not followed out of the folder', async () => {
    using outside = createFolder({ 'claims.json': verdict('valid') });
    using folder = createFolder({ 'tovo/casefile.md': tovo });
    symlinkSync(path.join(outside.path, 'claims.json'), path.join(folder.path, 'tovo/claims.json'));
    const library = await readLibrary(folder.path);
    expect(statusIn(library)).toBe('UNREVIEWED');
    expect(library.problems.map(({ code }) => code)).toContain('verdicts-unreadable');
  });

  test('are for files of the second format alone', async () => {
    using folder = createFolder({ 'a/a.md': caseFile(), 'a/claims.json': '{' });
    expect((await readLibrary(folder.path)).problems).toEqual([]);
  });
});

describe('a reading that is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is used while case file and verdicts stay, and not when the verdicts change', async () => {
    using folder = createFolder({ 'a/casefile.md': tovo, 'a/claims.json': verdict('valid') });
    using cache = createFolder({});
    const read = await readCaseFile(folder.path, 'a/casefile.md', MAX_BYTES, null);
    const place = path.join(cache.path, 'x.kept');
    await keepFiles(place, new Map([['a/casefile.md', read]]));
    const kept = (await bringBack(place)).get('a/casefile.md') ?? null;
    expect(kept?.case).toEqual(read.case);
    expect(kept?.verdicts).toEqual(read.verdicts);
    expect(await readCaseFile(folder.path, 'a/casefile.md', MAX_BYTES, kept)).toBe(kept);
    folder.write({ 'a/claims.json': verdict('invalid') });
    const later = await readCaseFile(folder.path, 'a/casefile.md', MAX_BYTES, kept);
    expect(later.case?.claims[0]?.status).toBe('REJECTED');
  });
});

test('the example library is read without errors or warnings', async () => {
  const { cases, problems } = await readLibrary(SECOND_FORMAT);
  expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(cases.map(({ id, claims }) => [id, claims.map(({ status }) => status)])).toEqual([
    ['lumen-bank-card-disputes', ['APPROVED', 'UNREVIEWED']],
    ['norvik-ferries-route-planning', ['APPROVED', 'UNREVIEWED', 'NEEDS_REVIEW']],
  ]);
});
