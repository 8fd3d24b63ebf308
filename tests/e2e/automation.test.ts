import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BODY, caseFile, createFolder, type TemporaryFolder } from '../support/library-fixtures.ts';

/** The GitHub Action and the pre-commit hooks: the shell of their steps, in a repository of their own. */

const root = path.resolve('.');

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Readonly<Record<string, { description: string; default: string }>>;
  runs: { using: string; steps: readonly Step[] };
};

const git = (folder: TemporaryFolder, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
  }).trim();

function commit(folder: TemporaryFolder): string {
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'Add cases');
  return git(folder, 'rev-parse', 'HEAD');
}

/** Runs the steps as GitHub does: each in a shell of its own, with what the inputs say. */
function runAction(folder: TemporaryFolder, inputs: Readonly<Record<string, string>>) {
  const given = (expression: string) =>
    expression.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => inputs[name] ?? '');
  const summary = path.join(folder.path, '.git', 'summary.md');
  writeFileSync(summary, '');
  const results = action.runs.steps.map((step) => {
    const [, needed] = /inputs\.(\w+) != ''/.exec(step.if ?? '') ?? [];
    if (needed !== undefined && !inputs[needed])
      return { name: step.name, code: 'skipped', out: '' };
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, given(value)]);
    const { PATH = '' } = process.env;
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        PATH,
        HOME: folder.path,
        GITHUB_ACTION_PATH: root,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(env),
      },
    });
    return { name: step.name, code: done.status, out: done.stdout + done.stderr };
  });
  return {
    results,
    codes: results.map(({ code }) => code),
    summary: readFileSync(summary, 'utf8'),
  };
}

describe('the action', () => {
  test('checks, tells what changes and asks, all of it quoted', () => {
    using folder = createFolder({ 'my cases/a.md': caseFile() });
    const base = commit(folder);
    const worse = BODY.replaceAll('APPROVED', 'REJECTED');
    folder.write({
      'my cases/a.md': caseFile({}, worse.replace('- **Source**: S1', '- **Source**: S1, S7')),
      'my cases/q.jsonl': '{"q":"norvik fuel","claims":["norvik-ferries-route-planning#C9"]}\n',
    });
    const inputs = { library: 'my cases', strict: 'false', base };
    const { results, codes, summary } = runAction(folder, {
      ...inputs,
      questions: 'my cases/q.jsonl',
    });
    expect(codes).toEqual([0, 0, 0, 1]);
    expect(results[1]?.out).toContain('::warning file=my cases/a.md,line=21,col=19');
    expect(summary).toContain('## What changes in the case files\n\n0 new, 1 changed, 0 removed');
    expect(summary).toContain('**C1** ✅ Approved → ⛔ Rejected');
    expect(results[3]?.out).toContain('Wrong now (1)');
    expect(runAction(folder, { ...inputs, strict: 'true', base: '' }).codes).toEqual([
      0,
      1,
      'skipped',
      'skipped',
    ]);
  });

  test('every input is described, and no step puts one into its shell', () => {
    for (const { description } of Object.values(action.inputs)) expect(description).not.toBe('');
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });
});

describe('the pre-commit hooks', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly {
    id: string;
    entry: string;
    language: string;
  }[];

  test.each(['casebook-check', 'casebook-fix'])('%s runs on the files of a commit', (id) => {
    using folder = createFolder({
      'a.md': caseFile({}, BODY.replace('(APPROVED)', '(Approved)')),
      'b c.md': '---\norg: [\n---\n',
    });
    mkdirSync(path.join(folder.path, 'node_modules/.bin'), { recursive: true });
    symlinkSync(
      path.join(root, 'dist/casebook.js'),
      path.join(folder.path, 'node_modules/.bin/casebook'),
    );
    const { entry = '', language } = hooks.find((hook) => hook.id === id) ?? {};
    expect(language).toBe('system');
    const [program = '', ...args] = entry.split(' ');
    const done = spawnSync(program, [...args, 'a.md', 'b c.md'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect(done.status).toBe(1);
    expect(done.stdout).toContain('b c.md:');
    const now = readFileSync(path.join(folder.path, 'a.md'), 'utf8');
    expect(now.includes('(APPROVED)')).toBe(id === 'casebook-fix');
  });
});
