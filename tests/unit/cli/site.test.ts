import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runSite, type SiteOptions } from '../../../src/cli/site.ts';
import { BODY, caseFile, createFolder } from '../../support/library-fixtures.ts';

const root = new URL('../../../', import.meta.url);

async function site(out: string, library: string, options: Partial<SiteOptions> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const given = { out, library, title: 'Ferries', url: '', root, ...options };
  const code = await runSite(given, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

test('writes a page, JSON beside it, and removes the page of a case that is gone', async () => {
  using folder = createFolder({
    'library/a.md': caseFile(),
    'library/b.md': caseFile({ case_id: 'b' }),
  });
  const [out, library] = ['out', 'library'].map((name) => path.join(folder.path, name)) as [
    string,
    string,
  ];
  expect(await site(out, library)).toMatchObject({
    code: 0,
    out: `2 cases in ${out}/index.html\n`,
  });
  const page = path.join(out, 'cases/b.html');
  expect(readFileSync(page, 'utf8')).toContain('id="C1"');
  expect(JSON.parse(readFileSync(path.join(out, 'cases/b.json'), 'utf8'))).toMatchObject({
    id: 'b',
    claims: [{ id: 'C1', status: 'APPROVED' }],
  });
  const written = statSync(page).mtimeMs;
  writeFileSync(path.join(out, 'mine.txt'), 'stays');
  folder.remove('library/a.md');
  expect((await site(out, library)).code).toBe(0);
  expect(statSync(page).mtimeMs).toBe(written);
  expect(readdirSync(path.join(out, 'cases')).sort()).toEqual(['b.html', 'b.json']);
  expect(existsSync(path.join(out, 'mine.txt'))).toBe(true);
});

test('a list that somebody altered removes nothing outside the site', async () => {
  using folder = createFolder({ 'library/a.md': caseFile(), 'precious.txt': 'x' });
  const out = path.join(folder.path, 'out');
  await site(out, path.join(folder.path, 'library'));
  writeFileSync(
    path.join(out, 'casebook-site.json'),
    '["../precious.txt", "cases/../../precious.txt"]',
  );
  await site(out, path.join(folder.path, 'library'));
  expect(existsSync(path.join(folder.path, 'precious.txt'))).toBe(true);
});

test.each([
  ['below /proc', '/proc/x', '/proc/x cannot be written'],
  ['deep below /proc', '/proc/x/y/z', '/proc/x cannot be written'],
  ['that is a file', 'library/a.md', 'library/a.md cannot be written: it is not a folder.'],
  ['below a file', 'library/a.md/x', 'library/a.md/x cannot be written: it is not a folder.'],
  ['that leads nowhere', 'link', 'link cannot be written'],
  ['with a long name', 'x'.repeat(300), 'cannot be written: its name is too long.'],
  ['without a name', '', 'name the folder to write into.'],
  ['that is the library', 'library', 'holds files that are no site of Casebook'],
])('refuses an output folder %s', async (_what, name, message) => {
  using folder = createFolder({ 'library/a.md': caseFile() });
  symlinkSync('nowhere', path.join(folder.path, 'link'));
  const out = name === '' ? '' : path.resolve(folder.path, name);
  const { code, err } = await site(out, path.join(folder.path, 'library'));
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test.each([
  [
    'an earlier site whose list is broken',
    'casebook-site.json',
    '{',
    'casebook-site.json is broken',
  ],
  ['one whose list is another', 'casebook-site.json', '{}', 'casebook-site.json is broken'],
])('refuses %s', async (_what, name, text, message) => {
  using folder = createFolder({ 'library/a.md': caseFile(), [`out/${name}`]: text });
  const [out, library] = [path.join(folder.path, 'out'), path.join(folder.path, 'library')];
  const { code, err } = await site(out, library);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('names the file that stands in the way', async () => {
  using folder = createFolder({ 'library/a.md': caseFile() });
  const [out, library] = [path.join(folder.path, 'out'), path.join(folder.path, 'library')];
  await site(out, library);
  folder.remove('out/index.html');
  folder.write({ 'out/index.html/x': '' });
  const { code, err } = await site(out, library);
  expect(code).toBe(2);
  expect(err).toContain(`${out}/index.html cannot be written: it is a folder.`);
});

test.each([
  ['a folder of somebody else', {}, 'holds files that are no site of Casebook'],
  ['a library that is not there', { library: '/nowhere' }, '/nowhere cannot be read'],
  ['an address of another kind', { url: 'javascript:alert(1)' }, 'is not http(s)'],
])('refuses %s', async (_what, options, message) => {
  using folder = createFolder({ 'a.md': caseFile() });
  const { code, err } = await site(folder.path, folder.path, options);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(readdirSync(folder.path)).toEqual(['a.md']);
});

test('drafts are in none of its files', async () => {
  using folder = createFolder({
    'library/a.md': caseFile(),
    'library/b.md': caseFile({ case_id: 'quern-rail', org: 'Quern Rail', status: 'draft' }),
    'library/drafts/c.md': caseFile({ case_id: 'quern-post', org: 'Quern Post' }),
  });
  const out = path.join(folder.path, 'out');
  const done = await site(out, path.join(folder.path, 'library'));
  expect(done).toMatchObject({
    code: 0,
    out: `1 case in ${out}/index.html\n`,
    err: 'casebook site: 2 drafts left out: only curators see them.\n',
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    expect(file.name).not.toMatch(/quern/i);
    expect(readFileSync(path.join(file.parentPath, file.name), 'utf8')).not.toMatch(/quern/i);
  }
});

test('a highlighted value of rejected claims alone is no headline', async () => {
  const rejected = BODY.replaceAll('(APPROVED)', '(REJECTED)').replaceAll(
    '(NEEDS_REVIEW)',
    '(REJECTED)',
  );
  using folder = createFolder({
    'library/a.md': caseFile({ highlighted_value: '€22M saved a year' }, rejected),
  });
  const out = path.join(folder.path, 'out');
  await site(out, path.join(folder.path, 'library'));
  for (const name of ['index.html', 'feed.xml', 'cases/norvik-ferries-route-planning.html'])
    expect(readFileSync(path.join(out, name), 'utf8')).toContain(
      '(not approved) €22M saved a year',
    );
});
