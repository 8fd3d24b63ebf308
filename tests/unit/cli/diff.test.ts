import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type DiffOptions, runDiff } from '../../../src/cli/diff.ts';
import { BODY, caseFile, createFolder } from '../../support/library-fixtures.ts';

async function diff(options: Pick<DiffOptions, 'old' | 'library'> & Partial<DiffOptions>) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runDiff(
    { now: null, format: 'text', env: process.env, ...options },
    { stdout, stderr },
  );
  stdout.end();
  stderr.end();
  return { code, out: await readText(stdout), err: await readText(stderr) };
}

const old = {
  'old/a.md': caseFile(),
  'old/gone.md': caseFile({ case_id: 'gone', org: 'Gone <b>', use_case: 'x' }),
};
const now = {
  'new/a.md': caseFile(
    { highlighted_value: '8% less fuel' },
    BODY.replaceAll('APPROVED', 'REJECTED')
      .replace('Fuel use fell by 8%', 'Fuel use @fell by 9%')
      .replace('fell by 8 percent', 'fell *by* 9 percent'),
  ),
  'new/b.md': caseFile({ case_id: 'b', org: 'Beta' }),
};

test('tells new, changed and removed cases, claim by claim', async () => {
  using folder = createFolder({ ...old, ...now });
  const at = (name: string) => path.join(folder.path, name);
  const { code, out } = await diff({ old: at('old'), now: at('new'), library: at('new') });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '1 new, 1 changed, 1 removed',
    '',
    'New: Beta: Route Planning (b)',
    '  Claims: 1 ✅ Approved',
    '  C1 ✅ Approved: Fuel use fell by 8% in the first season',
    '',
    'Removed: Gone <b>: x (gone)',
    '  The library no longer has it.',
    '',
    'Changed: Norvik Ferries: Route Planning (norvik-ferries-route-planning)',
    '  Highlighted value: (not approved) 8% less fuel (was: none)',
    '  C1 ✅ Approved → ⛔ Rejected: Fuel use @fell by 9% in the first season',
    '    was: Fuel use fell by 8% in the first season',
    '    quote removed: “Fuel use fell by 8 percent in the first season”',
    '    quote added: “Fuel use fell *by* 9 percent in the first season”',
    '',
  ]);
});

test('Markdown for a pull request holds no markup, mention or tag of a case file', async () => {
  using folder = createFolder({ ...old, ...now });
  const at = (name: string) => path.join(folder.path, name);
  const paths = { old: at('old'), now: at('new'), library: at('new') };
  const { out } = await diff({ ...paths, format: 'markdown' });
  expect(out).toContain('\n### Removed: Gone &#60;b&#62;: x (gone)\n');
  expect(out).toContain('- **C1** ✅ Approved → ⛔ Rejected: Fuel use &#64;fell');
  expect(out).toContain('fell \\*by\\* 9 percent');
});

test('JSON has the claims before and after', async () => {
  using folder = createFolder({ ...old, ...now });
  const at = (name: string) => path.join(folder.path, name);
  const paths = { old: at('old'), now: at('new'), library: at('new') };
  const changes = JSON.parse((await diff({ ...paths, format: 'json' })).out);
  expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['new', 'removed', 'changed']);
  expect(changes[2].claims).toMatchObject([
    { before: { id: 'C1', status: 'APPROVED' }, after: { id: 'C1', status: 'REJECTED' } },
  ]);
});

describe('revisions of git', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd });

  test('are compared with each other and with the folder, which stays as it is', async () => {
    using folder = createFolder({ 'cases/a.md': caseFile(), 'other.md': caseFile() });
    const library = path.join(folder.path, 'cases');
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '.');
    git(folder.path, 'commit', '-qm', 'one');
    folder.write({ 'cases/b.md': caseFile({ case_id: 'b', org: 'Beta' }) });
    git(folder.path, 'add', '.');
    git(folder.path, 'commit', '-qm', 'two');
    folder.remove('cases/a.md');
    const told = (await diff({ old: 'HEAD~1', now: 'HEAD', library })).out;
    expect(told).toMatch(/^1 new, 0 changed, 0 removed\n\nNew: Beta/);
    expect((await diff({ old: 'HEAD', library })).out).toMatch(/^0 new, 0 changed, 1 removed/);
    expect(String(git(folder.path, 'status', '--short'))).toBe(' D cases/a.md\n');
  });

  test.each(['no-such-revision', '--output=x'])('%s is none', async (revision) => {
    using folder = createFolder({ 'a.md': caseFile() });
    const { code, err } = await diff({ old: revision, library: folder.path });
    expect(code).toBe(2);
    expect(err).toContain(`"${revision}" is neither a folder nor a revision of git`);
  });
});

test('a folder that is the same has not changed', async () => {
  using folder = createFolder({ 'a.md': caseFile() });
  const { out } = await diff({ old: folder.path, library: folder.path });
  expect(out).toBe('No case changed.\n');
});
