import { execFileSync } from 'node:child_process';
import { promises as fs, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import matter from 'gray-matter';
import { bundle } from '../tests/support/bundle-process.ts';
import { generateLibrary } from './generate-library.ts';

interface Modules {
  'read-library': typeof import('../src/files/read-library.ts');
  'watch-library': typeof import('../src/files/watch-library.ts');
}

/**
 * Times the loading of a library beside reading its files and gray-matter alone, in one run.
 * Measures the first start, a later start with its cache, the delay until a changed file is served,
 * and the memory of a library. The readers are bundled like a start of Casebook, because
 * transforming at run time slows every closure down.
 *
 *     node --import tsx bench/load.ts [FILES]     (default 10000)
 */
const FILES = Number(process.argv[2] ?? 10_000);
const ROUNDS = 5;
const FEW = 200;
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-load-'));
const few = mkdtempSync(path.join(tmpdir(), 'casebook-few-'));
const caches = mkdtempSync(path.join(tmpdir(), 'casebook-kept-'));

const { readLibrary } = await load('read-library');
const { watchLibrary } = await load('watch-library');

try {
  generateLibrary(folder, FILES);
  const bytes = await totalSize();
  console.log(
    `${FILES} generated case files, ${(bytes / FILES / 1024).toFixed(1)} KiB each on average`,
  );

  // Alternating rounds see the same load on the machine. Their medians are compared.
  const baseline: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    baseline.push(await timed(readAndMatter));
    const folderOfRound = mkdtempSync(path.join(caches, 'round-'));
    const keeping = { cache: { folder: folderOfRound, program: 'bench' } };
    first.push(await timed(async () => void (await readLibrary(folder, keeping))));
    later.push(await timed(async () => void (await readLibrary(folder, keeping))));
  }
  const alone = median(baseline);
  console.log(`reading and gray-matter alone   ${alone.toFixed(0)} ms`);
  for (const [label, times] of [
    ['readLibrary, the first time', first],
    ['readLibrary, every later time', later],
  ] as const) {
    const loaded = median(times);
    const ratio = (loaded / alone).toFixed(2);
    console.log(
      `${label.padEnd(31)} ${loaded.toFixed(0)} ms, ratio ${ratio}   (goal: at most 1.5)`,
    );
  }

  const { cases, problems } = await readLibrary(folder);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${cases.length} cases, ${errors} errors`);
  const served = await changedFileServed();
  console.log(
    `changed file served after       ${served.map((ms) => ms.toFixed(0)).join(', ')} ms   (goal: under 100)`,
  );
  generateLibrary(few, FEW);
  for (const [count, one] of [
    [FEW, few],
    [FILES, folder],
  ] as const) {
    const label = `resident memory, ${count} cases`.padEnd(31);
    console.log(`${label} ${residentMemory(one)} MiB, with the search index`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(few, { recursive: true, force: true });
  rmSync(caches, { recursive: true, force: true });
}

/** A module of `src/files`, bundled as the program is. */
async function load<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  const source = path.join(import.meta.dirname, '../src/files', `${name}.ts`);
  return import(await bundle(source, name)) as Promise<Modules[Name]>;
}

/** Reads as many files at a time, with gray-matter only. */
async function readAndMatter(): Promise<void> {
  const files = (await fs.readdir(folder)).filter((file) => file.endsWith('.md'));
  let next = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      matter(await fs.readFile(path.join(folder, file), 'utf8'), {});
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
}

/** Returns the milliseconds from writing a file to serving the new library, a few times. */
async function changedFileServed(): Promise<number[]> {
  let served: () => void = () => {};
  const watched = await watchLibrary(folder, {
    onChange: () => served(),
    onError: (error) => console.error(error),
  });
  const file = path.join(folder, readdirSync(folder)[0]!);
  const original = await fs.readFile(file, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const changed = new Promise<void>((resolve) => {
      served = resolve;
    });
    const start = performance.now();
    await fs.writeFile(
      file,
      original.replace('highlighted_value: ', `highlighted_value: ${round} `),
    );
    await changed;
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await watched.close();
  return times;
}

/** Returns the MiB of a new process that has loaded a library and its index. */
function residentMemory(library: string): string {
  const script = path.join(import.meta.dirname, 'resident-memory.ts');
  const args = ['--expose-gc', '--import', 'tsx', script, library];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
}

async function totalSize(): Promise<number> {
  const sizes = await Promise.all(
    readdirSync(folder).map(async (file) => (await fs.stat(path.join(folder, file))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
