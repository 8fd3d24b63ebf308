import type { Claim, Given, Problem } from '../../case/case.ts';
import { writeClaimPlaces } from '../../case/places.ts';
import { type ProblemCode, problemAt } from '../../case/problems.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { groupOf, isGroup, lineOf, textsOf, without } from './fields.ts';
import { gradingOf } from './grading.ts';
import { metricOf } from './metric.ts';
import { ProvenFields } from './proven-fields.ts';
import { reviewOf, statusOf, verdictOf } from './review.ts';

/** The two lists of claims: of value, and facts of the case. */
export type ClaimList = 'value_claims' | 'context_claims';

/** Fields that have a place of their own in a claim. */
const PLACED = ['id', 'claim_title', 'claim_description', 'source_ids', 'source_quote'];
/** The words of `verification_status` that the reader knows. */
export const VERIFICATIONS: Readonly<Record<ClaimList, readonly string[]>> = {
  value_claims: ['verified', 'needs_review', 'rejected'],
  context_claims: ['verified', 'unverified', 'inferred', 'needs_review', 'rejected'],
};

/**
 * Reads a list of claims from the front matter.
 * @param taken ids that other claims of the case have; this list's are added
 */
export function readClaims(
  frontMatter: FrontMatter,
  list: ClaimList,
  taken: Set<string>,
): { claims: Claim[]; problems: Problem[] } {
  const { data, placeOf, itemLines, scalarAt } = frontMatter;
  const problems: Problem[] = [];
  const given = data?.[list];
  if (given === undefined || given === null) return { claims: [], problems };
  const { file, line: listLine } = placeOf(list);
  if (!Array.isArray(given)) {
    const message = `The field "${list}" isn't a list of claims.`;
    return {
      claims: [],
      problems: [problemAt('front-matter-wrong-type', { file, line: listLine }, message)],
    };
  }
  const lines = itemLines(list);
  const claims = given.flatMap((fields, at): Claim[] => {
    const line = lines[at] ?? listLine;
    const tell = (code: ProblemCode, message: string) =>
      problems.push(problemAt(code, { file, line }, message));
    if (!isGroup(fields)) {
      tell('front-matter-wrong-type', `Item ${at + 1} of "${list}" isn't a group of fields.`);
      return [];
    }
    const proven = new ProvenFields(fields, frontMatter);
    const claim = claimOf(fields, proven, list, line, scalarAt);
    if (claim.id === '' || taken.has(claim.id)) {
      const wrong = claim.id === '' ? 'has no id' : `has the id ${claim.id} of another claim`;
      tell('claim-duplicate-id', `Item ${at + 1} of "${list}" ${wrong}; it is not served.`);
      return [];
    }
    taken.add(claim.id);
    const verification = lineOf(fields, 'verification_status');
    const subject = `Claim ${claim.id}`;
    if (verification === '') tell('claim-without-status', `${subject} has no verification_status.`);
    else if (!VERIFICATIONS[list].includes(verification.toLowerCase())) {
      tell('claim-status-unclear', `${subject} has the verification_status "${verification}".`);
    }
    if (verdictOf(groupOf(fields, 'human_validation')) === 'unknown') {
      const verdict = lineOf(groupOf(fields, 'human_validation'), 'reviewer_verdict');
      tell('claim-status-unclear', `${subject} has the reviewer_verdict "${verdict}".`);
    }
    for (const field of proven.unproven) {
      const code = field === 'source_quote' ? 'claim-quote-not-in-file' : 'claim-text-not-in-file';
      tell(code, `${subject} has a ${field} that can't be shown as it stands in the file.`);
    }
    if (claim.text === '' && claim.title === '') {
      tell('claim-without-text', `${subject} has neither claim_title nor claim_description.`);
    }
    if (claim.quotes.length === 0 && claim.kind === undefined) {
      tell('claim-approved-without-quote', `${subject} has no source_quote.`);
    }
    return [claim];
  });
  return { claims, problems };
}

function claimOf(
  fields: Given,
  proven: ProvenFields,
  list: ClaimList,
  line: number,
  scalarAt: FrontMatter['scalarAt'],
): Claim {
  const { text: title, place: titlePlace } = proven.readLine('claim_title');
  const { text: description, place: textPlace } = proven.readLine('claim_description');
  const { text: quote, place: quotePlace } = proven.read('source_quote');
  const hasQuote = quote.trim() !== '';
  const validation = groupOf(fields, 'human_validation');
  const metric = metricOf(groupOf(fields, 'metric_raw'), [title, description, quote]);
  const review = reviewOf(validation);
  return {
    id: lineOf(fields, 'id'),
    title,
    status: statusOf(lineOf(fields, 'verification_status'), validation),
    text: description === '' ? title : description,
    quotes: hasQuote ? [quote] : [],
    sources: textsOf(fields, 'source_ids').map((id) => id.trim()),
    notes: {},
    line,
    ...(review && { review }),
    capture: 'not-checked',
    ...(list === 'context_claims' && { kind: 'context' as const }),
    ...(metric !== '' && { metric }),
    ...(list === 'value_claims' && { grading: gradingOf(fields) }),
    given: without(fields, PLACED),
    places: writeClaimPlaces({
      title: titlePlace,
      text: description === '' ? titlePlace : textPlace,
      status: {
        spans: [
          ...scalarAt(fields, 'verification_status'),
          ...scalarAt(validation, 'reviewer_verdict'),
        ],
        proof: 'scalar',
      },
      quotes: hasQuote ? [quotePlace] : [],
    }),
  };
}
