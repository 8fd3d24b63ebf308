import type { Case } from '../../case/case.ts';
import { nameWords } from './name-variants.ts';

/** A case's names. */
export interface NameEntry {
  readonly caseId: string;
  /** Folded words. */
  readonly org: string;
  /** Organisation and ID without spaces, so that `jpmorgan` finds `JP Morgan`. */
  readonly joined: readonly string[];
  /** The words of organisation, use case and ID, between spaces. */
  readonly whole: string;
}

/** Finds cases by the words of their names, spelt right. */
export interface SpelledNames {
  readonly entries: readonly NameEntry[];
  /**
   * Returns the cases whose names the words spell, with scores: 1 if the words are the whole name
   * or ID, less if it has all of them.
   * @param wanted folded words, at least one
   */
  find(wanted: readonly string[]): Map<string, number>;
}

/** Reads the names of some cases. */
export function createSpelledNames(cases: readonly Case[]): SpelledNames {
  const entries = cases.map(entryOf);
  const byWord = new Map<string, NameEntry[]>();
  const byJoined = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    for (const word of entry.whole.trim().split(' ')) push(byWord, word, entry);
    for (const joined of entry.joined) push(byJoined, joined, entry);
  }
  return {
    entries,
    find(wanted) {
      const scores = new Map<string, number>();
      const lists = wanted.map((word) => byWord.get(word) ?? []);
      const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
      for (const entry of rarest) {
        if (wanted.every((word) => entry.whole.includes(` ${word} `))) {
          const isOrg = ` ${entry.org} `.includes(` ${wanted.join(' ')} `);
          scores.set(entry.caseId, isOrg ? 0.97 : 0.9);
        }
      }
      for (const { caseId } of byJoined.get(wanted.join('')) ?? []) scores.set(caseId, 1);
      return scores;
    },
  };
}

/** Adds an entry to its list once. */
function push(lists: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}

/** Entries by case: a later library keeps most cases of the one before. */
const known = new WeakMap<Case, NameEntry>();

function entryOf(one: Case): NameEntry {
  const before = known.get(one);
  if (before) return before;
  const org = nameWords(one.org);
  const id = nameWords(one.id);
  const entry = {
    caseId: one.id,
    org: org.join(' '),
    joined: [org.join(''), id.join('')],
    whole: ` ${[...org, ...nameWords(one.useCase), ...id].join(' ')} `,
  };
  known.set(one, entry);
  return entry;
}
