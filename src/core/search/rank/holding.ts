import { type Collection, documentsOf, type IndexedGroup } from '../engine/index/collection.ts';
import { documentsWith, fieldsWith } from '../engine/index/field-index.ts';
import { STOP } from '../engine/index/term-dictionary.ts';
import { splitWords } from '../engine/words/words.ts';

/** Finds cases and claims that have all of some words. */
export interface Holding {
  /**
   * Returns the IDs of cases whose description has all the words, in any inflection, or else of
   * cases that have them anywhere. Empty for words that are never indexed ("it").
   */
  casesWith(words: string): ReadonlySet<string>;
  /** Returns the claims that have all the words, themselves or in their case's name: claim IDs by case ID. */
  claimsWith(words: string): ReadonlyMap<string, ReadonlySet<string>>;
}

/** The fields of a case as bits, in the order of `CASE_FIELDS`. */
const NAME = 0b0011;
const DESCRIPTION = 0b1011;
const ANYWHERE = 0b1111;

/** Creates the lookup. It reads the postings only. */
export function createHolding(collection: Collection): Holding {
  const { dictionary, groupIndex, documentIndex, groups, groupOf } = collection;

  /** Returns the possible terms of each indexed word. */
  function termsOf(words: string): number[][] {
    return splitWords(words).flatMap(({ text, also }) => {
      const forms = [text, ...also].map(dictionary.find);
      const foreign = dictionary.findForeign(text);
      const isStop = forms.every((term) => term === STOP) && foreign.length === 0;
      return isStop ? [] : [[...forms, ...foreign].filter((term) => term >= 0)];
    });
  }

  function groupsWith(terms: readonly number[], fields: number): Set<number> {
    const found = new Set<number>();
    for (const term of terms) {
      for (const group of documentsWith(groupIndex, term)) {
        if (fieldsWith(groupIndex, group, term) & fields) found.add(group);
      }
    }
    return found;
  }

  function groupsAnywhere(terms: readonly number[]): Set<number> {
    const found = groupsWith(terms, ANYWHERE);
    for (const term of terms) {
      for (const document of documentsWith(documentIndex, term))
        found.add(groupOf[document] as number);
    }
    return found;
  }

  function documentsOrNamed(terms: readonly number[]): Set<number> {
    const found = new Set(terms.flatMap((term) => [...documentsWith(documentIndex, term)]));
    for (const group of groupsWith(terms, NAME)) {
      for (const document of documentsOf(groups[group] as IndexedGroup)) found.add(document);
    }
    return found;
  }

  return {
    casesWith(words) {
      const terms = termsOf(words);
      const described = inAll(terms.map((each) => groupsWith(each, DESCRIPTION)));
      const found = described.size > 0 ? described : inAll(terms.map(groupsAnywhere));
      return new Set([...found].map((group) => (groups[group] as IndexedGroup).id));
    },
    claimsWith(words) {
      const found = new Map<string, Set<string>>();
      for (const document of inAll(termsOf(words).map(documentsOrNamed))) {
        const { id, firstDocument, documentIds } = groups[
          groupOf[document] as number
        ] as IndexedGroup;
        const claims = found.get(id) ?? new Set();
        found.set(id, claims.add(documentIds[document - firstDocument] as string));
      }
      return found;
    },
  };
}

function inAll(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((one) => others.every((set) => set.has(one))));
}
