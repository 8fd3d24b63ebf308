import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBundle } from '../../../src/bundle/build.mjs';

/** A bundle as a start runs it: in a process of its own, which it gives other stack traces. */

const SOURCE = `import { pino } from 'pino';
export const address = import.meta.url;
export const folder = import.meta.dirname;
export const isBundle = import.meta.isCasebookBundle;
export const packaged = typeof pino;
export const sharp = /^ß+$/u.test('ßß') && 'ß → 😀';
export const loaded = import('esbuild').then(({ build }) => typeof build);

interface Erased { readonly depth: number }
export function fail({ depth }: Erased): never {
  if (depth > 0) fail({ depth: depth - 1 });
  throw new TypeError('as it was to');
}
`;

/** A file's line and column of \`throw\`. */
const THROWN_AT = `${SOURCE.split('\n').findIndex((line) => line.includes('throw')) + 1}:9`;

let folder: string;
let source: string;
let script: string;

beforeAll(async () => {
  // Beside node_modules, where the packages that stay outside are found.
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(path.resolve('.cache', 'test-bundle-'));
  source = path.join(folder, 'program.ts');
  writeFileSync(source, SOURCE);
  await buildBundle({ program: source }, folder);
  script = path.join(folder, 'program.cjs');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What an expression over the script's exports (`it`) prints, in a process that runs the script. */
function run(expression: string, purpose = 'test'): string {
  const runner = pathToFileURL(path.resolve('src/bundle/run.mjs')).href;
  const program = `
    const { runBundle } = await import(${JSON.stringify(runner)});
    const it = runBundle(${JSON.stringify(script)}, ${JSON.stringify(purpose)});
    process.stdout.write(String(${expression}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
}

test('holds packages and finds the sources, its own folder and what stays outside', () => {
  expect(run('it.packaged')).toBe('function');
  expect(run('it.address')).toBe(pathToFileURL(source).href);
  expect(run('it.folder')).toBe(folder);
  expect(run('it.isBundle')).toBe('true');
  expect(run('await it.loaded')).toBe('function');
});

test('says in ASCII what the source says', () => {
  expect(run('it.sharp')).toBe('ß → 😀');
  expect(readFileSync(script, 'utf8')).toMatch(/^[\0-\x7f]+$/);
});

test('an error names the source', () => {
  const stack = run('(() => { try { it.fail({ depth: 1 }) } catch (e) { return e.stack } })()');
  expect(stack).toMatch(/^TypeError: as it was to\n {4}at fail \(/);
  expect(stack).toContain(`${source}:${THROWN_AT})`);
  expect(stack).not.toContain(script);
});

test('keeps what was compiled for each purpose, and compiles anew where that is torn', () => {
  const kept = `${script}.once.compiled`;
  run('it.sharp', 'once');
  const whole = readFileSync(kept);
  const { mtimeMs } = statSync(kept);
  run('it.sharp', 'once');
  expect(statSync(kept).mtimeMs).toBe(mtimeMs);

  const torn = Buffer.from(whole);
  torn.fill(0, torn.length / 2);
  writeFileSync(kept, torn);
  expect(run('it.sharp', 'once')).toBe('ß → 😀');
  expect(readFileSync(kept).length).toBeGreaterThan(torn.length / 2);
  expect(readFileSync(kept).equals(torn)).toBe(false);
});
