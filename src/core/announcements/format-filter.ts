import type { Filter, FilterField } from './filter.ts';
import { quoted } from './read-term.ts';

/**
 * A filter in the filter language, so that `parseFilter` reads the same filter again. Equal texts
 * are equal filters. Empty where every case is wanted.
 */
export function formatFilter(filter: Filter): string {
  return filter.kind === 'all' ? '' : format(filter);
}

function format(filter: Filter): string {
  switch (filter.kind) {
    case 'all':
      return 'status:any';
    case 'term':
      return filter.field === 'words'
        ? quotedWord(filter.value)
        : `${filter.field}:${quoted(filter.value)}`;
    case 'not':
      return `not ${inParentheses(filter.of)}`;
    case 'or':
      return filter.of.map(inParentheses).join(' or ');
    case 'and': {
      const wanted = filter.of.filter((part) => part.kind !== 'not');
      const unwanted = filter.of.flatMap((part) => (part.kind === 'not' ? [part.of] : []));
      return [
        wanted.map(inParentheses).join(' and '),
        ...unwanted.map((part) => `except ${inParentheses(part)}`),
      ]
        .filter((part) => part !== '')
        .join(' ');
    }
  }
}

function inParentheses(filter: Filter): string {
  return filter.kind === 'and' || filter.kind === 'or' ? `(${format(filter)})` : format(filter);
}

/** Words that mean something in the language are quoted to mean themselves. */
function quotedWord(value: string): string {
  return /^(?:and|or|except|without|not)$/.test(value) ? `words:"${value}"` : quoted(value);
}

const FIELD_WORDS: Readonly<Record<FilterField, string>> = {
  org: 'organisation',
  cluster: 'cluster',
  tier: 'tier',
  impact: 'impact',
  status: 'a claim',
  words: 'text',
};

/** A filter in plain words: `cluster operations and tier transformation, except organisation klarna`. */
export function describeFilter(filter: Filter): string {
  return filter.kind === 'all' ? 'every case' : describe(filter);
}

function describe(filter: Filter): string {
  switch (filter.kind) {
    case 'all':
      return 'every case';
    case 'term':
      return describeTerm(filter.field, filter.value);
    case 'not':
      return `every case except ${describeInner(filter.of)}`;
    case 'or':
      return filter.of.map(describeInner).join(' or ');
    case 'and': {
      const wanted = filter.of.filter((part) => part.kind !== 'not');
      const unwanted = filter.of.flatMap((part) => (part.kind === 'not' ? [part.of] : []));
      const whole = wanted.length > 0 ? wanted.map(describeInner).join(' and ') : 'every case';
      return unwanted.length === 0
        ? whole
        : `${whole}, except ${unwanted.map(describeInner).join(' and except ')}`;
    }
  }
}

function describeInner(filter: Filter): string {
  return filter.kind === 'and' || filter.kind === 'or' ? `(${describe(filter)})` : describe(filter);
}

function describeTerm(field: FilterField, value: string): string {
  if (field === 'words') return `“${value}” in the text`;
  if (field !== 'status') return `${FIELD_WORDS[field]} ${value}`;
  if (value === 'any') return 'claims of any status';
  if (value === 'none') return 'no claims yet';
  return `a claim that is ${value === 'needs-review' ? 'to be reviewed' : value}`;
}
