/**
 * Measures the shipped search on question sets.
 *
 *     npx tsx bench/search/quality.ts [LIBRARY QUESTIONS.jsonl[#train|#test] ...]
 *
 * Without arguments it measures on Klarna's case and on the parts of `bench/search/evaluation` that
 * nothing is learned from.
 */
import { fileURLToPath } from 'node:url';
import { createSearch } from '../../src/core/search/search.ts';
import { KLARNA_LIBRARY } from '../../tests/support/klarna-library.ts';
import { openLibrary } from './open-library.ts';
import { claimText, gradeOf, readQuestionSet, type SetQuestion } from './question-set.ts';
import { auroc, calibrationError, percent } from './statistics.ts';

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const OWN = [
  KLARNA_LIBRARY,
  here('evaluation/klarna.jsonl'),
  here('evaluation/first/cases'),
  here('evaluation/first/questions.jsonl#test'),
  here('evaluation/second/cases'),
  here('evaluation/second/questions.jsonl#test'),
];

interface Result {
  readonly question: SetQuestion;
  /** Rank of the first claim that answers, from 1. 0 if it isn't among ten. */
  readonly rank: number;
  readonly rightCase: boolean;
  readonly verdict: string;
  readonly confidence: number;
}

const given = process.argv.slice(2);
const sets = given.length > 0 ? given : OWN;
for (let at = 0; at < sets.length; at += 2) {
  await measure(sets[at] as string, sets[at + 1] as string);
}

async function measure(path: string, questionFile: string): Promise<void> {
  const library = await openLibrary(path);
  const search = createSearch(library);
  const results = readQuestionSet(questionFile).map((question): Result => {
    const thread = question.context ?? [];
    const { hits, verdict, confidence } = search.rank(question.q, { thread });
    const rank =
      hits.findIndex(
        ({ caseId, claimId }) =>
          gradeOf(question, caseId, claimId, claimText(library, caseId, claimId)) > 0,
      ) + 1;
    const rightCase = question.gold.some((gold) => gold.case === hits[0]?.caseId);
    return { question, rank, rightCase, verdict, confidence };
  });
  console.log(`\n${questionFile}\n`);
  report(results);
}

function report(results: readonly Result[]): void {
  const answerable = results.filter(({ question }) => question.gold.length > 0);
  const unanswerable = results.filter(({ question }) => question.gold.length === 0);
  console.log('kind            n    P@1  MRR@5    R@3  right case  answered  nothing');
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
  const of = ({ confidence }: Result) => confidence;
  const trusted = results.map(({ rank, confidence }) => ({ confidence, right: rank === 1 }));
  console.log(
    `right where answered outright  ${percent(right, answered.length)} of ${answered.length}`,
  );
  console.log(
    `AUROC of confidence            ${auroc(answerable.map(of), unanswerable.map(of)).toFixed(3)}`,
  );
  console.log(`calibration error              ${calibrationError(trusted).toFixed(3)}`);
}

function row(name: string, some: readonly Result[]): void {
  const mean = (value: (result: Result) => number) =>
    some.reduce((sum, result) => sum + value(result), 0) / (some.length || 1);
  const share = (test: (result: Result) => boolean) =>
    percent(some.filter(test).length, some.length).padStart(6);
  console.log(
    name.padEnd(12),
    String(some.length).padStart(4),
    share(({ rank }) => rank === 1),
    mean(({ rank }) => (rank > 0 && rank <= 5 ? 1 / rank : 0))
      .toFixed(3)
      .padStart(6),
    share(({ rank }) => rank > 0 && rank <= 3),
    share(({ rightCase }) => rightCase).padStart(11),
    share(({ verdict }) => verdict === 'answer').padStart(9),
    share(({ verdict }) => verdict === 'nothing').padStart(8),
  );
}
