import Fuse from 'fuse.js';
import type { Case } from '../case-file/case.ts';
import { editDistance } from './engine/edit-distance.ts';
import { nameWords } from './name-variants.ts';
import type { CaseMatch } from './ranking.ts';

interface Entry {
  readonly caseId: string;
  /** All as folded words. */
  readonly org: string;
  /** Organisation and id without spaces: `jpmorgan` is `JP Morgan`. */
  readonly joined: readonly string[];
  /** Organisation, use case and id between spaces. */
  readonly whole: string;
}

/** Least score of a match that is worth showing. */
const LEAST = 0.6;

/** A misspelt name is never quite as sure as one spelt right. */
const MISSPELT = 0.95;
const MOST_EDITS = 3;

/** More words than this are a question, not a misspelt name. */
const MOST_WORDS = 4;
/** Of more words than this at least one would be spelt right, were they a name: then fuse is not asked. */
const FEW_WORDS = 2;

/**
 * Creates the lookup of cases by name. Names are short strings, often misspelt: fuse.js is made for
 * these. It is asked only for what no case spells, about organisations alone, for it reads every name;
 * its index is built when first asked.
 */
export function createCaseFinder(
  cases: readonly Case[],
): (words: string, limit?: number) => readonly CaseMatch[] {
  let entries: readonly Entry[] | null = null;
  let names: Names | null = null;

  return (words, limit = 10) => {
    const wanted = nameWords(words);
    if (wanted.length === 0) return [];
    entries ??= cases.map(entryOf);
    const written = wanted.join(' ');
    const scores = new Map<string, number>();
    for (const entry of entries) {
      const score = spelledOut(wanted, written, entry);
      if (score > 0) scores.set(entry.caseId, score);
    }
    if (scores.size === 0 && wanted.length <= MOST_WORDS) {
      names ??= namesOf(entries);
      if (wanted.length > FEW_WORDS && wanted.some((word) => names?.words.has(word))) return [];
      for (const { item, score } of names.fuse.search(written, { limit: limit * 2 })) {
        const near = Math.max(1 - (score ?? 1), similarity(written, item.org));
        for (const caseId of item.caseIds) scores.set(caseId, MISSPELT * near);
      }
    }
    return [...scores]
      .filter(([, score]) => score >= LEAST)
      .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
      .slice(0, limit)
      .map(([caseId, score]) => ({ caseId, score }));
  };
}

/** 0..1; fuse.js takes two neighbours that changed places for two mistakes: this takes them for one. */
function similarity(a: string, b: string): number {
  const edits = editDistance(a, b, MOST_EDITS);
  return edits > MOST_EDITS ? 0 : 1 - edits / Math.max(a.length, b.length);
}

interface Names {
  readonly fuse: Fuse<{ org: string; caseIds: string[] }>;
  /** Every word of every organisation's name. */
  readonly words: ReadonlySet<string>;
}

/** Each organisation once, with its cases. */
function namesOf(entries: readonly Entry[]): Names {
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

function entryOf(one: Case): Entry {
  const [org, useCase, id] = [one.org, one.useCase, one.id].map((text) =>
    nameWords(text).join(' '),
  );
  return {
    caseId: one.id,
    org: org ?? '',
    joined: [org, id].map((name) => (name ?? '').replaceAll(' ', '')),
    whole: ` ${org} ${useCase} ${id} `,
  };
}

/** 1 where the words are the name or id; less where all of them stand in it. */
function spelledOut(wanted: readonly string[], written: string, entry: Entry): number {
  for (const word of wanted) {
    if (!entry.whole.includes(` ${word} `)) return entry.joined.includes(wanted.join('')) ? 1 : 0;
  }
  if (entry.joined.includes(wanted.join(''))) return 1;
  return ` ${entry.org} `.includes(` ${written} `) ? 0.97 : 0.9;
}
