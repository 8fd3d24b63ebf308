/**
 * Learns how far to trust the first candidate, and prints the operating curve, in sample and
 * cross-validated by case.
 *
 *     npx tsx bench/search/calibrate.ts LIBRARY QUESTIONS.jsonl[#train] … [--write]
 *
 * Fits a logistic regression on the signs of `confidence.ts`. Each answerable question is also
 * asked, at a lower weight, of the library without the cases that answer it, and without only the
 * claims that answer it.
 */
import { writeFileSync } from 'node:fs';
import { SIGNS } from '../../src/core/search/rank/confidence.ts';
import type { CaseSearch } from '../../src/core/search/search.ts';
import { ANSWER_FROM, NOTHING_BELOW } from '../../src/core/thresholds.ts';
import { libraryOf } from './open-library.ts';
import { type AskedSet, openSets } from './open-sets.ts';
import { claimText, foldOf, gradeOf, type SetQuestion } from './question-set.ts';
import { auroc, calibrationError, percent } from './statistics.ts';

interface Example {
  /** The question set that it comes from. */
  readonly from: AskedSet;
  readonly question: SetQuestion;
  readonly fold: number;
  readonly signs: readonly number[];
  /** True if the first candidate answers. */
  readonly right: boolean;
  readonly weight: number;
  /** True for a question of the set, false for one made from it. */
  readonly real: boolean;
}

const FOLDS = 10;
const L2 = 0.0003;
const WITHOUT_CASES_WEIGHT = 0.1;
const WITHOUT_CLAIMS_WEIGHT = 0.05;

const sets = await openSets(process.argv.slice(2));
const examples = sets.flatMap((set) =>
  set.questions.flatMap((question) => examplesOf(set, question)),
);
const real = examples.filter((example) => example.real);

const weights = learn(examples);
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  learn(examples.filter((example) => example.fold !== fold)),
);
const unseen = (example: Example) =>
  probability(example.signs, byFold[example.fold] as readonly number[]);
report('in sample', real, (example) => probability(example.signs, weights));
report('cross-validated by case', real, unseen);
for (const [number, set] of sets.entries()) {
  const some = real.filter(({ from }) => from === set);
  report(`set ${number + 1}, cross-validated by case`, some, unseen);
}
for (const [i, name] of SIGNS.entries()) {
  console.log(name.padEnd(28), (weights[i] as number).toFixed(2).padStart(6));
}
if (process.argv.includes('--write')) write();

function examplesOf(set: AskedSet, question: SetQuestion): Example[] {
  const { library, search } = set;
  const found = [exampleFrom(set, search, question, 'real', 1)];
  if (question.gold.length === 0) return found;
  const golden = new Set(question.gold.map((gold) => gold.case));
  const withoutClaims = library.cases.map((one) =>
    golden.has(one.id)
      ? {
          ...one,
          revision: `${one.revision} without`,
          claims: one.claims.filter(({ id, text }) => gradeOf(question, one.id, id, text) === 0),
        }
      : one,
  );
  found.push(
    exampleFrom(
      set,
      search.update(libraryOf(withoutClaims)),
      question,
      'made',
      WITHOUT_CLAIMS_WEIGHT,
    ),
  );
  // A question over many cases names none: without all of them it is another library.
  if (question.kind === 'topic') return found;
  const withoutCases = library.cases.filter((one) => !golden.has(one.id));
  found.push(
    exampleFrom(
      set,
      search.update(libraryOf(withoutCases)),
      question,
      'made',
      WITHOUT_CASES_WEIGHT,
    ),
  );
  return found;
}

function exampleFrom(
  from: AskedSet,
  over: CaseSearch,
  question: SetQuestion,
  source: string,
  weight: number,
): Example {
  const { signs, candidates } = over.examine(question.q, question.context ?? []);
  const [top] = candidates;
  const right =
    source === 'real' &&
    top !== undefined &&
    gradeOf(question, top.caseId, top.claimId, claimText(from.library, top.caseId, top.claimId)) >
      0;
  return {
    from,
    question,
    fold: foldOf(question, FOLDS),
    signs,
    right,
    weight,
    real: source === 'real',
  };
}

/** Fits a weighted logistic regression by Newton's method, with a ridge on all weights but the first. */
function learn(set: readonly Example[]): number[] {
  const size = SIGNS.length;
  const whole = set.reduce((sum, example) => sum + example.weight, 0);
  let current = new Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = current.map((weight, i) => (i === 0 ? 0 : L2 * weight));
    const hessian = current.map((_, i) => current.map((__, j) => (i === j ? L2 : 0)));
    for (const { signs, right, weight } of set) {
      const p = probability(signs, current);
      const share = weight / whole;
      for (let i = 0; i < size; i++) {
        const sign = signs[i] as number;
        gradient[i] = (gradient[i] as number) + share * (p - (right ? 1 : 0)) * sign;
        const row = hessian[i] as number[];
        for (let j = 0; j < size; j++) {
          row[j] = (row[j] as number) + share * p * (1 - p) * sign * (signs[j] as number);
        }
      }
    }
    const move = solve(hessian, gradient);
    current = current.map((weight, i) => weight - (move[i] as number));
  }
  return current;
}

/** Solves a symmetric positive system by Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (let j = i + 1; j < size; j++) {
      const row = rows[j] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k <= size; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let rest = row[size] as number;
    for (let j = i + 1; j < size; j++) rest -= (row[j] as number) * (solution[j] as number);
    solution[i] = rest / (row[i] as number);
  }
  return solution;
}

function probability(signs: readonly number[], by: readonly number[]): number {
  let logit = 0;
  for (let i = 0; i < signs.length; i++) logit += (signs[i] as number) * (by[i] as number);
  return 1 / (1 + Math.exp(-logit));
}

function report(
  title: string,
  some: readonly Example[],
  trust: (example: Example) => number,
): void {
  const answerable = some.filter(({ question }) => question.gold.length > 0);
  const unanswerable = some.filter(({ question }) => question.gold.length === 0);
  const trusted = some.map((example) => ({ confidence: trust(example), right: example.right }));
  console.log(
    `\n${title}: AUROC ${auroc(answerable.map(trust), unanswerable.map(trust)).toFixed(3)}, calibration error ${calibrationError(trusted).toFixed(3)}`,
  );
  console.log('answer from  answerable answered  unanswerable answered  right where answered');
  const from = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, ANSWER_FROM];
  for (const threshold of [...new Set(from)].sort()) {
    const above = (example: Example) => trust(example) >= threshold;
    const answered = some.filter(above);
    console.log(
      `${threshold.toFixed(2)}${threshold === ANSWER_FROM ? ' shipped' : '        '}`,
      percent(answerable.filter(above).length, answerable.length).padStart(12),
      percent(unanswerable.filter(above).length, unanswerable.length).padStart(20),
      percent(answered.filter(({ right }) => right).length, answered.length).padStart(21),
    );
  }
  console.log('nothing below  answerable refused  unanswerable refused');
  for (const threshold of [...new Set([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, NOTHING_BELOW])].sort()) {
    const below = (example: Example) => trust(example) < threshold;
    console.log(
      `${threshold.toFixed(2)}${threshold === NOTHING_BELOW ? ' shipped' : '        '}`,
      percent(answerable.filter(below).length, answerable.length).padStart(12),
      percent(unanswerable.filter(below).length, unanswerable.length).padStart(20),
    );
  }
}

function write(): void {
  const lines = SIGNS.map(
    (name, i) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${(weights[i] as number).toFixed(2)},`,
  );
  writeFileSync(
    new URL('../../src/core/search/rank/confidence-weights.ts', import.meta.url),
    `/** Weights of the signs, learned by \`bench/search/calibrate.ts\`. */
export const SIGN_WEIGHTS = {
${lines.join('\n')}
} as const;
`,
  );
}
