import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateLibrary } from './generate-library.ts';

/**
 * Measures `casebook check` over a library beside reading its files and gray-matter alone, both as whole
 * processes, in one run: the processor time of each, with that of its helper threads, and the time on the
 * clock. The program must be built.
 *
 *     node --import tsx bench/check.ts [FILES]     (default 10000)
 */
const files = Number(process.argv[2] ?? 10_000);
const ROUNDS = 7;

/** Options are passed, since gray-matter caches without. */
const READ_AND_MATTER = `
  import { readdirSync, readFileSync } from 'node:fs';
  import matter from 'gray-matter';
  const [folder] = process.argv.slice(1);
  for (const name of readdirSync(folder)) {
    matter(readFileSync(folder + '/' + name, 'utf8'), { language: 'yaml' });
  }
`;

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-check-'));
const aside = mkdtempSync(path.join(tmpdir(), 'casebook-kept-'));
const figures = path.join(aside, 'processor-time');
const TELL = `
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(${JSON.stringify(figures)}, String((user + system) / 1000));
  });
`;

interface Cost {
  readonly processor: number;
  readonly clock: number;
}

function node(...args: string[]): Cost {
  const from = performance.now();
  const env = { ...process.env, CASEBOOK_CACHE: path.join(aside, 'cache') };
  const tell = `data:text/javascript,${encodeURIComponent(TELL)}`;
  try {
    execFileSync(process.execPath, ['--import', tell, ...args], { env, maxBuffer: 2 ** 30 });
  } catch (error) {
    // 1: there are problems.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return { processor: Number(readFileSync(figures, 'utf8')), clock: performance.now() - from };
}

function median(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) =>
    costs.map((cost) => cost[key]).sort((a, b) => a - b)[costs.length >> 1] ?? 0;
  return { processor: of('processor'), clock: of('clock') };
}

try {
  generateLibrary(folder, files);
  // What has just been written may change again within its timestamp, and isn't kept as it is.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
  const check = () => node('dist/casebook.js', 'check', folder);
  const [changed = ''] = readdirSync(folder);
  const first = check();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const alone = node('--input-type=module', '--eval', READ_AND_MATTER, folder);
    const later = check();
    appendFileSync(path.join(folder, changed), '\n');
    return { alone, later, changed: check(), settled: settle() };
  });
  /** A check that keeps its findings again, once the changed file is old enough. */
  function settle(): Cost {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
    return check();
  }
  const alone = median(rounds.map((round) => round.alone));
  const print = (what: string, { processor, clock }: Cost, goal = '') =>
    console.log(
      `${what.padEnd(32)} ${processor.toFixed(0).padStart(6)} ms of processor, ${clock.toFixed(0).padStart(6)} ms, ratio ${(processor / alone.processor).toFixed(2)}${goal}`,
    );
  print('reading and gray-matter alone', alone);
  print('check, the first time', first);
  print(
    'check, nothing has changed',
    median(rounds.map(({ later }) => later)),
    '   (goal: at most 1.3)',
  );
  print('check, one file has changed', median(rounds.map((round) => round.changed)));
} finally {
  for (const each of [folder, aside]) rmSync(each, { recursive: true });
}
