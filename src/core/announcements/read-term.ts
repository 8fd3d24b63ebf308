import { closestWord } from '../conversation/closest-word.ts';
import { foldWords, meansValue } from './facets.ts';
import { ALL, FILTER_FIELDS, type Filter, type FilterField, STATUS_VALUES } from './filter.ts';
import type { FilterProblem } from './filter-problem.ts';
import type { Token } from './filter-tokens.ts';
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
};

const STATUS_NAMES: Readonly<Record<string, string>> = { review: 'needs-review', all: 'any' };

/** How many of the library's values a hint lists. */
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

/** `field:value,value`: any of the values. Problems make the filter useless; notes do not. */
export function readField(
  token: FieldToken,
  vocabulary: Vocabulary | undefined,
): {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly notes: readonly FilterProblem[];
} {
  const field = FIELD_NAMES[token.field];
  if (!field) return { filter: ALL, problems: [unknownField(token)], notes: [] };
  const values = token.values.filter((value) => foldWords(value) !== '');
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
    const value = field === 'status' ? statusOf(typed) : tidy(typed);
    const problem = checkValue(field, typed, value, token.at, vocabulary);
    // The library may well get its first case of an organisation; it rarely gets a new cluster.
    if (problem) (field === 'org' ? notes : problems).push(problem);
    return { kind: 'term', field, value };
  });
  return { filter: terms.length === 1 ? terms[0]! : { kind: 'or', of: terms }, problems, notes };
}

function checkValue(
  field: FilterField,
  typed: string,
  value: string,
  at: number,
  vocabulary: Vocabulary | undefined,
): FilterProblem | null {
  if (field === 'words') return null;
  const known: readonly string[] | undefined =
    field === 'status' ? STATUS_VALUES : vocabulary?.[field];
  if (!known || known.length === 0) return null;
  const isKnown =
    field === 'status'
      ? known.includes(value)
      : known.some((each) => meansValue(field, value, each));
  if (isKnown) return null;
  const near = closestWord(value, known.map(tidy));
  const meant = near === undefined ? '' : `Did you mean ${field}:${quoted(near)}? `;
  const listed = known.slice(0, LISTED).join(', ');
  const more = known.length > LISTED ? `, … (${known.length} in all)` : '';
  return {
    code: 'unknown-value',
    at,
    message:
      field === 'org'
        ? `The library has no case of ${typed} yet.`
        : `No case has the ${field} "${typed}".`,
    hint: `${meant}There ${known.length === 1 ? 'is' : 'are'}: ${listed}${more}.`,
  };
}

function unknownField(token: FieldToken): FilterProblem {
  const near = closestWord(token.field, Object.keys(FIELD_NAMES));
  const value = token.values.map(quoted).join(',');
  const meant = near ? `Did you mean ${FIELD_NAMES[near]}:${value}? ` : '';
  return {
    code: 'unknown-field',
    at: token.at,
    message: `There is no field "${token.field}".`,
    hint: `${meant}Fields are ${FILTER_FIELDS.join(', ')}. To look for the text itself, quote it: "${token.field}:${token.values.join(',')}".`,
  };
}

function exampleOf(field: FilterField, vocabulary: Vocabulary | undefined): string {
  const known: readonly string[] =
    field === 'status' ? STATUS_VALUES : field === 'words' ? [] : (vocabulary?.[field] ?? []);
  return `${field}:${quoted(tidy(known[0] ?? 'something'))}`;
}

function statusOf(typed: string): string {
  const value = tidy(typed).replace(/[\s_]+/g, '-');
  return STATUS_NAMES[value] ?? value;
}

function tidy(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A value as it must be typed. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.&/+'’-]*$/u.test(value) ? value : `"${value}"`;
}
