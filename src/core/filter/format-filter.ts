import type { Filter } from './filter.ts';
import { quoted } from './read-term.ts';

/**
 * Writes a filter in the filter language, so that `parseFilter` reads the same filter again. Equal
 * texts are equal filters. Empty if every case is wanted.
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
        : `${filter.overlay ?? filter.field}:${quoted(filter.value)}`;
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
