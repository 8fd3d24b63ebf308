/**
 * Measures the search with and without a sentence encoder, side by side, and how its weight was chosen.
 *
 *     npx tsx bench/search/encoder.ts ENCODER [LIBRARY QUESTIONS.jsonl …]
 *
 * ENCODER is what `CASEBOOK_ENCODER` takes. Without libraries it measures on `bench/search/evaluation`.
 * The features keep the shipped weights on both sides. Of a set that is split, `train` chooses the weight
 * of the cosine and `test` only judges it.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { MEANING_WEIGHT } from '../../src/core/search/rank/meaning.ts';
import { type CaseSearch, createSearch } from '../../src/core/search/search.ts';
import type { Ranking } from '../../src/core/search/search-port.ts';
import { createMeanings } from '../../src/encoder/meanings.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { openLibrary } from './open-library.ts';
import { claimText, gradeOf, readQuestionSet, type SetQuestion } from './question-set.ts';
import { auroc, calibrationError, pairedInterval, percent } from './statistics.ts';

const WEIGHTS = [0, 2, 3, 4, 5, 6, 7, 8, 10, 12];
const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const OWN = [
  here('evaluation/first/cases'),
  here('evaluation/first/questions.jsonl'),
  here('evaluation/second/cases'),
  here('evaluation/second/questions.jsonl'),
  here('../../seeds'),
  here('evaluation/klarna.jsonl'),
];

interface Asked {
  readonly set: number;
  readonly question: SetQuestion;
  /** Rank of the first claim that answers, from 1; 0 if it isn't among ten. */
  readonly without: number;
  readonly with: number;
  /** The same by weight of the cosine. */
  readonly byWeight: ReadonlyMap<number, number>;
  readonly rankings: readonly [Ranking, Ranking];
}

const [encoder = '', ...given] = process.argv.slice(2);
const paths = given.length > 0 ? given : OWN;
const asked: Asked[] = [];
/** Milliseconds of each question: the best of a few rounds. */
const took: number[] = [];
const ROUNDS = 3;
let longest = 0;
const ticking = watchTurns();

for (let at = 0; at < paths.length; at += 2) await ask(paths[at]!, paths[at + 1]!, at / 2);
ticking.stop();
report();

async function ask(folder: string, questionFile: string, set: number): Promise<void> {
  const library = await openLibrary(folder);
  const meanings = createMeanings({
    open: () => openEncoder(encoder),
    cache: null,
    patienceMs: 60_000,
    onState: (state) => state.kind === 'failed' && console.error(state.error.message),
  });
  const words = createSearch(library);
  const both = createSearch(library, meanings);
  await watched(() => meanings.learn(library));
  for (const question of readQuestionSet(questionFile)) {
    const { q, context = [] } = question;
    const rank = (search: CaseSearch) => search.rank(q, { thread: context });
    const right = (caseId: string, claimId: string) =>
      gradeOf(question, caseId, claimId, claimText(library, caseId, claimId)) > 0;
    const placeIn = ({ hits }: Ranking) =>
      hits.findIndex(({ caseId, claimId }) => right(caseId, claimId)) + 1;
    const before = rank(words);
    const after = await watched(async () => {
      await meanings.encode([q]);
      return rank(both);
    });
    const { candidates } = both.examine(q, context);
    const byWeight = new Map(
      WEIGHTS.map((weight) => {
        const score = ({ score, meaning = 0 }: (typeof candidates)[number]) =>
          score + (weight - MEANING_WEIGHT) * meaning;
        const order = [...candidates].sort((a, b) => score(b) - score(a));
        return [weight, order.findIndex((one) => right(one.caseId, one.claimId)) + 1];
      }),
    );
    const rankings = [before, after] as const;
    asked.push({
      set,
      question,
      without: placeIn(before),
      with: placeIn(after),
      byWeight,
      rankings,
    });
  }
  await meanings.close();
  const by = await openEncoder(encoder);
  for (const { q } of readQuestionSet(questionFile)) {
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      await by.encode([q]);
      both.rank(q);
      rounds.push(performance.now() - start);
    }
    took.push(Math.min(...rounds));
  }
  await by.close();
}

/**
 * Notes how long each turn of the event loop kept the processor. A clock on the wall would count what
 * other processes took; Linux alone tells them apart.
 */
function watchTurns() {
  const ofThread = `/proc/self/task/${process.pid}/schedstat`;
  const cpuMs = () => Number(readFileSync(ofThread, 'latin1').split(' ')[0]) / 1e6;
  let isWatching = false;
  let last = 0;
  const tick = () => {
    const now = cpuMs();
    if (isWatching) longest = Math.max(longest, now - last);
    last = now;
    timer.refresh();
  };
  const timer = setTimeout(tick, 1);
  return {
    begin() {
      isWatching = true;
      last = cpuMs();
    },
    end() {
      tick();
      isWatching = false;
    },
    stop: () => clearTimeout(timer),
  };
}

async function watched<T>(work: () => Promise<T>): Promise<T> {
  ticking.begin();
  try {
    return await work();
  } finally {
    ticking.end();
  }
}

function report(): void {
  const answerable = asked.filter(({ question }) => question.gold.length > 0);
  console.log(`${asked.length} questions, ${answerable.length} of them answerable\n`);
  console.log('right claim first            n  without    with  difference (95 %)      MRR@5');
  row('all', answerable);
  row(
    'train, or not split',
    answerable.filter(({ question }) => question.split !== 'test'),
  );
  row(
    'test',
    answerable.filter(({ question }) => question.split === 'test'),
  );
  for (const set of new Set(answerable.map((one) => one.set))) {
    row(
      `set ${set + 1}`,
      answerable.filter((one) => one.set === set),
    );
  }
  row(
    'organisation named',
    answerable.filter(({ question }) => question.org_named),
  );
  row(
    'topic without a name',
    answerable.filter(({ question }) => !question.org_named),
  );
  console.log('\nweight  right first and MRR@5 in train  in test');
  for (const weight of WEIGHTS) {
    const shares = ['train', 'test'].map((part) => {
      const some = answerable.filter(
        (one) => (one.question.split === 'test') === (part === 'test'),
      );
      const ranks = some.map((one) => one.byWeight.get(weight)!);
      return `${first(ranks)} ${mrr(ranks)}`.padStart(20);
    });
    console.log(String(weight).padStart(6), ...shares);
  }
  for (const [side, name] of [
    [0, 'without'],
    [1, 'with'],
  ] as const)
    trust(side, name);
  const sorted = took.sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(share * sorted.length)]!.toFixed(1);
  console.log(
    `\nencoding and ranking a question: p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms; longest turn of the event loop ${longest.toFixed(1)} ms`,
  );
}

function row(name: string, some: readonly Asked[]): void {
  if (some.length === 0) return;
  const without = some.map((one) => one.without);
  const withIt = some.map((one) => one.with);
  const gains = some.map((one) => 100 * (Number(one.with === 1) - Number(one.without === 1)));
  const [mean, low, high] = pairedInterval(gains);
  console.log(
    name.padEnd(24),
    String(some.length).padStart(5),
    first(without).padStart(8),
    first(withIt).padStart(7),
    `  ${mean >= 0 ? '+' : ''}${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`.padEnd(
      23,
    ),
    `${mrr(without)} ${mrr(withIt)}`,
  );
}

function trust(side: 0 | 1, name: string): void {
  const rankOf = (one: Asked) => (side === 0 ? one.without : one.with);
  const isAnswered = ({ rankings }: Asked) => rankings[side].verdict === 'answer';
  const confidence = ({ rankings }: Asked) => rankings[side].confidence;
  const answerable = asked.filter(({ question }) => question.gold.length > 0);
  const others = asked.filter(({ question }) => question.gold.length === 0);
  const answered = asked.filter(isAnswered);
  const error = calibrationError(
    asked.map((one) => ({ confidence: confidence(one), right: rankOf(one) === 1 })),
  );
  console.log(
    `${name}: answerable answered ${percent(answerable.filter(isAnswered).length, answerable.length)}, unanswerable answered ${percent(others.filter(isAnswered).length, others.length)}, right where answered ${percent(answered.filter((one) => rankOf(one) === 1).length, answered.length)}, AUROC ${auroc(answerable.map(confidence), others.map(confidence)).toFixed(3)}, calibration error ${error.toFixed(3)}`,
  );
}

function first(ranks: readonly number[]): string {
  return percent(ranks.filter((rank) => rank === 1).length, ranks.length);
}

function mrr(ranks: readonly number[]): string {
  const sum = ranks.reduce((total, rank) => total + (rank > 0 && rank <= 5 ? 1 / rank : 0), 0);
  return (sum / (ranks.length || 1)).toFixed(3);
}
