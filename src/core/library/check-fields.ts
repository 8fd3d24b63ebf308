import type { Case, Problem } from '../case/case.ts';
import { type ProblemCode, problemAt } from '../case/problems.ts';
import { closestWord } from '../words/closest-word.ts';
import type { LibraryFile } from './library.ts';
import {
  readValue,
  VOCABULARY_FIELDS,
  type Vocabulary,
  type VocabularyField,
} from './vocabulary.ts';

const VALUE_OF: Readonly<Record<VocabularyField, (found: Case) => string>> = {
  tier: ({ tier }) => tier,
  tier_confidence: ({ tierConfidence }) => tierConfidence,
  primary_impact: ({ primaryImpact }) => primaryImpact,
  industry_cluster: ({ industryCluster }) => industryCluster,
};

/** An id that can be typed, linked and used as a file's name. */
const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:[-_.][-_.]{0,2}[\p{Ll}\p{Lo}\p{M}\p{N}]+)*\.?$/u;

/**
 * Checks values that are text like any other to the reader: known ones, ids, and dates.
 * @param today `YYYY-MM-DD`; empty to take any date
 */
export function checkFields(
  files: readonly LibraryFile[],
  vocabulary: Vocabulary,
  today: string,
): Problem[] {
  const known = VOCABULARY_FIELDS.map((field) => {
    const values = vocabulary[field];
    return { field, values, read: values && new Set(values.map(readValue)) };
  });
  const problems: Problem[] = [];
  for (const file of files) {
    const { case: found } = file;
    // A case that is served from its last good version has no lines in the file as it is.
    if (found === null || file.fieldLines === undefined) continue;
    const tell = (code: ProblemCode, field: string, message: string, hint?: string) =>
      problems.push(problemAt(code, placeIn(file, field), message, hint));

    for (const { field, values, read } of known) {
      const value = VALUE_OF[field](found);
      if (values === null || read === null || value === '' || read.has(readValue(value))) continue;
      const meant = closestWord(readValue(value), values);
      const message = `The field "${field}" is "${value}", which is not a known value (${values.join(', ')}).`;
      const hint = meant === undefined ? undefined : `Write "${meant}", if that is what it means.`;
      tell('field-unknown-value', field, message, hint);
    }
    if (found.id !== '' && file.fieldLines.case_id !== undefined && !SLUG.test(found.id)) {
      tell(
        'case-id-not-plain',
        'case_id',
        `The case_id "${found.id}" holds more than lower-case letters, digits and hyphens.`,
      );
    }
    const dates = [
      ['date_added', found.dateAdded],
      ['last_updated', found.lastUpdated],
    ] as const;
    for (const [field, date] of dates) {
      if (today === '' || date <= today) continue;
      tell('date-in-future', field, `The field "${field}" is ${date}, and today is ${today}.`);
    }
    if (found.lastUpdated !== '' && found.lastUpdated < found.dateAdded) {
      const message = `The case was last updated on ${found.lastUpdated}, before it was added on ${found.dateAdded}.`;
      tell('dates-out-of-order', 'last_updated', message);
    }
  }
  return vocabulary.industry_cluster === null ? [...problems, ...aloneClusters(files)] : problems;
}

/** A cluster that one file alone has may be a slip if others are shared. */
function aloneClusters(files: readonly LibraryFile[]): Problem[] {
  const byCluster = new Map<string, LibraryFile[]>();
  for (const file of files) {
    const cluster = readValue(file.case?.industryCluster ?? '');
    if (cluster === '') continue;
    const sharing = byCluster.get(cluster);
    if (sharing === undefined) byCluster.set(cluster, [file]);
    else sharing.push(file);
  }
  const shared = [...byCluster].filter(([, { length }]) => length > 1).map(([cluster]) => cluster);
  if (shared.length === 0) return [];
  return [...byCluster].flatMap(([cluster, [file, second]]) => {
    if (file?.case == null || second !== undefined || file.fieldLines === undefined) return [];
    const meant = closestWord(cluster, shared);
    const message = `No other case has the industry_cluster "${file.case.industryCluster}".`;
    const hint = meant === undefined ? undefined : `Write "${meant}", if that is what it means.`;
    return [problemAt('cluster-alone', placeIn(file, 'industry_cluster'), message, hint)];
  });
}

function placeIn({ file, fieldLines }: LibraryFile, field: string) {
  return { file, line: fieldLines?.[field] ?? 1 };
}
