import type { Case } from '../case/case.ts';
import { type FilterField, type StatusValue, VALUE_OF_STATUS } from './filter.ts';

/** What filters look at in a case, made ready for comparing. Strings are folded by `foldWords`. */
export interface Facets {
  readonly org: string;
  readonly cluster: string;
  readonly tier: string;
  readonly impact: string;
  readonly words: string;
  readonly statuses: ReadonlySet<StatusValue>;
}

export function facetsOf(one: Case): Facets {
  return {
    org: foldWords(one.org),
    cluster: foldWords(one.industryCluster),
    tier: foldWords(one.tier),
    impact: foldWords(one.primaryImpact),
    // All the text of a case: folded only where a filter looks for words.
    get words() {
      return foldText(
        [
          ...[one.org, one.useCase, one.title, one.summary, one.highlightedValue],
          ...one.claims.flatMap((claim) => [claim.title, claim.text, ...claim.quotes]),
        ].join(' '),
      );
    },
    statuses: statusesOf(one),
  };
}

/** Whether a value of a case's front matter is meant by a value of a filter: whole words of it. */
export function meansValue(field: FilterField, wanted: string, value: string): boolean {
  return field !== 'status' && foldWords(value).includes(findable(foldWords(wanted)));
}

/** Scripts that put no spaces between words: there a word is found anywhere. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function findable(folded: string): string {
  return SPACELESS.test(folded) ? folded.trim() : folded;
}

/** Running text: who has something is meant too ("Acme's" is "Acme"). */
export function foldText(text: string): string {
  return foldWords(text.replace(/['’]s\b/giu, ''));
}

/**
 * Letters and digits only, without apostrophes, accents and case, each word between single spaces,
 * also at the ends: then whole words are found with `includes`. Empty where there is none.
 */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}

function statusesOf(one: Case): ReadonlySet<StatusValue> {
  const statuses = new Set<StatusValue>(['any']);
  if (one.claims.length === 0) statuses.add('none');
  for (const { status } of one.claims) statuses.add(VALUE_OF_STATUS[status]);
  return statuses;
}
