/**
 * Compares the search with other engines on the same claims and questions: time to build, memory,
 * time to answer, and the share of right first claims. Each engine runs in a process of its own.
 *
 *     node --import tsx bench/search.ts [LIBRARY QUESTIONS.jsonl] [--sizes 1400,14000,140000]
 *         [--engines 'Casebook;lunr']
 *
 * Without arguments it generates 200 case files and 200 questions about them. Larger libraries
 * repeat the cases under made-up organisations with other numbers (`search/grow-library.ts`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../tests/support/bundle-process.ts';
import { createRandom, generateLibrary } from './generate-library.ts';
import { ENGINES } from './search/engines.ts';
import { generateQuestions } from './search/generate-questions.ts';
import type { Measurement } from './search/measure-engine.ts';
import { openLibrary } from './search/open-library.ts';

const GENERATED_FILES = 200;
const GENERATED_QUESTIONS = 200;
/** Seconds for questions, and seconds until an index that isn't built is given up. */
const ASK_SECONDS = 15;
const GIVE_UP_MS = 4 * 60_000;
const OWN = 'Casebook';
/** An engine ranks nearly as well if its share of right first claims is at most this much lower. */
const NEARLY_AS_WELL = 0.05;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1400,14000,140000' },
    engines: { type: 'string', default: Object.keys(ENGINES).join(';') },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-search-'));
try {
  const [library, questions] = positionals.length === 2 ? positionals : await generated(folder);
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
  const script = await bundle(
    path.join(import.meta.dirname, 'search/measure-engine.ts'),
    'measure-engine',
  );
  for (const size of options.sizes.split(',').map(Number)) {
    const times = Math.max(1, Math.round(size / claims));
    console.log(`\n${(claims * times).toLocaleString('en')} claims`);
    console.log(
      'engine                build s  memory MB    p50 ms    p99 ms  first is right   p50, times Casebook',
    );
    const found = new Map<string, Measurement>();
    for (const name of options.engines.split(';')) {
      const measured = measure(script, name, times, library, questions);
      if (measured) found.set(name, measured);
      console.log(measured ? row(name, measured, found.get(OWN)) : givenUp(name));
    }
    console.log(summary(found));
  }
}

function measure(
  script: string,
  name: string,
  times: number,
  library: string,
  questions: string,
): Measurement | null {
  const args = ['--expose-gc', '--max-old-space-size=8192', script];
  try {
    const printed = execFileSync(
      process.execPath,
      [...args, name, String(times), String(ASK_SECONDS), library, questions],
      { encoding: 'utf8', timeout: GIVE_UP_MS, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return JSON.parse(printed) as Measurement;
  } catch (error) {
    // Killed for time or memory: the table says so, and the others go on.
    if (error instanceof Error && 'status' in error && error.status === null) return null;
    throw error;
  }
}

function row(
  name: string,
  { build, memory, p50, p99, first, asked }: Measurement,
  own: Measurement | undefined,
): string {
  return [
    name.padEnd(20),
    build.toFixed(2).padStart(8),
    memory.toFixed(1).padStart(10),
    p50.toFixed(3).padStart(9),
    p99.toFixed(2).padStart(9),
    `${(100 * first).toFixed(1)}% of ${asked}`.padStart(15),
    (own ? (p50 / own.p50).toFixed(1) : '-').padStart(18),
  ].join(' ');
}

function givenUp(name: string): string {
  return `${name.padEnd(20)}  given up: out of time or memory`;
}

/** Compares the time of the fastest engine that ranks nearly as well. */
function summary(found: ReadonlyMap<string, Measurement>): string {
  const own = found.get(OWN);
  const near = [...found]
    .filter(([name, { first }]) => name !== OWN && own && first >= own.first - NEARLY_AS_WELL)
    .sort(([, a], [, b]) => a.p50 - b.p50);
  const [fastest] = near;
  const points = `within ${100 * NEARLY_AS_WELL} points of Casebook's first claim`;
  if (!own || !fastest) return `none of the others is ${points}`;
  return `fastest ${points}: ${fastest[0]}, ${(fastest[1].p50 / own.p50).toFixed(1)} times as slow`;
}
