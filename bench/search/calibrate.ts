/**
 * Learns how far to trust the first candidate, and prints the operating curve, in sample and
 * cross-validated by case.
 *
 *     npx tsx bench/search/calibrate.ts LIBRARY QUESTIONS.jsonl[#train] … [--encoder ENCODER] [--write]
 *
 * Fits a logistic regression on the signs of `confidence.ts`: by words alone, and for the order that an
 * encoder gives, which is what `CASEBOOK_ENCODER` takes. The curves count as answered what the conversation
 * answers outright.
 */
import { writeFileSync } from 'node:fs';
import { claimsOf, outcomeOf } from '../../src/core/conversation/conversation.ts';
import { SIGNS } from '../../src/core/search/rank/confidence.ts';
import { type CaseSearch, createSearch } from '../../src/core/search/search.ts';
import { ANSWER_FROM, NOTHING_BELOW } from '../../src/core/thresholds.ts';
import { createMeanings } from '../../src/encoder/meanings.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { type AskedSet, openSets } from './open-sets.ts';
import { claimText, foldOf, gradeOf, type SetQuestion } from './question-set.ts';
import { auroc, calibrationError, percent } from './statistics.ts';

/** What a search makes of a question. */
interface Seen {
  readonly signs: readonly number[];
  /** True if the first candidate answers. */
  readonly right: boolean;
  /** True if it is the answer outright, should it be sure enough. */
  readonly mayAnswer: boolean;
}

interface Example {
  /** The question set that it comes from. */
  readonly from: AskedSet;
  readonly question: SetQuestion;
  readonly fold: number;
  readonly words: Seen;
  /** The same with an encoder, if there is one. */
  readonly meant: Seen | null;
}

const FOLDS = 10;
const L2 = 0.0001;

const encoder = argument('--encoder');
const sets = await openSets(process.argv.slice(2));
const examples: Example[] = [];
for (const set of sets) examples.push(...(await examplesOf(set)));

const weights = curvesOf('words', '');
for (const [number, set] of sets.entries()) {
  curveOf(
    `set ${number + 1}`,
    examples.filter(({ from }) => from === set),
    'words',
  );
}
const withEncoder = encoder === '' ? null : curvesOf('meant', 'with an encoder, ');
console.log('\nsign                          words  with an encoder');
for (const [i, name] of SIGNS.entries()) {
  const [one, other] = [weights, withEncoder].map((by) => by?.[i]?.toFixed(2) ?? '');
  console.log(name.padEnd(28), one?.padStart(6), other?.padStart(16));
}
if (process.argv.includes('--write')) write();

type Side = 'words' | 'meant';

/** Prints the curves of one side, and returns the weights that all examples give. */
function curvesOf(side: Side, title: string): number[] {
  const all = learn(examples.map((one) => one[side] as Seen));
  report(`${title}in sample`, examples, side, () => all);
  curveOf(`${title}all sets`, examples, side);
  return all;
}

function curveOf(title: string, some: readonly Example[], side: Side): void {
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter((one) => one.fold !== fold).map((one) => one[side] as Seen)),
  );
  report(`${title}, cross-validated by case`, some, side, (fold) => byFold[fold] as number[]);
}

function argument(name: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? '' : (process.argv[at + 1] ?? '');
}

async function examplesOf(set: AskedSet): Promise<Example[]> {
  const { library, search, questions } = set;
  const meanings =
    encoder === ''
      ? null
      : createMeanings({ open: () => openEncoder(encoder), cache: null, patienceMs: 60_000 });
  await meanings?.learn(library);
  const both = meanings && createSearch(library, meanings);
  const found: Example[] = [];
  for (const question of questions) {
    await meanings?.encode([question.q]);
    const words = seenBy(search, set, question);
    const meant = both && seenBy(both, set, question);
    found.push({ from: set, question, fold: foldOf(question, FOLDS), words, meant });
  }
  await meanings?.close();
  return found;
}

function seenBy(search: CaseSearch, { library }: AskedSet, question: SetQuestion): Seen {
  const { q, context: thread = [] } = question;
  const { signs, candidates, mayAnswer } = search.examine(q, thread);
  const ranking = search.rank(q, { thread });
  const sure = { ...ranking, verdict: 'answer' } as const;
  const isOutright = outcomeOf(q, sure, claimsOf(ranking.hits, library)) === 'answer';
  const [top] = candidates;
  const right =
    top !== undefined &&
    gradeOf(question, top.caseId, top.claimId, claimText(library, top.caseId, top.claimId)) > 0;
  return { signs, right, mayAnswer: mayAnswer && isOutright };
}

/** Fits a logistic regression by Newton's method, with a ridge on all weights but the first. */
function learn(set: readonly Pick<Seen, 'signs' | 'right'>[]): number[] {
  const size = set[0]?.signs.length ?? 0;
  const share = 1 / set.length;
  let current = new Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = current.map((weight, i) => (i === 0 ? 0 : L2 * weight));
    const hessian = current.map((_, i) => current.map((__, j) => (i === j ? L2 : 0)));
    for (const { signs, right } of set) {
      const p = probability(signs, current);
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

/** @param weightsFor the weights that nothing of a fold was learned for */
function report(
  title: string,
  some: readonly Example[],
  side: Side,
  weightsFor: (fold: number) => readonly number[],
): void {
  const all = some.map((one) => {
    const seen = one[side] as Seen;
    const confidence = probability(seen.signs, weightsFor(one.fold));
    return { ...seen, confidence, isAsked: one.question.gold.length > 0 };
  });
  const answerable = all.filter(({ isAsked }) => isAsked);
  const unanswerable = all.filter(({ isAsked }) => !isAsked);
  const of = ({ confidence }: { confidence: number }) => confidence;
  console.log(
    `\n${title}: AUROC ${auroc(answerable.map(of), unanswerable.map(of)).toFixed(3)}, calibration error ${calibrationError(all).toFixed(3)}`,
  );
  console.log('answer from  answerable answered  unanswerable answered  right where answered');
  const from = [0.5, 0.6, 0.7, 0.75, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, ANSWER_FROM];
  for (const threshold of [...new Set(from)].sort()) {
    const above = (one: (typeof all)[number]) => one.mayAnswer && one.confidence >= threshold;
    const answered = all.filter(above);
    console.log(
      `${threshold.toFixed(2)}${threshold === ANSWER_FROM ? ' shipped' : '        '}`,
      percent(answerable.filter(above).length, answerable.length).padStart(12),
      percent(unanswerable.filter(above).length, unanswerable.length).padStart(20),
      percent(answered.filter(({ right }) => right).length, answered.length).padStart(21),
    );
  }
  console.log('nothing below  answerable refused  unanswerable refused');
  for (const threshold of [...new Set([0.05, 0.1, 0.15, 0.2, 0.25, 0.3, NOTHING_BELOW])].sort()) {
    const below = (one: (typeof all)[number]) => one.confidence < threshold;
    console.log(
      `${threshold.toFixed(2)}${threshold === NOTHING_BELOW ? ' shipped' : '        '}`,
      percent(answerable.filter(below).length, answerable.length).padStart(12),
      percent(unanswerable.filter(below).length, unanswerable.length).padStart(20),
    );
  }
}

function write(): void {
  if (!withEncoder) throw new Error('Give an --encoder as well: its weights are written too');
  const lines = (by: readonly number[]) =>
    SIGNS.map(
      (name, i) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${(by[i] as number).toFixed(2)},`,
    ).join('\n');
  writeFileSync(
    new URL('../../src/core/search/rank/confidence-weights.ts', import.meta.url),
    `/** Weights of the signs, learned by \`bench/search/calibrate.ts\`: by words alone. */
export const SIGN_WEIGHTS = {
${lines(weights)}
} as const;

/** The same for claims that an encoder has put in order. */
export const SIGN_WEIGHTS_WITH_ENCODER = {
${lines(withEncoder)}
} as const;
`,
  );
}
