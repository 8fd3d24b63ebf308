import type { CaptureCheck, Case, Claim, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';

const PLACE = { file: '.', line: 1 };

/**
 * Tells the two steps of trust over a whole library, each once: how many quotes are in the captured text
 * of their source, and how many claims no person has reviewed. Nothing is told of a library that knows
 * neither.
 */
export function countTrust(cases: readonly Case[]): Problem[] {
  const counts: Record<CaptureCheck, number> = {
    'word-for-word': 0,
    normalised: 0,
    'not-found': 0,
    'not-checked': 0,
  };
  let unreviewed = 0;
  let all = 0;
  for (const { claims } of cases) {
    for (const claim of claims) {
      all += 1;
      counts[captureOf(claim)] += 1;
      if (claim.status === 'UNREVIEWED') unreviewed += 1;
    }
  }
  const problems: Problem[] = [];
  if (counts['not-checked'] < all) {
    const message = `Of ${all} claims, ${counts['word-for-word']} have their quote word for word in captured text, ${counts.normalised} but for spaces and punctuation, ${counts['not-found']} not; ${counts['not-checked']} could not be checked.`;
    problems.push(problemAt('quotes-compared', PLACE, message));
  }
  if (unreviewed > 0) {
    const message = `${unreviewed} of ${all} claims have a quote that a program found, and no review by a person.`;
    problems.push(problemAt('claims-unreviewed', PLACE, message));
  }
  return problems;
}

function captureOf({ capture = 'not-checked' }: Claim): CaptureCheck {
  return capture;
}
