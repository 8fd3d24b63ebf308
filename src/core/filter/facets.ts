import type { Case } from '../case/case.ts';
import { CLAIM_FIELDS, type ClaimField, marksOf } from './claim-marks.ts';
import { type FilterField, type StatusValue, VALUE_OF_STATUS } from './filter.ts';

/** The parts of a case that filters compare. Strings are folded by `foldWords`. */
export interface Facets {
  readonly org: string;
  readonly cluster: string;
  readonly tier: string;
  readonly impact: string;
  readonly words: string;
  /** What each overlay says of the case. */
  readonly tag: readonly { readonly overlay: string; readonly words: string }[];
  readonly statuses: ReadonlySet<StatusValue>;
  /** See `marksOf`. */
  readonly marks: ReadonlySet<string>;
}

export function facetsOf(one: Case): Facets {
  let marks: ReadonlySet<string> | null = null;
  return {
    org: foldWords(one.org),
    cluster: foldWords(one.industryCluster),
    tier: foldWords(one.tier),
    impact: foldWords(one.primaryImpact),
    // All the text of a case, folded only when a filter looks for words.
    get words() {
      return foldText(
        [
          ...[one.org, one.useCase, one.title, one.summary, one.highlightedValue],
          ...one.claims.flatMap((claim) => [claim.title, claim.text, ...claim.quotes]),
        ].join(' '),
      );
    },
    tag: (one.tags ?? []).map(({ overlay, values, hints }) => ({
      overlay,
      words: foldWords([...values, ...hints].join(' | ')),
    })),
    statuses: statusesOf(one),
    get marks() {
      marks ??= marksOf(one);
      return marks;
    },
  };
}

/** True if a field has a fixed set of values, which a filter must name exactly. */
export function isClosed(field: FilterField): field is 'status' | ClaimField {
  return field === 'status' || Object.hasOwn(CLAIM_FIELDS, field);
}

/** True if a filter's value matches a value of the front matter: whole words of it. */
export function meansValue(field: FilterField, wanted: string, value: string): boolean {
  return !isClosed(field) && foldWords(value).includes(findable(foldWords(wanted)));
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
 * Keeps letters and digits only, without apostrophes, accents and case. Single spaces surround each
 * word, so `includes` finds whole words. Empty if nothing is left.
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
