import type { Case } from '../../case/case.ts';
import { fold } from '../engine/words/fold.ts';

/** Words of many names that identify none. A name is never recognised by these alone. */
export const GENERIC_NAME_WORDS: ReadonlySet<string> = new Set(
  `
the of and for a de la inc incorporated ltd limited llc llp plc gmbh ag sa se nv bv ab asa oyj spa
srl kg co corp corporation company companies group holding holdings international global worldwide
technologies technology solutions services systems industries enterprises partners foundation
institute association organisation organization organizations organisations multiple various
unnamed anonymous several bank banking insurance energy health healthcare medical medicine
university college school education hospital airlines airways motors motor pharma pharmaceuticals
pharmaceutical foods logistics financial finance capital media digital analytics software labs
studio studios network networks communications telecom electronics consulting retail stores hotels
resorts government city county state department ministry agency council national federal united
american us usa uk europe north south america asia africa
`
    .trim()
    .split(/\s+/),
);

/** Endings that are often left out of a name. */
const SUFFIX =
  /^(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|se|nv|bv|ab|asa|oyj|spa|srl|kg|co|corp|corporation|company|companies|group|holding|holdings)$/;

/** Words that join the parts of a name. */
export const LINKING_WORD = /^(?:of|and|the|for|de|la)$/;
/** Matches an organisation field that names no organisation. */
const NOBODY = /^(?:multiple|various|unnamed|anonymous|several)\b/i;

/** Returns the words of a name: folded, without dots (`U.S.`), apostrophes and possessives. */
export function nameWords(text: string): string[] {
  const folded = fold(text);
  // Most texts hold none of the signs that are part of a word.
  if (!/[^a-z0-9\s,;:!?()$%"-]/.test(folded)) return folded.match(/[a-z0-9]+/g) ?? [];
  return folded
    .replace(/\b([a-z])\./g, '$1')
    .replace(/'s\b/g, '')
    .replace(/['’.]/g, '')
    .replace(/([a-z])&([a-z])/g, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Returns every spelling of a case's organisation, each as folded words. */
export function nameVariants({ org, id }: Pick<Case, 'org' | 'id'>): string[][] {
  const variants: string[][] = [];
  const parenthesised = [...org.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const whole = org.replace(/\([^)]*\)/g, ' ');
  for (const text of [...whole.split('/'), ...parenthesised.filter(isShortName)]) {
    const words = nameWords(text);
    if (words.length === 0) continue;
    variants.push(words);
    const core = withoutSuffix(words[0] === 'the' ? words.slice(1) : words);
    if (core.length > 0) variants.push(core);
    if (/'s\b/.test(fold(text))) variants.push([`${core.join('')}s`]);
    const telling = core.filter((word) => !LINKING_WORD.test(word));
    if (telling.length < core.length && telling.length > 0) variants.push(telling);
    for (const full of [telling, words.filter((word) => !LINKING_WORD.test(word))]) {
      variants.push(...initials(full, text));
    }
  }
  if (variants.length === 0 || NOBODY.test(org)) variants.push(id.split('-').slice(0, 2));
  variants.push(...variants.filter((words) => words.includes('us')).map(asCountry));
  return variants.filter(
    (words) => words.join('').length >= 2 && !words.every((word) => GENERIC_NAME_WORDS.has(word)),
  );
}

/** Questions say `USA` for `US`, because `us` is a pronoun. */
function asCountry(words: readonly string[]): string[] {
  return words.map((word) => (word === 'us' ? 'usa' : word));
}

/**
 * Returns the initials of a name: `bbc` for British Broadcasting Corporation, `jpmc` and `jpm` for
 * JP Morgan Chase, whose `JP` is kept.
 */
function initials(words: readonly string[], written: string): string[][] {
  if (words.length < 3) return [];
  const letters = words.map((word) =>
    word.length <= 3 && written.includes(word.toUpperCase()) ? word : (word[0] as string),
  );
  return [letters, letters.slice(0, -1)]
    .map((some) => some.join(''))
    .filter((joined) => joined.length >= 3)
    .map((joined) => [joined]);
}

/** True for `(TPG)` or `(Acme Foods)`, false for `(organization name inferred from case ID)`. */
function isShortName(text: string): boolean {
  return text.trim() !== '' && text.trim().split(/\s+/).length <= 3;
}

function withoutSuffix(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && SUFFIX.test(words[end - 1] as string)) end--;
  return words.slice(0, end);
}
