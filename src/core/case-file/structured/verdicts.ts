import type { Case, Claim, Given, GivenValue, Problem } from '../../case/case.ts';
import { problemAt } from '../../case/problems.ts';
import { revisionOf } from '../parts/revision.ts';
import { groupOf, isGroup, lineOf, textsOf } from './fields.ts';
import { gradingOf } from './grading.ts';
import { reviewOf, statusOf, strongerValidation } from './review.ts';

/** The file beside a case that reviewers' tools write their verdicts to. */
export const VERDICTS_FILE = 'claims.json';

/**
 * Takes the verdicts of a `claims.json` over into its case: of each claim's two, the stronger one (see
 * `strongerValidation`). All else in it is passed over.
 * @param text the whole file
 * @param file its path, for problems
 */
export function withVerdicts(
  found: Case,
  text: string,
  file: string,
): { case: Case; problems: Problem[] } {
  const records = recordsOf(text);
  if (records === null) {
    const message = `The verdicts beside ${found.file} are not JSON with lists of claims.`;
    return {
      case: found,
      problems: [problemAt('verdicts-unreadable', { file, line: 1 }, message)],
    };
  }
  const differing: string[] = [];
  const take = (claim: Claim): Claim => {
    const record = records.get(claim.id);
    records.delete(claim.id);
    if (record === undefined) return claim;
    if (differs(claim, record)) differing.push(claim.id);
    return withValidation(claim, groupOf(record, 'human_validation'));
  };
  const claims = found.claims.map(take);
  const context = found.context?.map(take);
  const changed = { ...found, claims, ...(context && { context }) };
  const { revision: _revision, ...said } = changed;
  return {
    case: { ...changed, revision: revisionOf(said) },
    problems: differencesOf(differing, [...records.keys()], found.file, file),
  };
}

function withValidation(claim: Claim, other: Given): Claim {
  const given = claim.given ?? {};
  const own = groupOf(given, 'human_validation');
  const validation = strongerValidation(own, other);
  if (validation === own) return claim;
  const { review: _review, ...rest } = claim;
  const review = reviewOf(validation);
  const checked = { ...given, human_validation: validation };
  return {
    ...rest,
    status: statusOf(lineOf(given, 'verification_status'), validation),
    ...(review && { review }),
    ...(claim.grading && { grading: gradingOf(checked) }),
    given: checked,
  };
}

/** True if what a claim says differs from its record: its words, quote or sources. */
function differs(claim: Claim, record: Given): boolean {
  const quote = claim.quotes[0] ?? '';
  return (
    lineOf(record, 'claim_title') !== claim.title ||
    textsOf(record, 'source_ids').join() !== claim.sources.join() ||
    lineOf(record, 'source_quote') !== quote.replace(/\s+/g, ' ').trim()
  );
}

function differencesOf(
  differing: readonly string[],
  unknown: readonly string[],
  caseFile: string,
  file: string,
): Problem[] {
  const tell = (message: string) => problemAt('verdicts-differ', { file, line: 1 }, message);
  return [
    ...(differing.length > 0
      ? [tell(`It says something else than ${caseFile} of ${differing.join(', ')}.`)]
      : []),
    ...(unknown.length > 0
      ? [tell(`It has claims that ${caseFile} has not: ${unknown.join(', ')}.`)]
      : []),
  ];
}

/** The records of both lists by id, every scalar as text; null if the file is no such JSON. */
function recordsOf(text: string): Map<string, Given> | null {
  let data: unknown;
  try {
    data = JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    );
  } catch {
    return null;
  }
  if (!isGroup(data as GivenValue)) return null;
  const records = new Map<string, Given>();
  for (const list of ['value_claims', 'context_claims']) {
    const given = (data as Given)[list] ?? [];
    if (!Array.isArray(given)) return null;
    for (const record of given) {
      if (!isGroup(record)) continue;
      const id = lineOf(record, 'id');
      if (id !== '' && !records.has(id)) records.set(id, record);
    }
  }
  return records;
}
