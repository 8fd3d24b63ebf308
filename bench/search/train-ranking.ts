/**
 * Learns the weights of the ranking features from libraries and their question sets, and prints their
 * quality in sample and cross-validated by case.
 *
 *     npx tsx bench/search/train-ranking.ts LIBRARY QUESTIONS.jsonl[#train] … [--write]
 *
 * Listwise softmax regression (Cao et al., "Learning to rank: from pairwise approach to listwise
 * approach", 2007): among the candidates, the claims that answer should hold the probability mass.
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../src/core/search/rank/features.ts';
import { openSets } from './open-sets.ts';
import { claimText, foldOf, gradeOf } from './question-set.ts';

interface Example {
  /** Index of its question set. */
  readonly set: number;
  readonly kind: string;
  readonly id: string;
  readonly fold: number;
  readonly rows: readonly (readonly number[])[];
  readonly grades: readonly number[];
}

const FOLDS = 10;
const L2 = 0.004;
const STEPS = 300;
const RATE = 0.05;

/** Features to leave out, to see their worth: `--without "exact notes,near"`. */
const without = new Set(argument('--without').split(','));
const sets = await openSets(process.argv.slice(2));
const examples: Example[] = sets.flatMap(({ library, search, questions }, set) =>
  questions
    .filter((question) => question.gold.length > 0)
    .map((question) => {
      const { candidates } = search.examine(question.q, question.context ?? []);
      return {
        set,
        kind: question.kind,
        id: question.id,
        fold: foldOf(question, FOLDS),
        rows: candidates.map(({ features }) =>
          features.map((value, i) => (without.has(FEATURES[i] as string) ? 0 : value)),
        ),
        grades: candidates.map(({ caseId, claimId }) =>
          gradeOf(question, caseId, claimId, claimText(library, caseId, claimId)),
        ),
      };
    }),
);

const all = learn(examples);
report(
  'in sample',
  examples.map((example) => [example, all] as const),
);
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  learn(examples.filter((example) => example.fold !== fold)),
);
report(
  'cross-validated by case',
  examples.map((e) => [e, byFold[e.fold] as Float64Array] as const),
);
for (const [i, name] of FEATURES.entries()) {
  console.log(name.padEnd(18), (all[i] as number).toFixed(2).padStart(7));
}
if (process.argv.includes('--write')) write(all);

function argument(name: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? '' : (process.argv[at + 1] ?? '');
}

function learn(set: readonly Example[]): Float64Array {
  const size = FEATURES.length;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight) => L2 * weight);
    for (const { rows, grades } of set) {
      if (!grades.some((grade) => grade > 0)) continue;
      const scores = rows.map((row) => dot(row, weights));
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((a, b) => a + b, 0);
      const right = powers.map((power, i) => power * (grades[i] as number));
      const rightTotal = right.reduce((a, b) => a + b, 0);
      for (let i = 0; i < rows.length; i++) {
        const push = (powers[i] as number) / total - (right[i] as number) / rightTotal;
        const row = rows[i] as readonly number[];
        for (let j = 0; j < size; j++) {
          gradient[j] = (gradient[j] as number) + (push * (row[j] as number)) / set.length;
        }
      }
    }
    for (let j = 0; j < size; j++) {
      const slope = gradient[j] as number;
      mean[j] = 0.9 * (mean[j] as number) + 0.1 * slope;
      square[j] = 0.999 * (square[j] as number) + 0.001 * slope * slope;
      const m = (mean[j] as number) / (1 - 0.9 ** step);
      const v = (square[j] as number) / (1 - 0.999 ** step);
      // Features count for an answer, never against it, except the last few.
      const next = (weights[j] as number) - (RATE * m) / (Math.sqrt(v) + 1e-8);
      weights[j] = j < FEATURES.indexOf('early') ? Math.max(0, next) : next;
    }
  }
  return withAskedAs(weights);
}

/** No question set asks of claims with questions of their own: these count as the claim's sentence. */
function withAskedAs(weights: Float64Array): Float64Array {
  for (const how of ['exact', 'synonym'] as const) {
    const sentence = weights[FEATURES.indexOf(`${how} claim`)] as number;
    weights[FEATURES.indexOf(`${how} asked as`)] = sentence;
  }
  return weights;
}

function dot(a: readonly number[], b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function report(title: string, set: readonly (readonly [Example, Float64Array])[]): void {
  console.log(`\n${title}`);
  console.log('kind            n    P@1  MRR@5    R@3');
  const numbers = sets.map((_, number) => `set ${number + 1}`);
  for (const kind of [...new Set(set.map(([example]) => example.kind)), ...numbers, 'all']) {
    const part = set.filter(
      ([one]) => kind === 'all' || one.kind === kind || kind === numbers[one.set],
    );
    const ranks = part.map(([{ rows, grades }, weights]) => {
      const order = rows.map((row, i) => ({
        score: dot(row, weights),
        grade: grades[i] as number,
      }));
      order.sort((a, b) => b.score - a.score);
      return order.findIndex(({ grade }) => grade > 0) + 1;
    });
    const share = (test: (rank: number) => number) =>
      ranks.reduce((sum, rank) => sum + (rank > 0 ? test(rank) : 0), 0) / ranks.length;
    console.log(
      kind.padEnd(12),
      String(part.length).padStart(4),
      `${(100 * share((rank) => (rank === 1 ? 1 : 0))).toFixed(1)}%`.padStart(6),
      share((rank) => (rank <= 5 ? 1 / rank : 0))
        .toFixed(3)
        .padStart(6),
      `${(100 * share((rank) => (rank <= 3 ? 1 : 0))).toFixed(1)}%`.padStart(6),
    );
  }
}

function write(weights: Float64Array): void {
  const lines = FEATURES.map(
    (name, i) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${(weights[i] as number).toFixed(2)},`,
  );
  writeFileSync(
    new URL('../../src/core/search/rank/ranking-weights.ts', import.meta.url),
    `import { FEATURES, type Feature } from './features.ts';

/** Weights of the features, learned by \`bench/search/train-ranking.ts\`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
${lines.join('\n')}
};

/** By the order of \`FEATURES\`. */
export const RANKING_WEIGHTS: readonly number[] = FEATURES.map((name) => WEIGHTS[name]);
`,
  );
}
