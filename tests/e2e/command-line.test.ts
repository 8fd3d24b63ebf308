import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KLARNA_LIBRARY } from '../support/klarna-library.ts';
import { caseFile } from '../support/library-fixtures.ts';

/** The command line as a person or a pipeline uses it: whole processes. */

const casebook = path.resolve('dist/casebook.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: string = '',
  program: string = casebook,
) {
  const { PATH = '' } = process.env;
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH, HOME: folder, ...env },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test('export prints one JSON line a case and nothing else', () => {
  const { code, out } = run(['export', KLARNA_LIBRARY]);
  expect(code).toBe(0);
  const cases = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; claims: unknown[]; sources: unknown[] });
  expect(cases).toHaveLength(1);
  expect(cases[0]).toMatchObject({ id: 'klarna-ai-customer-service-automation', org: 'Klarna' });
  expect(cases[0]!.claims).toHaveLength(9);
  expect(cases[0]!.sources).toHaveLength(5);
});

test('a library of many files is kept for later starts, in the cache folder', () => {
  const library = path.join(folder, 'many');
  const cache = path.join(folder, 'cache');
  mkdirSync(library);
  for (let at = 0; at < 60; at += 1) {
    writeFileSync(path.join(library, `${at}.md`), caseFile({ case_id: `case-${at}` }));
  }
  const { code, out, err } = run(['check', library], { CASEBOOK_CACHE: cache });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('60 cases');
  expect(readdirSync(cache)).toHaveLength(1);

  writeFileSync(path.join(library, '7.md'), caseFile({ case_id: 'changed-since' }));
  const again = run(['export', library], { CASEBOOK_CACHE: cache });
  const ids = again.out.match(/(?<=^\{"id":")[^"]+/gm) ?? [];
  expect(ids).toHaveLength(60);
  expect(ids).toContain('changed-since');
  expect(ids).not.toContain('case-7');
  expect(readdirSync(cache)).toHaveLength(1);

  // The setting counts from a file .env too, for verbs that read one.
  writeFileSync(path.join(folder, '.env'), 'CASEBOOK_CACHE=named-in-env');
  expect(run(['announce', '--dry-run'], { CASEBOOK_LIBRARY: library }).code).toBe(0);
  rmSync(path.join(folder, '.env'));
  expect(readdirSync(path.join(folder, 'named-in-env'))).toHaveLength(1);
});

test('a cache folder that cannot be written costs time, and nothing else', () => {
  const library = path.join(folder, 'many');
  const env = { CASEBOOK_CACHE: path.join(casebook, 'is-a-file') };
  const { code, out, err } = run(['check', library], env);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('60 cases');
});

test('the path of 0.1.0 still starts the program, and says what to change', () => {
  const args = ['ask', '--library', KLARNA_LIBRARY, 'klarna', 'profit'];
  const old = run(args, {}, '', path.resolve('src/casebook.mjs'));
  const { code, out } = run(args);
  expect({ code: old.code, out: old.out }).toEqual({ code, out });
  expect(old.err).toMatch(/^casebook: .*dist\/casebook\.js.*npm start.*\n$/);
});

test('a stack trace names the line of the source', () => {
  const breaks = `const { stdout } = process; stdout.write = () => { throw new Error('as it was to') }`;
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(breaks)}` };
  const { code, err } = run(['export', KLARNA_LIBRARY], env);
  expect(code).toBe(1);
  const [, line] = /at .*src\/cli\/output\.ts:(\d+)/.exec(err) ?? [];
  const source = readFileSync('src/cli/output.ts', 'utf8').split('\n');
  expect(source[Number(line) - 1]).toContain('stream.write(text)');
});

test('check is content with the seeds, and names file and line of what is wrong', () => {
  expect(run(['check', path.resolve('seeds')]).code).toBe(0);
  writeFileSync(path.join(folder, 'broken.md'), '---\norg: [\n---\n# Nothing\n');
  const { code, out } = run(['check', '.']);
  expect(code).toBe(1);
  expect(out).toMatch(/broken\.md/);
});

test('ask answers with the quote, and says by its exit code whether there was an answer', () => {
  const answered = run(['ask', '--library', KLARNA_LIBRARY, 'klarna', 'profit']);
  expect(answered.code).toBe(0);
  expect(answered.out).toContain(
    "It's estimated to drive a $40 million USD in profit improvement to Klarna in 2024",
  );
  const unanswered = run(['ask', '--library', KLARNA_LIBRARY, 'what is the weather in stockholm?']);
  expect(unanswered.code).toBe(1);
  expect(unanswered.out).toContain('no answer');
  expect(
    JSON.parse(run(['ask', '--library', KLARNA_LIBRARY, '--json', 'klarna C6']).out),
  ).toMatchObject({
    kind: 'answer',
  });
});

test.each([
  [0, ['--explain', 'klarna profit']],
  [1, ['klarna', 'C99']],
  [2, []],
  [2, ['--json', '--explain', 'klarna']],
  [2, ['--batch', 'questions.jsonl', '--json']],
  [2, ['--batch', 'questions.jsonl', 'klarna']],
  [2, ['--loud', 'klarna']],
])('ask exits with %i for %j', (code, args) => {
  writeFileSync(path.join(folder, 'questions.jsonl'), '{"id":"1","q":"klarna"}\n');
  expect(run(['ask', '--library', KLARNA_LIBRARY, ...args]).code).toBe(code);
});

test('ask --batch reads its questions from stdin too', () => {
  const { code, out, err } = run(
    ['ask', '--library', KLARNA_LIBRARY, '--batch', '-'],
    {},
    '{"id":"a","q":"klarna profit"}\nnothing\n',
  );
  expect(JSON.parse(out)).toMatchObject({ id: 'a', answered: true });
  expect(err).toContain('stdin:2: not JSON');
  expect(code).toBe(2);
});

test('ask --batch ranks claims for each question', () => {
  const questions = path.join(folder, 'questions.jsonl');
  writeFileSync(
    questions,
    '{"id":"a","q":"klarna profit"}\n{"id":"b","q":"and the languages?","context":[{"q":"klarna profit","case":"klarna-ai-customer-service-automation"}]}\n',
  );
  const lines = run(['ask', '--library', KLARNA_LIBRARY, '--batch', questions])
    .out.trimEnd()
    .split('\n');
  const [a, b] = lines.map(
    (line) => JSON.parse(line) as { id: string; results: { claim: string }[]; reply: object },
  );
  expect(a!.reply).toEqual({
    kind: 'answer',
    shown: [{ case: 'klarna-ai-customer-service-automation', claim: 'C6' }],
    total: 1,
    outright: true,
  });
  expect(b!.reply).toMatchObject({ shown: [{ claim: 'C7' }] });
  expect([a!.id, a!.results[0]!.claim]).toEqual(['a', 'C6']);
  expect([b!.id, b!.results[0]!.claim]).toEqual(['b', 'C7']);
});

test('start without tokens says every setting and the way to a workspace, and names the playground', () => {
  const { code, err } = run(['start']);
  expect(code).toBe(2);
  for (const word of [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'casebook manifest',
    'npm run playground',
  ])
    expect(err).toContain(word);
});

test('start says that the folder does not exist beside all else that is wrong', () => {
  const { code, err } = run(['start'], {
    SLACK_BOT_TOKEN: 'xoxb-1',
    CASEBOOK_LIBRARY: path.join(folder, 'nowhere'),
    CASEBOOK_CURATRS: 'U1',
  });
  expect(code).toBe(2);
  expect(err).toMatch(/CASEBOOK_LIBRARY +The folder .*nowhere cannot be read: it does not exist/);
  expect(err).toMatch(/SLACK_APP_TOKEN +is missing/);
  expect(err).toContain(
    'CASEBOOK_CURATRS is no setting and is not used; did you mean CASEBOOK_CUR',
  );
});

test.each([
  ['ask', 'klarna', '--library', 'nowhere'],
  ['ask', '--batch', 'questions.jsonl', '--library', 'nowhere'],
  ['playground', '--library', 'nowhere'],
  ['export', 'nowhere'],
  ['check', 'nowhere'],
])(
  '%s on a folder that is not there says so, and does not take it for an empty library',
  (...args) => {
    writeFileSync(path.join(folder, 'questions.jsonl'), '{"id":"1","q":"klarna"}\n');
    const { code, out, err } = run(args);
    expect(code).toBe(2);
    expect(out + err).toContain('nowhere cannot be read: it does not exist');
  },
);

test('start refuses a channel’s filter with an unknown field, and takes one of an overlay', () => {
  const library = path.join(folder, 'tagged');
  mkdirSync(path.join(library, 'overlays', 'industry_sector'), { recursive: true });
  writeFileSync(path.join(library, 'acme.md'), caseFile());
  const env = { CASEBOOK_LIBRARY: library };
  const channels = (CASEBOOK_ANNOUNCE_CHANNELS: string) =>
    run(['announce', '--dry-run'], { ...env, CASEBOOK_ANNOUNCE_CHANNELS });
  const { code, err } = channels('C0123=nofield:x');
  expect(code).toBe(2);
  expect(err).toMatch(/CASEBOOK_ANNOUNCE_CHANNELS +has the entry .*no field "nofield"/);
  expect(err).toContain('industry_sector');
  expect(channels('C0123=sector:bank').code).toBe(0);
});

test('start without Slack at the other end says so, without a stack', () => {
  const { code, err } = run(['start'], {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: 'http://127.0.0.1:1/',
    CASEBOOK_LIBRARY: KLARNA_LIBRARY,
    CASEBOOK_LIBRRAY: 'elsewhere',
  });
  expect(code).toBe(2);
  expect(err).toMatch(/"setting":"CASEBOOK_LIBRRAY","nearest":"CASEBOOK_LIBRARY"/);
  expect(err).toContain('Slack cannot be reached');
  expect(err).not.toContain('    at ');
});

test('announce looks and posts nothing', () => {
  const env = { CASEBOOK_LIBRARY: KLARNA_LIBRARY };
  expect(run(['announce'], env).code).toBe(2);
  expect(run(['announce', '--dry-run', '--open'], env).code).toBe(2);
  expect(run(['announce', '--dry-run'], env).out).toContain('1 case would count as told');
  expect(run(['announce', '--baseline'], env).code).toBe(0);
  expect(run(['announce', '--dry-run'], env).out).toContain('0 new or changed cases, 0 posts');
  expect(run(['announce', '--open'], env).out).toBe('Nothing waits for a person.\n');
});

test('an unknown verb gets a suggestion', () => {
  const { code, err } = run(['chekc']);
  expect(code).toBe(2);
  expect(err).toContain('check');
});

test('every verb is in the help, and explains itself', () => {
  const { code, out } = run(['--help']);
  expect(code).toBe(0);
  const verbs = [...out.matchAll(/^ {2}([a-z]+)(?= |$)/gm)].map(([, verb]) => verb);
  for (const verb of [
    'check',
    'explain',
    'diff',
    'eval',
    'site',
    'sources',
    'export',
    'preview',
    'ask',
    'announce',
    'start',
    'store',
    'encoder',
    'manifest',
    'playground',
  ]) {
    expect(verbs).toContain(verb);
  }
  const ask = run(['ask', '--help']);
  expect(ask.code).toBe(0);
  expect(ask.out).toContain('Usage: casebook ask');
});

test('--version is that of the package', () => {
  expect(run(['--version']).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
