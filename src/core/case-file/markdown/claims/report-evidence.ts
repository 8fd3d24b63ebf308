import type { Status } from '../../../case/case.ts';
import type { ProblemCode } from '../../../case/problems.ts';
import { isGarbled } from '../text/garbled.ts';
import type { Evidence, FoundQuote } from './evidence.ts';

/** Reports a problem of one claim, on its own line unless another is given. */
export type Report = (code: ProblemCode, message: string, line?: number) => void;

/** Reports what is wrong with the evidence of a claim. */
export function reportEvidence(
  evidence: Evidence,
  proven: readonly FoundQuote[],
  status: Status | null,
  report: Report,
): void {
  const unquoted = proven.length === 0 ? evidence.unquotedLine : null;
  if (status === 'APPROVED' && proven.length === 0) {
    const why = unquoted === null ? '' : '; its evidence stands without quotation marks';
    report('claim-approved-without-quote', `is APPROVED and quotes no evidence${why}.`);
  } else if (unquoted !== null) {
    report('claim-evidence-not-quoted', 'tells its evidence without quoting it.', unquoted);
  }
  if (evidence.unmarkedLine !== null) {
    const message = 'shows its evidence as a quote, though it stands without quotation marks.';
    report('claim-quote-without-marks', message, evidence.unmarkedLine);
  }
  for (const { line } of evidence.remarks) {
    const message = 'has a block quote without quotation marks below its fields; it is a remark.';
    report('claim-quote-without-marks', message, line);
  }
  for (const line of evidence.struck) {
    const message = "has a quote with struck words in it, so it isn't shown.";
    report('claim-quote-not-in-file', message, line);
  }
  const shown = new Set(proven.map(({ text }) => text));
  for (const { line } of evidence.quotes.filter(({ text }) => !shown.has(text))) {
    const message = "has a quote that isn't in the file byte for byte, so it isn't shown.";
    report('claim-quote-not-in-file', message, line);
  }
  for (const { line } of proven.filter(({ text }) => isGarbled(text))) {
    report('claim-quote-garbled', 'has a quote with broken characters.', line);
  }
  for (const line of evidence.unclosed) {
    report('claim-quote-unclosed', 'opens a quotation mark that is never closed.', line);
  }
}
