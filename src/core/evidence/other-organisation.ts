import type { Case, Claim } from '../case/case.ts';
import { GENERIC_NAME_WORDS, nameVariants, nameWords } from '../search/names/name-variants.ts';

/** The organisations of a library, by the first word of each way to write them. */
export type OrganisationNames = ReadonlyMap<string, readonly OrganisationName[]>;

interface OrganisationName {
  readonly org: string;
  /** Folded. */
  readonly words: readonly string[];
}

const SHORTEST = 3;
/** A shorter name of one word counts only in capitals: `SAP`, not `Sap`. */
const SHORTEST_IN_SMALL = 5;
/** A name is looked for in so many characters. */
const LONGEST_NAME = 120;
const NOBODY = /^(?:multiple|various|unnamed|anonymous|several|unknown)\b/i;

/** Reads the names of organisations as case files write them, without abbreviations made of them. */
export function readOrganisationNames(orgs: Iterable<string>): OrganisationNames {
  const names = new Map<string, OrganisationName[]>();
  for (const org of new Set(orgs)) {
    if (NOBODY.test(org)) continue;
    const written = new Set(nameWords(org));
    const variants = nameVariants({ org, id: '' });
    for (const words of [...variants, ...variants.flatMap(shortened)]) {
      const [first] = words;
      if (first === undefined || words.join('').length < SHORTEST) continue;
      if (!words.every((word) => written.has(word))) continue;
      const known = names.get(first);
      if (known === undefined) names.set(first, [{ org, words }]);
      else known.push({ org, words });
    }
  }
  return names;
}

/** `Access Holdings` of Access Holdings PLC. */
function shortened(words: readonly string[]): string[][] {
  const last = words.at(-1);
  const isLonger = words.length > 2 && last !== undefined && GENERIC_NAME_WORDS.has(last);
  return isLonger ? [words.slice(0, -1)] : [];
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&.'’]*/gu;
const PLAIN_WORD = /^[A-Za-z]+$/;

/**
 * The organisation that a claim's quotes name while nothing in the claim names its own: such a quote is
 * mostly about somebody else. An organisation that the case itself speaks of, such as a supplier, is
 * passed over.
 * @returns its name as its own case writes it; empty if there is none
 */
export function otherOrganisation(
  { org, useCase, title, summary, id }: Case,
  claim: Pick<Claim, 'text' | 'title' | 'quotes'>,
  names: OrganisationNames,
): string {
  if (NOBODY.test(org)) return '';
  const quoted = claim.quotes.join('\n');
  let spokenOf: string | null = null;
  for (const { 0: word, index } of quoted.matchAll(CAPITALISED)) {
    if (PLAIN_WORD.test(word) && !names.has(word.toLowerCase())) continue;
    const other = nameAt(quoted, index, names);
    if (other === null) continue;
    if (other.org === org && other.words.some(isTelling)) return '';
    if (spokenOf === null) {
      if (isNamed(`${claim.title} ${claim.text} ${quoted}`, org)) return '';
      spokenOf = spaced(`${org} ${id} ${useCase} ${title} ${summary}`);
    }
    if (!spokenOf.includes(` ${other.words.join(' ')} `)) return other.org;
  }
  return '';
}

function nameAt(text: string, at: number, names: OrganisationNames): OrganisationName | null {
  const words = nameWords(text.slice(at, at + LONGEST_NAME));
  let longest: OrganisationName | null = null;
  for (const name of names.get(words[0] ?? '') ?? []) {
    if (longest !== null && name.words.length <= longest.words.length) continue;
    if (name.words.every((word, place) => words[place] === word)) longest = name;
  }
  if (longest === null) return null;
  return longest.words.length > 1 || isNameAlone(text, at, longest) ? longest : null;
}

/** A single word is a name only if it can hardly be anything else. */
function isNameAlone(text: string, at: number, { org, words }: OrganisationName): boolean {
  const written = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + LONGEST_NAME))?.[0] ?? '';
  const behind = text.slice(at + written.length, at + LONGEST_NAME);
  // "Amazon Bedrock" is a product: its maker supplies most of those that speak of it.
  if (/^(?:['’]s)?\s+\p{Lu}/u.test(behind)) return false;
  // LOWE is not Lowe's.
  if (written === written.toUpperCase()) {
    if (!org.includes(written)) return false;
  } else if ((words[0] ?? '').length < SHORTEST_IN_SMALL) return false;
  // "Access cash …" begins a sentence; so does "Airbus says …", and there the word is the whole name.
  const beginsSentence = /(?:^|[.!?:…]|["'“‘«(])\s*$/u.test(text.slice(Math.max(0, at - 8), at));
  return !beginsSentence || nameWords(org).length === 1;
}

/** Whether a text names an organisation, be it by one telling word or its initials. */
function isNamed(text: string, org: string): boolean {
  const words = new Set(nameWords(text));
  return tellingWords(org).some((word) => words.has(word));
}

/** The claims of a case, and often several cases in a row, share their organisation. */
let last = { org: '', words: [] as readonly string[] };

function tellingWords(org: string): readonly string[] {
  if (last.org !== org) {
    last = { org, words: nameVariants({ org, id: '' }).flat().filter(isTelling) };
  }
  return last.words;
}

function isTelling(word: string): boolean {
  return word.length > 1;
}

function spaced(text: string): string {
  return ` ${nameWords(text).join(' ')} `;
}
