import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { runAsk } from '../../../src/cli/ask.ts';
import { KLARNA_LIBRARY } from '../../support/klarna-library.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';

async function ask(question: string, library: string, site?: string, explain = false) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const given = { library, question, json: false, explain, ...(site && { site }) };
  const code = await runAsk(given, { stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

test.each([
  [0, 'klarna', false],
  [0, 'help', false],
  [0, 'C6', false],
  [1, 'sources', false],
  [1, 'klarna C99', false],
  [1, 'what is the weather in stockholm?', true],
  [2, '', false],
  [2, 'follow klarna', false],
  [2, 'follow klarna', true],
])('exits with %i for %j', async (code, question, explain) => {
  expect((await ask(question, KLARNA_LIBRARY, undefined, explain)).code).toBe(code);
});

test('a claim, a case and a comparison name their pages of the site', async () => {
  using folder = createFolder({
    'a.md': caseFile(),
    'b.md': caseFile({ case_id: 'quern-rail', org: 'Quern Rail' }),
  });
  const site = 'https://cases.example.com/';
  const page = `${site}cases/norvik-ferries-route-planning.html`;
  expect((await ask('norvik ferries C1', folder.path, site)).out).toContain(`${page}#C1`);
  expect((await ask('norvik-ferries-route-planning', folder.path, site)).out).toContain(page);
  const compared = await ask('fuel: norvik ferries vs quern rail', folder.path, site);
  expect(compared.out).toContain(`${page}#C1`);
  expect(compared.out).toContain(`${site}cases/quern-rail.html#C1`);
  expect((await ask('norvik ferries C1', folder.path)).out).not.toContain('cases/');
});

test('an address of the site that is none is refused', async () => {
  using folder = createFolder({ 'a.md': caseFile() });
  expect(await ask('fuel', path.join(folder.path), 'cases.example.com')).toEqual({
    code: 2,
    out: '',
    err: 'casebook ask: CASEBOOK_SITE_URL is “cases.example.com”. Set it to an http(s) address.\n',
  });
});

test('says that another file has the id of the case', async () => {
  using folder = createFolder({ 'a.md': caseFile(), 'copy.md': caseFile() });
  const { code, err } = await ask('norvik ferries C1', folder.path);
  expect(code).toBe(0);
  expect(err).toBe(
    'casebook ask: copy.md: The case_id "norvik-ferries-route-planning" is taken by a.md; this file is not served. "casebook check" says what to do.\n',
  );
});
