/**
 * Measures the shipped search on a question set.
 *
 *     npx tsx bench/search/quality.ts [LIBRARY QUESTIONS.jsonl]     (default: the seeds and
 * bench/search/evaluation)
 */
import { fileURLToPath } from 'node:url';
import { createSearch } from '../../src/core/search/search.ts';
import { openLibrary } from './open-library.ts';
import { claimText, gradeOf, readQuestionSet, type SetQuestion } from './question-set.ts';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const [path = here('../../seeds'), questionFile = here('evaluation/klarna.jsonl')] =
  process.argv.slice(2);
const library = await openLibrary(path);
const search = createSearch(library);

interface Result {
  readonly question: SetQuestion;
  /** Rank of the first claim that answers, from 1. 0 if it isn't among ten. */
  readonly rank: number;
  readonly rightCase: boolean;
  readonly verdict: string;
  readonly confidence: number;
}

const results = readQuestionSet(questionFile).map((question): Result => {
  const { hits, verdict, confidence } = search.rank(question.q, { thread: question.context ?? [] });
  const rank =
    hits.findIndex(
      ({ caseId, claimId }) =>
        gradeOf(question, caseId, claimId, claimText(library, caseId, claimId)) > 0,
    ) + 1;
  const rightCase = question.gold.some((gold) => gold.case === hits[0]?.caseId);
  return { question, rank, rightCase, verdict, confidence };
});
const answerable = results.filter(({ question }) => question.gold.length > 0);
const unanswerable = results.filter(({ question }) => question.gold.length === 0);

console.log('kind          n    P@1  MRR@5    R@3  right case  answered  nothing');
for (const kind of [...new Set(results.map(({ question }) => question.kind))]) {
  row(
    kind,
    results.filter(({ question }) => question.kind === kind),
  );
}
row('answerable', answerable);
row(
  'org named',
  answerable.filter(({ question }) => question.org_named),
);
const answered = results.filter(({ verdict }) => verdict === 'answer');
const right = answered.filter(({ rank }) => rank === 1).length;
console.log(
  `\nright where answered outright  ${share(right, answered.length)} of ${answered.length}`,
);
console.log(`AUROC of confidence            ${auroc().toFixed(3)}`);

function row(name: string, some: readonly Result[]): void {
  const mean = (value: (result: Result) => number) =>
    some.reduce((sum, result) => sum + value(result), 0) / some.length;
  const percent = (test: (result: Result) => boolean) =>
    share(some.filter(test).length, some.length).padStart(6);
  console.log(
    name.padEnd(10),
    String(some.length).padStart(4),
    percent(({ rank }) => rank === 1),
    mean(({ rank }) => (rank > 0 && rank <= 5 ? 1 / rank : 0))
      .toFixed(3)
      .padStart(6),
    percent(({ rank }) => rank > 0 && rank <= 3),
    percent(({ rightCase }) => rightCase).padStart(11),
    percent(({ verdict }) => verdict === 'answer').padStart(9),
    percent(({ verdict }) => verdict === 'nothing').padStart(8),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

function auroc(): number {
  let wins = 0;
  for (const { confidence: p } of answerable) {
    for (const { confidence: n } of unanswerable) wins += p > n ? 1 : p === n ? 0.5 : 0;
  }
  return wins / (answerable.length * unanswerable.length || 1);
}
