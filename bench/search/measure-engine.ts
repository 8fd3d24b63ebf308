/**
 * Measures one engine on one library in a process of its own, and prints one line of JSON.
 *
 *     node --expose-gc MEASURE-ENGINE.cjs ENGINE TIMES SECONDS LIBRARY QUESTIONS
 *
 * `bench/search.ts` bundles it, so that Casebook is measured as people run it.
 */
import type { Library } from '../../src/core/library/library.ts';
import { createRandom } from '../generate-library.ts';
import { quantile } from '../quantile.ts';
import { flatClaims } from './engines/engine.ts';
import { ENGINES } from './engines.ts';
import { growLibrary } from './grow-library.ts';
import { openLibrary } from './open-library.ts';
import { gradeOf, readQuestionSet } from './question-set.ts';

/** Measurements of one engine on one library. */
export interface Measurement {
  readonly claims: number;
  /** CPU seconds. */
  readonly build: number;
  /** MB of the index after a garbage collection. */
  readonly memory: number;
  /** Milliseconds from question to ten claims: the best of some rounds for each question. */
  readonly p50: number;
  readonly p99: number;
  /** Share of the answerable questions whose first claim answers. */
  readonly first: number;
  readonly asked: number;
}

/** Enough rounds for V8 to compile everything. A slow engine runs out of time before. */
const ROUNDS = 200;
const [engineName = '', times = '1', seconds = '20', path = '', questionFile = ''] =
  process.argv.slice(2);
void measure();

async function measure(): Promise<void> {
  const load = ENGINES[engineName];
  if (!load)
    throw new Error(`no engine ${engineName}; there are ${Object.keys(ENGINES).join(', ')}`);
  const engine = await load();
  const library = await openGrown();
  const claims = flatClaims(library);
  const questions = readQuestionSet(questionFile).filter(
    (question) => question.gold.length > 0 && question.kind !== 'followup',
  );

  const before = await usedMemory();
  const started = process.cpuUsage();
  const find = await engine.build(claims, library);
  const spent = process.cpuUsage(started);
  const memory = (await usedMemory()) - before + (engine.memoryApart?.() ?? 0);

  const best = new Array<number>(questions.length).fill(Number.POSITIVE_INFINITY);
  let asked = 0;
  let right = 0;
  const deadline = performance.now() + Number(seconds) * 1000;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, question] of questions.entries()) {
      // A slow engine gets fewer questions.
      if (performance.now() > deadline) break;
      const start = performance.now();
      const found = await find(question.q);
      best[i] = Math.min(best[i] as number, performance.now() - start);
      if (round > 0) continue;
      asked++;
      const top = claims[found[0] ?? -1];
      if (top && gradeOf(question, top.caseId, top.claimId, top.text) > 0) right++;
    }
  }
  const timings = best.filter(Number.isFinite);
  const measurement: Measurement = {
    claims: claims.length,
    build: (spent.user + spent.system) / 1e6,
    memory: memory / 1e6,
    p50: quantile(timings, 0.5),
    p99: quantile(timings, 0.99),
    first: right / asked,
    asked,
  };
  console.log(JSON.stringify(measurement));
  process.exit(0);
}

/** In a function of its own, so that nothing keeps the library alive. */
async function openGrown(): Promise<Library> {
  return growLibrary(await openLibrary(path), Number(times), createRandom(7));
}

/** Returns the bytes in use after a garbage collection. */
async function usedMemory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    await new Promise(setImmediate);
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
