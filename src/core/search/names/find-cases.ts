import Fuse from 'fuse.js';
import type { Case } from '../../case/case.ts';
import { LEAST_NAME } from '../../thresholds.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { nameWords } from './name-variants.ts';
import { createSpelledNames, type NameEntry, type SpelledNames } from './spelled-names.ts';

/** A case found by a name: its organisation, use case, product or ID. */
export interface CaseMatch {
  readonly caseId: string;
  /** 0..1, 1 if the words are the whole name. */
  readonly score: number;
}

/** Factor for a misspelt name, which is never quite as sure. */
const MISSPELT = 0.95;
const MOST_EDITS = 3;

/** More words than this are a question and no misspelt name. */
const MOST_WORDS = 4;
/**
 * If a name of more words than this were meant, at least one word would be spelt right. Fuse isn't
 * asked otherwise.
 */
const FEW_WORDS = 2;

/**
 * Creates the lookup of cases by name. Names are short and often misspelt, which fuse.js handles
 * well. It reads every organisation, so it is asked only if no name is spelt right, and its index
 * is built on first use.
 */
export function createCaseFinder(
  cases: readonly Case[],
): (words: string, limit?: number) => readonly CaseMatch[] {
  let spelled: SpelledNames | null = null;
  let names: Names | null = null;

  return (words, limit = 10) => {
    const wanted = nameWords(words);
    if (wanted.length === 0) return [];
    spelled ??= createSpelledNames(cases);
    const scores = spelled.find(wanted);
    if (scores.size === 0 && wanted.length <= MOST_WORDS) {
      const written = wanted.join(' ');
      names ??= namesOf(spelled.entries);
      if (wanted.length > FEW_WORDS && wanted.some((word) => names?.words.has(word))) return [];
      for (const { item, score } of names.fuse.search(written, { limit: limit * 2 })) {
        const near = Math.max(1 - (score ?? 1), similarity(written, item.org));
        for (const caseId of item.caseIds) scores.set(caseId, MISSPELT * near);
      }
    }
    return [...scores]
      .filter(([, score]) => score >= LEAST_NAME)
      .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
      .slice(0, limit)
      .map(([caseId, score]) => ({ caseId, score }));
  };
}

/**
 * Returns the similarity of two names, 0..1. Counts swapped neighbours as one mistake, which
 * fuse.js counts as two.
 */
function similarity(a: string, b: string): number {
  const edits = editDistance(a, b, MOST_EDITS);
  return edits > MOST_EDITS ? 0 : 1 - edits / Math.max(a.length, b.length);
}

interface Names {
  readonly fuse: Fuse<{ org: string; caseIds: string[] }>;
  /** Every word of every organisation's name. */
  readonly words: ReadonlySet<string>;
}

/** Lists each organisation once, with its cases. */
function namesOf(entries: readonly NameEntry[]): Names {
  const byOrg = new Map<string, string[]>();
  for (const { org, caseId } of entries) byOrg.set(org, [...(byOrg.get(org) ?? []), caseId]);
  const names = [...byOrg].map(([org, caseIds]) => ({ org, caseIds }));
  const options = {
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.35,
    minMatchCharLength: 2,
  };
  return {
    fuse: new Fuse(names, { ...options, keys: ['org'] }),
    words: new Set([...byOrg.keys()].flatMap((org) => org.split(' '))),
  };
}
