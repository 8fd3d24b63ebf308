import * as z from 'zod';
import type { Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { onOneLine } from '../words/one-line.ts';
import { dayOf, withPlainHyphens } from './parts/days.ts';
import { ASKED_AS_KEY, asText, type Header } from './parts/fields.ts';
import type { FrontMatter } from './parts/front-matter.ts';
import type { FieldValue } from './yaml-fields.ts';

const text = z.string().transform(onOneLine);

/** The schema of a case file's front matter. An empty field counts as an absent one. */
export const HeaderSchema = z.object({
  case_id: text,
  org: text,
  use_case: text,
  date_added: text.optional(),
  last_updated: text.optional(),
  highlighted_value: text.optional(),
  tier: text.optional(),
  tier_confidence: text.optional(),
  tier_rationale: text.optional(),
  primary_impact: text.optional(),
  industry_cluster: text.optional(),
  source_batch: text.optional(),
  batch_notes: text.optional(),
  status: text.optional(),
  language: text.optional(),
  lang: text.optional(),
  review_by: text.optional(),
});

type Key = keyof typeof HeaderSchema.shape;

const KEYS = Object.keys(HeaderSchema.shape) as Key[];
const REQUIRED: readonly Key[] = ['case_id', 'org', 'use_case'];
const DATES: readonly Key[] = ['date_added', 'last_updated', 'review_by'];
const EXTRA: readonly Key[] = [
  'source_batch',
  'batch_notes',
  'status',
  'language',
  'lang',
  'review_by',
];

/**
 * Reads the fields of a front matter. A field that is missing or of the wrong type is a problem and
 * reads as empty; an unknown one is a problem and is kept under `extra`.
 * @param fallbackId the case's id if the file gives none
 * @returns with the lines of the known fields
 */
export function readHeader(
  { data, placeOf }: FrontMatter,
  fallbackId: string,
): { header: Header; problems: Problem[]; lines: Readonly<Record<string, number>> } {
  const fields = data ?? {};
  const problems: Problem[] = [];
  const values = {} as Record<Key, string>;
  const lines: Record<string, number> = {};

  for (const key of KEYS) {
    const given = fields[key];
    values[key] = '';
    if (given === undefined || given === null || given === '') {
      if (!REQUIRED.includes(key)) continue;
      const state = key in fields ? 'is empty' : 'is missing';
      problems.push(
        problemAt('front-matter-missing-field', placeOf(key), `The field "${key}" ${state}.`),
      );
      continue;
    }
    lines[key] = placeOf(key).line;
    // Each field of the schema is a text: asking the schema of each would take longer than YAML does.
    if (typeof given === 'string') values[key] = onOneLine(given);
    else {
      const message = `The field "${key}" is ${nameOf(given)}, not text.`;
      problems.push(problemAt('front-matter-wrong-type', placeOf(key), message));
    }
  }
  for (const key of DATES) {
    const value = withPlainHyphens(values[key]);
    if (value === '') continue;
    values[key] = dayOf(value);
    if (values[key] !== '') continue;
    const message = `The field "${key}" is "${value}", which isn't a valid date.`;
    problems.push(problemAt('front-matter-date', placeOf(key), message));
  }

  const extra: [string, string][] = [];
  for (const [key, value] of Object.entries(fields)) {
    const known = KEYS.includes(key as Key);
    if (key === ASKED_AS_KEY) continue;
    if (known && !EXTRA.includes(key as Key)) continue;
    if (!known) {
      const meant = KEYS.find((candidate) => plainKey(candidate) === plainKey(key));
      problems.push(
        problemAt(
          'front-matter-unknown-key',
          placeOf(key),
          `The field "${key}" is not known.`,
          meant === undefined ? undefined : `Rename it to "${meant}", if that is what it means.`,
        ),
      );
    }
    extra.push([key, (key === 'review_by' && values[key]) || asText(value)]);
  }

  const header: Header = {
    id: values.case_id === '' ? fallbackId : values.case_id,
    org: values.org,
    useCase: values.use_case,
    dateAdded: values.date_added,
    lastUpdated: values.last_updated,
    highlightedValue: values.highlighted_value,
    tier: values.tier,
    tierConfidence: values.tier_confidence,
    tierRationale: values.tier_rationale,
    primaryImpact: values.primary_impact,
    industryCluster: values.industry_cluster,
    // Defined and not assigned: a field called __proto__ is a field like any other.
    extra: Object.fromEntries(extra),
  };
  return { header, problems, lines };
}

/** `useCase`, `Use-Case` and `use_case` are one word to people. */
function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

function nameOf(value: FieldValue): string {
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}
