import * as z from 'zod';
import type { Case, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { onOneLine } from '../words/one-line.ts';
import type { FrontMatter } from './front-matter.ts';

/** What a case says in its front matter. */
export type Header = Pick<
  Case,
  | 'id'
  | 'org'
  | 'useCase'
  | 'dateAdded'
  | 'lastUpdated'
  | 'highlightedValue'
  | 'tier'
  | 'tierConfidence'
  | 'tierRationale'
  | 'primaryImpact'
  | 'industryCluster'
  | 'extra'
>;

const text = z.union([
  z.string().transform(onOneLine),
  z.number().transform(String),
  z.boolean().transform(String),
]);
const date = z.union([z.date().transform((day) => day.toISOString().slice(0, 10)), text]);

/** The schema of a case file's front matter. An empty field counts as an absent one. */
export const HeaderSchema = z.object({
  case_id: text,
  org: text,
  use_case: text,
  date_added: date.optional(),
  last_updated: date.optional(),
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
});

type Key = keyof typeof HeaderSchema.shape;

const KEYS = Object.keys(HeaderSchema.shape) as Key[];
const REQUIRED: readonly Key[] = ['case_id', 'org', 'use_case'];
const DATES: readonly Key[] = ['date_added', 'last_updated'];
const EXTRA: readonly Key[] = ['source_batch', 'batch_notes', 'status', 'language', 'lang'];

/**
 * Reads the fields of a front matter. A field that is missing or of the wrong type is a problem and
 * reads as empty; an unknown one is a problem and is kept under `extra`.
 * @param fallbackId the case's id where the file gives none
 */
export function readHeader(
  { data, placeOf, written }: FrontMatter,
  fallbackId: string,
): { header: Header; problems: Problem[] } {
  const fields = data ?? {};
  const problems: Problem[] = [];
  const values = {} as Record<Key, string>;

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
    const parsed = HeaderSchema.shape[key].safeParse(given);
    if (parsed.success) values[key] = parsed.data ?? '';
    else {
      const message = `The field "${key}" is ${nameOf(given)}, not text.`;
      problems.push(problemAt('front-matter-wrong-type', placeOf(key), message));
    }
  }
  for (const key of DATES) {
    const value = withPlainHyphens(values[key]);
    values[key] = value;
    if (value === '' || isDate(value, written(key))) continue;
    const message = `The field "${key}" is "${written(key) || value}", which is no date.`;
    problems.push(problemAt('front-matter-date', placeOf(key), message));
    values[key] = '';
  }

  const extra: [string, string][] = [];
  for (const [key, value] of Object.entries(fields)) {
    const known = KEYS.includes(key as Key);
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
    extra.push([key, asText(value)]);
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
  return { header, problems };
}

/** A date less what word processors make of its hyphens and the spaces around it. */
function withPlainHyphens(date: string): string {
  return date.replace(/[\u2010-\u2013\u2212\uFE63\uFF0D]/g, '-').trim();
}

/** `useCase`, `Use-Case` and `use_case` are one word to people. */
function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

/** YAML turns 2025-02-30 into March 2 without a word, so what was written is looked at too. */
function isDate(value: string, written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  // A day that its month does not have is NaN, or one of the next month.
  if (new Date(`${value}T00:00:00Z`).getUTCDate() !== Number(value.slice(8))) return false;
  if (written === value) return true;
  const inFile = /\d{4}-\d{1,2}-\d{1,2}/.exec(written)?.[0];
  if (inFile === undefined) return true;
  const [year, month, dayOfMonth] = inFile.split('-');
  return value === `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  return typeof value === 'object' ? 'a group of fields' : `a ${typeof value}`;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${asText(inner)}`)
    .join('; ');
}
