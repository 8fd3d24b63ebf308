import type { Named } from './names.ts';
import type { Rest } from './rest.ts';

/** Claims that are named by their ids, and the organisation that they belong to. */
export interface IdsOf {
  readonly ids: readonly string[];
  /** Null if no organisation is named beside them. */
  readonly of: Named | null;
}

/** Claims that are named by their ids. */
export interface NamedClaims {
  /** `C4`, `VC-001`: as case files write them, each once, in the order of the text. */
  readonly ids: readonly string[];
  /** The other words, which name the case, or empty. */
  readonly words: string;
  /** True if the ids come before those words: "C3 of Acme", but also "C3 AI revenue". */
  readonly leads: boolean;
}

const NUMBER = '[1-9]\\d{0,2}\\b';
const ID = `\\b(?:[vc]c-?\\d{1,3}\\b|(?:claims?\\s*(?:(?:no\\.?|nr\\.?|number|#)\\s*)?(?:c\\s?)?|c\\s?)${NUMBER})`;
const SEPARATOR = '(?:[,;&+/-]|and\\b|or\\b|to\\b)';
/** `C4`, `C4 C5`, `c4, c5 and 6`, `claims 3-5`. */
const IDS = `${ID}(?:\\s*(?:${SEPARATOR}\\s*)+(?:${ID}|${NUMBER})|\\s+${ID})*`;
/** Words that ask for what follows and name nothing. */
const LEAD = '(?:(?:(?:and|what|how)\\s+about|and|show(?:\\s+me)?|open|see|give\\s+me|read)\\s+)?';
const AT_END = new RegExp(`^${LEAD}(?<words>.*?)[\\s,:/#-]*(?<ids>${IDS})\\s*\\??$`, 'i');
const AT_START = new RegExp(
  `^${LEAD}(?<ids>${IDS})[\\s,:]+(?:(?:of|from|for|at|in)\\s+)?(?:the\\s+)?(?<words>.+?)(?:'s?)?(?:\\s+case(?:\\s+file)?)?\\s*\\??$`,
  'i',
);
const EACH =
  /(?<range>-|\bto\b)?\s*(?:claims?\s*(?:(?:no\.?|nr\.?|number|#)\s*)?)?(?:(?<list>[vc]c)-?|c\s?)?(?<number>\d+)/gi;

/** Reads "acme C4", "acme claims 3 and 5", "C3-C5 of acme"; null if no claim is named by its id. */
export function readClaimIds(text: string): NamedClaims | null {
  const last = AT_END.exec(text);
  const { ids, words = '' } = (last ?? AT_START.exec(text))?.groups ?? {};
  if (ids === undefined) return null;
  return { ids: listed(ids), words: words.trim(), leads: last === null };
}

function listed(written: string): string[] {
  const ids: string[] = [];
  let before: number | undefined;
  let list = '';
  for (const { groups } of written.matchAll(EACH)) {
    const number = Number(groups?.number);
    list = groups?.list?.toUpperCase() ?? list;
    const first = groups?.range !== undefined && before !== undefined ? before + 1 : number;
    for (let each = Math.min(first, number); each <= number; each++) {
      ids.push(list === '' ? `C${each}` : `${list}-${String(each).padStart(3, '0')}`);
    }
    before = number;
  }
  return [...new Set(ids)];
}

const ANYWHERE = new RegExp(IDS, 'gi');

/**
 * Takes claims that are named by their ids, wherever they stand. Each belongs to the organisation before
 * it, or else to the one after it.
 * @param text folded
 */
export function readIds(text: string, named: readonly Named[], rest: Rest): IdsOf[] {
  const found: IdsOf[] = [];
  for (const match of text.matchAll(ANYWHERE)) {
    // "C3 AI" is an organisation.
    if (!rest.has(new RegExp(`(?<![\\p{L}\\p{N}])${match[0].replace(/[+/]/g, '\\$&')}`, 'u')))
      continue;
    const before = named.filter(({ at }) => at >= 0 && at < match.index).at(-1);
    found.push({ ids: listed(match[0]), of: before ?? named[0] ?? null });
  }
  if (found.length > 0) rest.takeAll(new RegExp(IDS, 'i'));
  return found;
}
