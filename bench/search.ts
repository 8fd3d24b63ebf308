/**
 * The search against other engines, on the same claims and questions: time to build, memory, time to
 * answer, and how often the first claim answers. Each engine runs in a process of its own.
 *
 *   node --import tsx bench/search.ts [LIBRARY QUESTIONS.jsonl] [--sizes 1400,14000,140000]
 *
 * Without arguments it generates 200 case files and 200 questions about them. Larger libraries are the
 * cases again under made-up organisations and with other numbers (`search/grow-library.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom, generateLibrary } from './generate-library.ts';
import { ENGINES } from './search/engines.ts';
import { generateQuestions } from './search/generate-questions.ts';
import type { Measurement } from './search/measure-engine.ts';
import { openLibrary } from './search/open-library.ts';

const GENERATED_FILES = 200;
const GENERATED_QUESTIONS = 200;
/** An engine is asked for at most this long, and given up where its index takes longer than this. */
const ASK_SECONDS = 30;
const GIVE_UP_MS = 10 * 60_000;

const sizes = sizesFrom(process.argv);
const positional = process.argv
  .slice(2)
  .filter((value, i, all) => !value.startsWith('--') && all[i - 1] !== '--sizes');
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-search-'));
try {
  const [library, questions] = positional.length === 2 ? positional : await generated(folder);
  await compare(library as string, questions as string);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function generated(directory: string): Promise<[string, string]> {
  const cases = path.join(directory, 'cases');
  generateLibrary(cases, GENERATED_FILES);
  const questions = generateQuestions(
    await openLibrary(cases),
    GENERATED_QUESTIONS,
    createRandom(3),
  );
  const file = path.join(directory, 'questions.jsonl');
  writeFileSync(file, questions.map((question) => JSON.stringify(question)).join('\n'));
  return [cases, file];
}

async function compare(library: string, questions: string): Promise<void> {
  const { cases } = await openLibrary(library);
  const claims = cases.reduce((sum, one) => sum + one.claims.length, 0);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
  );
  for (const size of sizes) {
    const times = Math.max(1, Math.round(size / claims));
    console.log(`\n${(claims * times).toLocaleString('en')} claims`);
    console.log(
      'engine                build s  memory MB    p50 ms    p99 ms  first is right   p50, times Casebook',
    );
    let own = Number.NaN;
    for (const name of Object.keys(ENGINES)) {
      const found = measure(name, times, library, questions);
      if (found && name === 'Casebook') own = found.p50;
      console.log(
        found ? row(name, found, own) : `${name.padEnd(20)}  given up: out of time or memory`,
      );
    }
  }
}

function measure(
  name: string,
  times: number,
  library: string,
  questions: string,
): Measurement | null {
  const script = fileURLToPath(new URL('search/measure-engine.ts', import.meta.url));
  const args = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', script];
  try {
    const printed = execFileSync(
      process.execPath,
      [...args, name, String(times), String(ASK_SECONDS), library, questions],
      { encoding: 'utf8', timeout: GIVE_UP_MS, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return JSON.parse(printed) as Measurement;
  } catch (error) {
    // Out of time, or out of memory: the table says so, and the others go on.
    if (error instanceof Error && 'status' in error) return null;
    throw error;
  }
}

function row(
  name: string,
  { build, memory, p50, p99, first, asked }: Measurement,
  own: number,
): string {
  return [
    name.padEnd(20),
    build.toFixed(2).padStart(8),
    memory.toFixed(1).padStart(10),
    p50.toFixed(3).padStart(9),
    p99.toFixed(2).padStart(9),
    `${(100 * first).toFixed(1)}% of ${asked}`.padStart(15),
    `${(p50 / own).toFixed(1)}`.padStart(18),
  ].join(' ');
}

function sizesFrom(args: readonly string[]): number[] {
  const at = args.indexOf('--sizes');
  return at < 0 ? [1_400, 14_000, 140_000] : (args[at + 1] ?? '').split(',').map(Number);
}
