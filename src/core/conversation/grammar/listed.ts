import type { Case, Status } from '../../case/case.ts';
import { ALL, type Filter, type Term, VALUE_OF_STATUS } from '../../filter/filter.ts';
import { correctFilter } from '../../filter/filter-problem.ts';
import { parseFilter } from '../../filter/parse-filter.ts';
import { type Vocabulary, vocabularyOf } from '../../filter/vocabulary.ts';
import { tellingStems } from '../../search/question/telling-stems.ts';
import { splitStatuses } from './asked-status.ts';
import { ASKS_FOR_LIST } from './asking-words.ts';

/** A request for a list. */
export interface Listed {
  /** Null if a filter was written that can't be read. */
  readonly filter: Filter | null;
  /** A likely correction of that filter, or empty. */
  readonly didYouMean: string;
  /** The topic of the cases; empty if any will do. */
  readonly about: string;
  /** 0-based. */
  readonly page: number;
}

const PAGE = /\bpage\s+(?<page>[1-9]\d{0,3})\b/i;
/** `tier:transformation`, as channels follow it. */
const FIELD = /(?:^|[\s(-])[\p{L}_-]+:/u;
/** "Cases without approved claims". */
const DENIED = /\b(?:with\s+no|without|no)\b(?:\s+any\b)?/i;
const EXCEPTION = /(?:^|\s)(?:-(?=[\p{L}\p{N}])|(?:except|without|not)\b)/iu;
const JOINED = /["()]|(?:^|\s)-|\b(?:or|except|without|not)\b/i;
/** "Tier transformation" is `tier:transformation`. */
const FIELD_NAME = /\b(?:cluster|tier|impact)\b/gi;
const VALUED = ['cluster', 'tier', 'impact'] as const;

/**
 * Reads what follows `list`: `about fraud`, `operations cases`, `with rejected claims`, `page 2`,
 * `tier:transformation except org:acme`. Words that are a cluster, tier or impact mean that.
 */
export function readListed(words: string, cases: readonly Case[]): Listed {
  const page = Number(PAGE.exec(words)?.groups?.page ?? 1) - 1;
  const text = words
    .replace(PAGE, ' ')
    .replace(/[\s?!.]+$/, '')
    .trim();
  const vocabulary = vocabularyOf(cases);
  if (FIELD.test(text)) return { ...readFilter(text, vocabulary), page };
  const { statuses, rest } = splitStatuses(text);
  const isDenied = statuses.length > 0 && DENIED.test(rest);
  const about = withoutAsking(isDenied ? rest.replace(DENIED, ' ') : rest);
  if (EXCEPTION.test(about)) return { ...readFilter(about, vocabulary), page };
  const values = valuesIn(about, vocabulary);
  const ofStatus = statuses.length > 0 ? [statusFilter(statuses, isDenied)] : [];
  const filters = [...ofStatus, ...(values ?? [])];
  const [only = ALL] = filters;
  const filter: Filter = filters.length > 1 ? { kind: 'and', of: filters } : only;
  return { filter, didYouMean: '', about: values ? '' : about, page };
}

/** Words beside `field:value` are what the cases are about, unless an operator or a quote joins them. */
function readFilter(text: string, vocabulary: Vocabulary): Omit<Listed, 'page'> {
  const words = text.replace(/:\s+/g, ':').split(' ');
  const isJoined = JOINED.test(text);
  const written = isJoined ? text : words.filter((word) => FIELD.test(word)).join(' ');
  const about = isJoined ? '' : withoutAsking(words.filter((word) => !FIELD.test(word)).join(' '));
  const { filter, problems } = parseFilter(written, vocabulary);
  if (filter) return { filter, didYouMean: '', about };
  const meant = correctFilter(written, problems);
  return { filter: null, didYouMean: meant ? `${meant} ${about}`.trim() : '', about: text };
}

function withoutAsking(text: string): string {
  return text
    .split(' ')
    .filter((word) => word !== '' && !ASKS_FOR_LIST.has(word.toLowerCase()))
    .join(' ');
}

function statusFilter(statuses: readonly Status[], isDenied: boolean): Filter {
  const terms = statuses.map(
    (status): Term => ({ kind: 'term', field: 'status', value: VALUE_OF_STATUS[status] }),
  );
  const any: Filter = terms.length === 1 ? (terms[0] as Term) : { kind: 'or', of: terms };
  return isDenied ? { kind: 'not', of: any } : any;
}

/**
 * Returns the clusters, tiers and impacts that the words name; null if they say anything else as
 * well.
 */
function valuesIn(words: string, vocabulary: Vocabulary): Term[] | null {
  if (words === '') return [];
  let left = ` ${tellingStems(words.replace(FIELD_NAME, ' ')).join(' ')} `;
  const terms: Term[] = [];
  for (const field of VALUED) {
    for (const value of vocabulary[field]) {
      const stems = ` ${tellingStems(value).join(' ')} `;
      if (!left.includes(stems)) continue;
      left = left.replace(stems, ' ');
      terms.push({ kind: 'term', field, value: value.toLowerCase() });
    }
  }
  return left.trim() === '' ? terms : null;
}
