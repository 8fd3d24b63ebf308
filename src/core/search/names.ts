import type { Case } from '../case-file/case.ts';
import { fold } from './engine/fold.ts';
import { createSpelling } from './engine/spelling.ts';

/** A place in a question that names an organisation. */
export interface NameMention {
  /** Cases of that organisation. */
  readonly caseIds: readonly string[];
  /** 0..1: 1 for the full name, less for a part of it or a misspelling. */
  readonly strength: number;
  /** Words of the question from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** As the library writes it, folded: `jp morgan chase`. */
  readonly name: string;
}

export interface Names {
  /**
   * Finds the organisations that a question names, in order of appearance, never overlapping.
   * @param words folded words of the question, stop words included
   * @param isOrdinary true for a word of everyday English, which names nobody by resembling a name
   */
  mentions(words: readonly string[], isOrdinary: (word: string) => boolean): NameMention[];
}

/** Words that stand in many names and tell none apart; a name is never recognised by these alone. */
const GENERIC =
  /^(?:the|of|and|for|a|de|la|inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|se|nv|bv|ab|asa|oyj|spa|srl|kg|co|corp|corporation|company|companies|group|holding|holdings|international|global|worldwide|technologies|technology|solutions|services|systems|industries|enterprises|partners|foundation|institute|association|organisation|organization|organizations|organisations|multiple|various|unnamed|anonymous|several|bank|banking|insurance|energy|health|healthcare|medical|medicine|university|college|school|education|hospital|airlines|airways|motors|motor|pharma|pharmaceuticals|pharmaceutical|foods|logistics|financial|finance|capital|media|digital|analytics|software|labs|studio|studios|network|networks|communications|telecom|electronics|consulting|retail|stores|hotels|resorts|government|city|county|state|department|ministry|agency|council|national|federal|united|american|us|usa|uk|europe|north|south|america|asia|africa)$/;

/** Endings that a name may be written with or without. */
const SUFFIX =
  /^(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|sa|se|nv|bv|ab|asa|oyj|spa|srl|kg|co|corp|corporation|company|companies|group|holding|holdings)$/;

/** Words that join the parts of a name. */
const LINKING = /^(?:of|and|the|for|de|la)$/;
const LONGEST_NAME = 5;
const variantsByCase = new WeakMap<Case, readonly (readonly string[])[]>();

/** Learns the organisations of some cases by all the ways in which they may be written. */
export function createNames(cases: readonly Case[]): Names {
  const byJoined = new Map<string, { name: string; caseIds: string[] }>();
  const joinedNames: string[] = [];
  const casesByWord = new Map<string, { caseId: string; words: readonly string[] }[]>();

  for (const one of cases) {
    for (const words of variantsOf(one)) {
      const joined = words.join('');
      if (joined.length < 2 || words.every((word) => GENERIC.test(word))) continue;
      const entry = byJoined.get(joined);
      if (!entry) {
        byJoined.set(joined, { name: words.join(' '), caseIds: [one.id] });
        joinedNames.push(joined);
      } else if (!entry.caseIds.includes(one.id)) entry.caseIds.push(one.id);
      if (words.length < 2) continue;
      for (const word of words) {
        if (GENERIC.test(word) || word.length < 3) continue;
        const list = casesByWord.get(word) ?? [];
        casesByWord.set(word, list);
        list.push({ caseId: one.id, words });
      }
    }
  }
  const spelling = createSpelling(joinedNames);

  function exact(joined: string) {
    return (
      byJoined.get(joined) ??
      (joined.length > 3 && joined.endsWith('s') ? byJoined.get(joined.slice(0, -1)) : undefined)
    );
  }

  function candidateAt(
    words: readonly string[],
    first: number,
    end: number,
    isOrdinary: (word: string) => boolean,
  ): NameMention | null {
    const part = words.slice(first, end);
    const joined = part.join('');
    const ordinary = part.every((word) => isOrdinary(word) || GENERIC.test(word));
    const found = exact(joined);
    if (found) {
      const strength = ordinary && part.length === 1 ? 0.8 : 1;
      return { caseIds: found.caseIds, strength, first, end, name: found.name };
    }
    if (part.length === 1) {
      const byWord = byNameWord(joined, ordinary);
      if (byWord) return { ...byWord, first, end };
    }
    if (joined.length < 4 || part.some((word) => isOrdinary(word) || GENERIC.test(word)))
      return null;
    const [near] = spelling.near(joined, 1);
    if (!near || near.similarity < 0.7) return null;
    const name = joinedNames[near.index] as string;
    if (name.length > joined.length + 2) return null;
    const entry = byJoined.get(name) as { name: string; caseIds: string[] };
    return { caseIds: entry.caseIds, strength: near.similarity, first, end, name: entry.name };
  }

  /** A telling part of a longer name: `helsinki` of `city of helsinki`. */
  function byNameWord(word: string, ordinary: boolean) {
    const holders = casesByWord.get(word);
    if (!holders || ordinary) return null;
    const caseIds = [...new Set(holders.map((holder) => holder.caseId))];
    if (caseIds.length > 3) return null;
    return { caseIds, strength: 0.85, name: (holders[0]?.words ?? []).join(' ') };
  }

  return {
    mentions(words, isOrdinary) {
      const found: NameMention[] = [];
      let first = 0;
      while (first < words.length) {
        let best: NameMention | null = null;
        for (let end = Math.min(words.length, first + LONGEST_NAME); end > first; end--) {
          const candidate = candidateAt(words, first, end, isOrdinary);
          if (candidate && (!best || candidate.strength > best.strength)) best = candidate;
        }
        if (best) found.push(best);
        first = best ? best.end : first + 1;
      }
      return found;
    },
  };
}

/** Every way in which a case's organisation may be written, each as folded words. */
function variantsOf(one: Case): readonly (readonly string[])[] {
  const known = variantsByCase.get(one);
  if (known) return known;
  const variants: string[][] = [];
  const parenthesised = [...one.org.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const whole = one.org.replace(/\([^)]*\)/g, ' ');
  for (const text of [...whole.split('/'), ...parenthesised.filter((part) => isShortName(part))]) {
    const words = nameWords(text);
    if (words.length === 0) continue;
    variants.push(words);
    const core = withoutSuffix(words[0] === 'the' ? words.slice(1) : words);
    if (core.length > 0) variants.push(core);
    if (/'s\b/.test(fold(text))) variants.push([`${core.join('')}s`]);
    const telling = core.filter((word) => !LINKING.test(word));
    const withSuffix = words.filter((word) => !LINKING.test(word));
    for (const full of [telling, withSuffix]) variants.push(...initials(full, text));
    if (telling.length < core.length && telling.length > 0) variants.push(telling);
  }
  if (variants.length === 0 || /^(?:multiple|various|unnamed|anonymous|several)\b/i.test(one.org)) {
    variants.push(one.id.split('-').slice(0, 2));
  }
  variantsByCase.set(one, variants);
  return variants;
}

/** `cba` of Commonwealth Bank of Australia; `jpmc` and `jpm` of JP Morgan Chase, `JP` being initials. */
function initials(words: readonly string[], written: string): string[][] {
  const letters = words.map((word) =>
    word.length <= 3 && written.includes(word.toUpperCase()) ? word : (word[0] as string),
  );
  return [letters, letters.slice(0, -1)]
    .map((some) => some.join(''))
    .filter((joined) => joined.length >= 3 && words.length >= 3)
    .map((joined) => [joined]);
}

/** `(TPG)`, `(Kraft Heinz)`; not `(organization name inferred from case ID)`. */
function isShortName(text: string): boolean {
  return text.trim() !== '' && text.trim().split(/\s+/).length <= 3;
}

/** The words of a name: folded, without dots (`U.S.`), apostrophes and possessives. */
export function nameWords(text: string): string[] {
  return fold(text)
    .replace(/\b([a-z])\./g, '$1')
    .replace(/'s\b/g, '')
    .replace(/['’.]/g, '')
    .replace(/([a-z])&([a-z])/g, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function withoutSuffix(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && SUFFIX.test(words[end - 1] as string)) end--;
  return words.slice(0, end);
}
