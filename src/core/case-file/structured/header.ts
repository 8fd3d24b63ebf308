import type { Problem } from '../../case/case.ts';
import { problemAt } from '../../case/problems.ts';
import { dayOf, withPlainHyphens } from '../parts/days.ts';
import { ASKED_AS_KEY, asText, type Header } from '../parts/fields.ts';
import type { FrontMatter } from '../parts/front-matter.ts';
import { lineOf, without } from './fields.ts';

const REQUIRED = ['case_id', 'organisation', 'title'];
const DATES = ['date_created', 'date_updated', 'review_by'];
/** Kept as they stand, and read by nothing. */
const GIVEN = [
  'evidence_level',
  'verification_summary',
  'human_validation_summary',
  'status',
  'confidence',
  'review_flags',
  'ontology_metadata',
];
/** Read elsewhere, or not at all. */
const ELSEWHERE = ['value_claims', 'context_claims', 'sources', ASKED_AS_KEY];
const TEXT = ['language', 'lang'];

/** Reads the fields of a case that keeps its claims in the front matter; see `readHeader`. */
export function readStructuredHeader(
  { data, placeOf }: FrontMatter,
  fallbackId: string,
): { header: Header; problems: Problem[]; lines: Readonly<Record<string, number>> } {
  const fields = data ?? {};
  const problems: Problem[] = [];
  const lines: Record<string, number> = {};
  const values: Record<string, string> = {};
  for (const key of [...REQUIRED, ...DATES]) {
    const given = fields[key];
    values[key] = lineOf(fields, key);
    if (values[key] !== '') lines[key] = placeOf(key).line;
    else if (typeof given === 'object' && given !== null) {
      const message = `The field "${key}" holds more than one text.`;
      problems.push(problemAt('front-matter-wrong-type', placeOf(key), message));
    } else if (REQUIRED.includes(key)) {
      const message = `The field "${key}" ${key in fields ? 'is empty' : 'is missing'}.`;
      problems.push(problemAt('front-matter-missing-field', placeOf(key), message));
    }
  }
  for (const key of DATES) {
    const value = withPlainHyphens(values[key] ?? '');
    values[key] = dayOf(value);
    if (value === '' || values[key] !== '') continue;
    const message = `The field "${key}" is "${value}", which isn't a valid date.`;
    problems.push(problemAt('front-matter-date', placeOf(key), message));
  }
  const known = new Set([...REQUIRED, ...DATES, ...GIVEN, ...ELSEWHERE, ...TEXT]);
  const extra = Object.entries(fields).flatMap(([key, value]): [string, string][] => {
    if (key === 'review_by') return values[key] ? [[key, values[key]]] : [];
    if (known.has(key)) return TEXT.includes(key) ? [[key, asText(value)]] : [];
    problems.push(
      problemAt('front-matter-unknown-key', placeOf(key), `The field "${key}" is not known.`),
    );
    return [[key, asText(value)]];
  });
  const header: Header = {
    id: values.case_id || fallbackId,
    org: values.organisation ?? '',
    useCase: values.title ?? '',
    dateAdded: values.date_created ?? '',
    lastUpdated: values.date_updated ?? '',
    highlightedValue: '',
    tier: '',
    tierConfidence: '',
    tierRationale: '',
    primaryImpact: '',
    industryCluster: '',
    extra: Object.fromEntries(extra),
    given: without(fields, [...REQUIRED, ...DATES, ...ELSEWHERE]),
  };
  return {
    header,
    problems,
    lines: { ...lines, date_added: lines.date_created ?? 1, last_updated: lines.date_updated ?? 1 },
  };
}
