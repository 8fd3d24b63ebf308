import Fuse from 'fuse.js';
import type { Case } from '../case-file/case.ts';
import { nameWords } from './name-variants.ts';
import type { CaseMatch } from './ranking.ts';

interface Entry {
  readonly caseId: string;
  readonly org: string;
  readonly useCase: string;
  readonly id: string;
}

/** Least score of a match that is worth showing. */
const LEAST = 0.55;

/**
 * Creates the lookup of cases by name. Names are short strings, often misspelt: fuse.js is made for
 * these. Its index is built when first asked.
 */
export function createCaseFinder(
  cases: readonly Case[],
): (words: string, limit?: number) => readonly CaseMatch[] {
  let entries: readonly Entry[] | null = null;
  let fuse: Fuse<Entry> | null = null;

  return (words, limit = 10) => {
    const wanted = nameWords(words).join(' ');
    if (wanted === '') return [];
    entries ??= cases.map(entryOf);
    fuse ??= new Fuse(entries, {
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.35,
      minMatchCharLength: 2,
      keys: [
        { name: 'org', weight: 4 },
        { name: 'id', weight: 2 },
        { name: 'useCase', weight: 1 },
      ],
    });
    const scores = new Map<string, number>();
    for (const entry of entries) {
      const score = spelledOut(wanted, entry);
      if (score > 0) scores.set(entry.caseId, score);
    }
    for (const { item, score } of fuse.search(wanted, { limit: limit * 2 })) {
      const similarity = 0.95 * (1 - (score ?? 1));
      if (similarity > (scores.get(item.caseId) ?? 0)) scores.set(item.caseId, similarity);
    }
    return [...scores]
      .filter(([, score]) => score >= LEAST)
      .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
      .slice(0, limit)
      .map(([caseId, score]) => ({ caseId, score }));
  };
}

function entryOf(one: Case): Entry {
  const written = (text: string) => nameWords(text).join(' ');
  return {
    caseId: one.id,
    org: written(one.org),
    useCase: written(one.useCase),
    id: written(one.id),
  };
}

/** 1 where the words are the name or id; less where all of them stand in it. */
function spelledOut(wanted: string, entry: Entry): number {
  const joined = wanted.replaceAll(' ', '');
  for (const name of [entry.org, entry.id]) {
    if (name.replaceAll(' ', '') === joined) return 1;
  }
  const whole = ` ${entry.org} ${entry.useCase} ${entry.id} `;
  const found = wanted.split(' ').every((word) => whole.includes(` ${word} `));
  if (!found) return 0;
  return ` ${entry.org} `.includes(` ${wanted} `) ? 0.97 : 0.9;
}
