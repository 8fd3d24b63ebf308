import { closestWord } from '../words/closest-word.ts';
import { CLAIM_FIELDS, type ClaimField, plainValue } from './claim-marks.ts';
import { foldWords, isClosed, meansValue } from './facets.ts';
import { ALL, FILTER_FIELDS, type Filter, type FilterField, STATUS_VALUES } from './filter.ts';
import type { FilterProblem } from './filter-problem.ts';
import type { FieldValue, Token } from './filter-tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Other names for the fields, as people type them. */
const FIELD_NAMES: Readonly<Record<string, FilterField>> = {
  org: 'org',
  organisation: 'org',
  organization: 'org',
  company: 'org',
  cluster: 'cluster',
  industry: 'cluster',
  tier: 'tier',
  impact: 'impact',
  status: 'status',
  words: 'words',
  word: 'words',
  text: 'words',
  quote: 'quote',
  mode: 'mode',
  level: 'level',
  evidence: 'level',
  attribution: 'attribution',
  grade: 'grade',
  mechanism: 'mechanism',
  outcome: 'outcome',
  depth: 'depth',
  tag: 'tag',
  tags: 'tag',
};

const STATUS_NAMES: Readonly<Record<string, string>> = { review: 'needs-review', all: 'any' };

/** A hint lists at most this many of the library's values. */
const LISTED = 10;

type FieldToken = Extract<Token, { kind: 'field' }>;
type WordToken = Extract<Token, { kind: 'word' }>;

/** A bare word or phrase. */
export function readWord(token: WordToken, problems: FilterProblem[]): Filter {
  if (foldWords(token.text) === '') {
    problems.push({
      code: 'missing-value',
      at: token.at,
      message: `"${token.text}" holds no letter or digit to look for.`,
      hint: 'Leave it out, or write a word.',
    });
  }
  return { kind: 'term', field: 'words', value: tidy(token.text) };
}

/**
 * `field:value,value`: any of the values. Problems make the filter useless; notes do not: what the
 * library does not have may be yet to come, unless it is nearly the same as something that it has.
 * What is quoted is meant as it is.
 */
export function readField(
  token: FieldToken,
  vocabulary: Vocabulary | undefined,
): {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly notes: readonly FilterProblem[];
} {
  const overlay = overlayNamed(token.field, vocabulary);
  const field = FIELD_NAMES[token.field] ?? (overlay === undefined ? undefined : 'tag');
  if (!field) return { filter: ALL, problems: [unknownField(token, vocabulary)], notes: [] };
  const values = token.values.filter(({ text }) => foldWords(text) !== '');
  if (values.length === 0) {
    const example = exampleOf(field, vocabulary);
    const problem: FilterProblem = {
      code: 'missing-value',
      at: token.at,
      message: `"${token.field}:" has no value.`,
      hint: `Write for example ${example}.`,
    };
    return { filter: ALL, problems: [problem], notes: [] };
  }
  const problems: FilterProblem[] = [];
  const notes: FilterProblem[] = [];
  const terms = values.map((typed): Filter => {
    const value = valueIn(field, typed.text);
    const found = field === 'tag' ? null : checkValue(field, typed, value, token.at, vocabulary);
    if (found) (found.isRefused ? problems : notes).push(found.problem);
    return { kind: 'term', field, value, ...(field === 'tag' && overlay && { overlay }) };
  });
  return { filter: terms.length === 1 ? terms[0]! : { kind: 'or', of: terms }, problems, notes };
}

function checkValue(
  field: Exclude<FilterField, 'tag'>,
  typed: FieldValue,
  value: string,
  at: number,
  vocabulary: Vocabulary | undefined,
): { readonly problem: FilterProblem; readonly isRefused: boolean } | null {
  if (field === 'words') return null;
  const closed = isClosed(field);
  const known = closed ? valuesOf(field) : vocabulary?.[field];
  if (!known || known.length === 0) return null;
  const isKnown = closed
    ? known.includes(value)
    : known.some((each) => meansValue(field, value, each));
  if (isKnown) return null;
  const near = closestWord(value, known.map(tidy));
  const meant = near === undefined ? '' : `Did you mean ${field}:${quoted(near)}? `;
  const listed = known.slice(0, LISTED).join(', ');
  const more = known.length > LISTED ? `, … (${known.length} in all)` : '';
  const isTypo = near !== undefined && !typed.isQuoted;
  const force =
    isTypo && !closed ? ` If it is yet to come, quote it: ${field}:"${typed.text}".` : '';
  return {
    isRefused: closed || isTypo,
    problem: {
      code: 'unknown-value',
      at,
      message:
        field === 'org'
          ? `The library has no case of ${typed.text} yet.`
          : `No case has the ${field} "${typed.text}"${closed ? '' : ' yet'}.`,
      hint: `${meant}There ${known.length === 1 ? 'is' : 'are'}: ${listed}${more}.${force}`,
      ...(near === undefined ? {} : { meant: { typed: typed.text, instead: quoted(near) } }),
    },
  };
}

/**
 * The overlay that a field's name means: `industry_sector`, `industry-sector` or its last word, `sector`.
 * A stored filter was checked when it was written, so without a vocabulary any name will do that isn't
 * nearly a field's.
 */
function overlayNamed(field: string, vocabulary: Vocabulary | undefined): string | undefined {
  if (Object.hasOwn(FIELD_NAMES, field)) return undefined;
  const name = field.replaceAll('-', '_');
  if (vocabulary === undefined) {
    return closestWord(field, Object.keys(FIELD_NAMES)) === undefined ? name : undefined;
  }
  const all = [...(vocabulary.overlays?.keys() ?? [])];
  const short = all.filter((one) => one.toLowerCase().split('_').at(-1) === name);
  return (
    all.find((one) => one.toLowerCase() === name) ?? (short.length === 1 ? short[0] : undefined)
  );
}

function unknownField(token: FieldToken, vocabulary: Vocabulary | undefined): FilterProblem {
  const near = closestWord(token.field, Object.keys(FIELD_NAMES));
  const texts = token.values.map(({ text }) => text);
  const fields = [...FILTER_FIELDS, ...(vocabulary?.overlays?.keys() ?? [])];
  const asText = `"${token.field}:${texts.join(',')}"`;
  const value = texts.map(quoted).join(',');
  const meant = near ? `Did you mean ${FIELD_NAMES[near]}:${value}? ` : '';
  return {
    code: 'unknown-field',
    at: token.at,
    message: `There is no field "${token.field}".`,
    meant: near
      ? { typed: token.field, instead: FIELD_NAMES[near]! }
      : { typed: token.typed, instead: asText },
    hint: `${meant}Fields are ${fields.join(', ')}. To look for the text itself, quote it: ${asText}.`,
  };
}

function exampleOf(field: FilterField, vocabulary: Vocabulary | undefined): string {
  const known = isClosed(field)
    ? valuesOf(field)
    : field === 'words' || field === 'tag'
      ? []
      : (vocabulary?.[field] ?? []);
  return `${field}:${quoted(tidy(known[0] ?? 'something'))}`;
}

function valuesOf(field: 'status' | ClaimField): readonly string[] {
  return field === 'status' ? STATUS_VALUES : CLAIM_FIELDS[field];
}

function valueIn(field: FilterField, typed: string): string {
  if (!isClosed(field)) return tidy(typed);
  const value = plainValue(typed);
  return field === 'status' ? (STATUS_NAMES[value] ?? value) : value;
}

function tidy(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A value as it must be typed. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.&/+'’-]*$/u.test(value) ? value : `"${value}"`;
}
