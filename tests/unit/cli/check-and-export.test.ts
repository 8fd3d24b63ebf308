import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, runCheck } from '../../../src/cli/check.ts';
import { runExport } from '../../../src/cli/export.ts';
import type { Problem } from '../../../src/core/case/case.ts';
import { BODY, caseFile, createFolder, type Tree } from '../../support/library-fixtures.ts';

const root = new URL('../../../', import.meta.url);

/** A stream that keeps what is written to it. */
function createSink() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function createIo() {
  const out = createSink();
  const err = createSink();
  return { io: { stdout: out.stream, stderr: err.stream }, out, err };
}

async function check(files: Tree, options: Partial<CheckOptions> = {}) {
  using folder = createFolder(files);
  const { io, out } = createIo();
  const code = await runCheck(
    { paths: [folder.path], format: 'text', strict: false, root, ...options },
    io,
  );
  return { code, out: out.text().replaceAll(folder.path, 'DIR') };
}

const clean = { 'a.md': caseFile() };
const warned = { 'a.md': caseFile({}, BODY.replace('**Source**: S1', '**Source**: S1, S7')) };
const broken = { ...warned, 'b.md': '---js\n---\n' };

describe('check', () => {
  test('says that nothing is wrong', async () => {
    expect(await check(clean)).toEqual({ code: 0, out: '✔ 1 case in DIR: no problems\n' });
  });

  test('prints every problem of every file with what to do, and a summary', async () => {
    expect(await check(broken)).toEqual({
      code: 1,
      out: [
        'DIR/a.md:21:19  warning  claim-source-unknown',
        '  Claim C1 cites S7, which the file does not list.',
        '  21 | - **Source**: S1, S7',
        '     |                   ^^',
        '  → Add the source to "## Sources", or correct its id.',
        '',
        'DIR/b.md:1:4  error  front-matter-language',
        '  The front matter is written in "js", which is not read.',
        '  1 | ---js',
        '    |    ^^',
        '  → Write the front matter in YAML, after a plain "---".',
        '',
        '✖ 1 case in DIR: 1 error, 1 warning in 2 files',
        '',
      ].join('\n'),
    });
  });

  test.each([
    [clean, false, 0],
    [clean, true, 0],
    [warned, false, 0],
    [warned, true, 1],
    [broken, false, 1],
  ])('exits by what it finds (%#)', async (files, strict, code) => {
    expect((await check(files, { strict })).code).toBe(code);
  });

  test('exits with 2 where the folder cannot be read', async () => {
    const { code, out } = await check({}, { paths: ['/nowhere/at/all'] });
    expect(code).toBe(2);
    expect(out).toContain('/nowhere/at/all:1  error  folder-unreadable');
  });

  test.each([
    ['nothing', {}],
    ['files that are no case files', { 'a.txt': 'x', 'README.md': '# About' }],
  ])('fails where the folder holds %s', async (_what, files) => {
    const { code, out } = await check(files);
    expect(code).toBe(1);
    expect(out).toContain('DIR:1  error  folder-empty');
    expect(out).toMatch(/✖ 0 cases in DIR: 1 error/);
  });

  test('takes single files, each for itself, and names them as they were named', async () => {
    using folder = createFolder({ ...broken, 'c.md': caseFile(), 'sub/d.md': '' });
    const at = (file: string) => path.join(folder.path, file);
    const told = async (paths: readonly string[], format: CheckOptions['format'] = 'text') => {
      const { io, out } = createIo();
      const code = await runCheck({ paths, format, strict: false, root }, io);
      return { code, out: out.text().replaceAll(folder.path, 'DIR') };
    };
    expect(await told([at('c.md')])).toEqual({
      code: 0,
      out: '✔ 1 case in DIR/c.md: no problems\n',
    });
    const { code, out } = await told([at('a.md'), at('c.md'), at('sub')]);
    expect(code).toBe(1);
    expect(out).toContain('DIR/a.md:21:19  warning  claim-source-unknown');
    expect(out).toContain('DIR/sub/d.md:1  error  file-empty');
    expect(out).not.toContain('case-duplicate-id');
    expect(out).toMatch(/2 cases in DIR\/a.md, DIR\/c.md, DIR\/sub: 1 error, 1 warning in 2 files/);
    expect(JSON.parse((await told([at('a.md')], 'json')).out)).toMatchObject({
      dir: '.',
      cases: 1,
      problems: [{ file: 'DIR/a.md' }],
    });
    expect((await told([at('c.md'), at('nowhere.md')])).code).toBe(2);
  });

  test('prints JSON', async () => {
    const { code, out } = await check(broken, { format: 'json' });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      dir: 'DIR',
      cases: 1,
      error: 1,
      warning: 1,
      info: 0,
      problems: [
        {
          code: 'claim-source-unknown',
          severity: 'warning',
          file: 'a.md',
          line: 17,
          spot: { line: 21, column: 19, endColumn: 21 },
        },
        { code: 'front-matter-language', severity: 'error', file: 'b.md', line: 1 },
      ],
    });
  });

  test('prints annotations for GitHub, escaped', async () => {
    const body = BODY.replace('- Press', '- ').replace(
      'https://norvik.example/news/1',
      'ftp://a%b',
    );
    const { out } = await check({ 'a,b.md': caseFile({}, body) }, { format: 'github' });
    expect(out).toBe(
      [
        '::warning file=DIR/a%2Cb.md,line=25,col=29,endColumn=38,title=source-without-url::Source S1 has the address "ftp://a%25b", which is not http(s). Add the http(s) address: **URL**: https://…',
        '1 case: 0 errors, 1 warning, 0 info',
        '',
      ].join('\n'),
    );
  });

  test('tells once what many files have in common, except to programs', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [`${id}.md`, caseFile({ case_id: id, region: 'north' })]),
    );
    const { out } = await check(files);
    expect(out.match(/front-matter-unknown-key/g)).toHaveLength(1);
    expect(out).toContain('The field "region" is not known. (in 3 files)');
    expect(out).toContain('3 cases in DIR: 3 info in 3 files');
    expect(JSON.parse((await check(files, { format: 'json' })).out).problems).toHaveLength(3);
  });

  test('prints SARIF, with a rule for each code and addresses that are escaped', async () => {
    const { code, out } = await check(
      { 'my files/b#1.md': broken['a.md'] ?? '' },
      { format: 'sarif' },
    );
    expect(code).toBe(0);
    const [run] = JSON.parse(out).runs;
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'claim-source-unknown',
        shortDescription: { text: 'A claim cites an id that "Sources" does not list.' },
        fullDescription: { text: 'There is nothing to link to.' },
        help: { text: expect.stringContaining('Add the source, or correct the id.') },
      },
    ]);
    expect(run.results).toEqual([
      {
        ruleId: 'claim-source-unknown',
        ruleIndex: 0,
        level: 'warning',
        message: { text: expect.stringContaining('Claim C1 cites S7') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'file://DIR/my%20files/b%231.md' },
              region: { startLine: 21, startColumn: 19, endColumn: 21 },
            },
          },
        ],
        partialFingerprints: { 'casebook/v1': expect.any(String) },
      },
    ]);
  });

  test('uses colours for people only', async () => {
    using folder = createFolder(clean);
    const coloured = async (colours: boolean) => {
      const { io, out } = createIo();
      const stdout = Object.assign(io.stdout, { isTTY: true, hasColors: () => colours });
      await runCheck(
        { paths: [folder.path], format: 'text', strict: false, root },
        { ...io, stdout },
      );
      return out.text().includes('\u001B[32m');
    };
    expect(await coloured(true)).toBe(true);
    expect(await coloured(false)).toBe(false);
  });
});

describe('export', () => {
  test('prints one JSON line a case, and nothing else', async () => {
    using folder = createFolder({ 'b.md': caseFile({ case_id: 'b' }), ...clean, 'c.md': 'bad' });
    const { io, out, err } = createIo();
    expect(await runExport({ dir: folder.path }, io)).toBe(0);
    const cases = out
      .text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(cases.map(({ id }) => id)).toEqual(['b', 'norvik-ferries-route-planning']);
    expect(cases[1]).toMatchObject({
      org: 'Norvik Ferries',
      useCase: 'Route Planning',
      title: 'Norvik Ferries plans its routes',
      summary: 'Norvik plans its routes with a model.',
      claims: [
        {
          id: 'C1',
          title: 'Fuel',
          status: 'APPROVED',
          text: 'Fuel use fell by 8% in the first season',
          quotes: ['Fuel use fell by 8 percent in the first season'],
          sources: ['S1'],
          notes: {},
          line: 17,
        },
      ],
      sources: [
        {
          id: 'S1',
          title: 'Norvik saves fuel',
          url: 'https://norvik.example/news/1',
          type: 'Press Release',
          line: 25,
        },
      ],
      revision: expect.stringMatching(/^[0-9a-f]{16}$/),
      file: 'a.md',
    });
    expect(err.text()).toBe('1 error in the case files; "casebook check" lists them.\n');
  });

  test('exits with 2 where the folder cannot be read', async () => {
    const { io, out, err } = createIo();
    expect(await runExport({ dir: '/nowhere/at/all' }, io)).toBe(2);
    expect(out.text()).toBe('');
    expect(err.text()).toContain('/nowhere/at/all cannot be read: it does not exist');
  });

  test('stops without a word where its reader leaves', async () => {
    using folder = createFolder({
      'a.md': caseFile({ case_id: 'a' }),
      'b.md': caseFile({ case_id: 'b' }),
    });
    const { io, err } = createIo();
    let written = 0;
    io.stdout.write = () => {
      written += 1;
      queueMicrotask(() =>
        io.stdout.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' })),
      );
      return false;
    };
    expect(await runExport({ dir: folder.path }, io)).toBe(0);
    expect(written).toBe(1);
    expect(err.text()).toBe('');
  });

  test('waits for a slow reader', async () => {
    using folder = createFolder(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`${at}.md`, caseFile({ case_id: `c${at}` })]),
      ),
    );
    const slow = new PassThrough({ highWaterMark: 64 });
    const running = runExport({ dir: folder.path }, { ...createIo().io, stdout: slow });
    let text = '';
    slow.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    expect(await running).toBe(0);
    expect(text.trimEnd().split('\n')).toHaveLength(30);
  });
});

describe('the rules of a library', () => {
  const files = {
    'casebook.config.yml':
      'rules:\n  claim-source-unknown: error\n  front-matter-unknown-key: off\n',
    'sub/a.md': caseFile({ region: 'north' }, BODY.replace('e**: S1', 'e**: S7')),
  };

  test('count for the folder, and for a single file in it', async () => {
    using folder = createFolder(files);
    for (const one of [folder.path, path.join(folder.path, 'sub/a.md')]) {
      const { io, out } = createIo();
      expect(await runCheck({ paths: [one], format: 'json', strict: false, root }, io)).toBe(1);
      const { problems } = JSON.parse(out.text());
      expect(problems.map(({ code, severity }: Problem) => `${code} ${severity}`)).toEqual([
        'claim-source-unknown error',
      ]);
    }
  });

  test('that are wrong are told with a single file too', async () => {
    using folder = createFolder({ ...files, 'casebook.config.yml': 'rules: 1\n', '.git': '' });
    const { io, out } = createIo();
    const paths = [path.join(folder.path, 'sub/a.md')];
    expect(await runCheck({ paths, format: 'text', strict: false, root }, io)).toBe(1);
    expect(out.text()).toContain(`${folder.path}/casebook.config.yml:1:1  error  library-config`);
  });
});

describe('export in other formats', () => {
  test.each([
    ['csv', /^case_id,org,.*\r\nb,Norvik Ferries,.*\r\nnorvik-[^\n]*\r\n$/s],
    ['bibtex', /^@misc\{b-S1,.*\n\n@misc\{norvik-ferries-route-planning-S1,.*\n\n$/s],
    ['csl', /^\[\n.*"id": "b-S1".*\n\]\n$/s],
  ] as const)('%s holds the whole library', async (format, pattern) => {
    using folder = createFolder({ ...clean, 'b.md': caseFile({ case_id: 'b' }) });
    const { io, out } = createIo();
    expect(await runExport({ dir: folder.path, format }, io)).toBe(0);
    expect(out.text()).toMatch(pattern);
  });
});
