import { LIGHT_WORDS, STOP_WORDS } from '../search/vocabulary/stop-words.ts';
import { stemsOf } from './stems.ts';
import { type Concept, type ConceptKind, conceptOf, longestEntry } from './vocabulary.ts';

/** What a list is to be about. */
export interface Topic {
  /** The words, as they were asked. */
  readonly words: string;
  /** All must be there; in the order of the words. Empty if the words say nothing. */
  readonly concepts: readonly Concept[];
  /** Stems of all the words together: ` predict mainten `. */
  readonly phrase: string;
}

/** Reads the topic of some words: known phrases first, then each word that says something. */
export function readTopic(words: string, wanted: readonly ConceptKind[] = []): Topic {
  const plain = words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.+&/]*/gu) ?? [];
  const concepts = new Map<string, Concept>();
  for (let at = 0; at < plain.length; ) {
    const end = endOfPhrase(plain, at, wanted);
    const text = plain.slice(at, end).join(' ');
    const stems = stemsOf(text);
    const concept = conceptOf(stems, wanted) ?? wordConcept(text, stems);
    // "Government and public sector" is one thing.
    const said = concept && concepts.get(concept.label);
    if (concept) {
      const own = [...(said?.own ?? []), ...concept.own];
      concepts.set(concept.label, { ...concept, own });
    }
    at = end;
  }
  return { words, concepts: [...concepts.values()], phrase: stemsOf(plain.join(' ')) };
}

function wordConcept(text: string, stems: string): Concept | null {
  if (stems === '' || STOP_WORDS.has(text) || LIGHT_WORDS.has(text)) return null;
  return { label: text, kind: 'word', own: [stems], also: [] };
}

/** The end of the longest phrase for a concept that begins at a word; else of that word. */
export function endOfPhrase(
  plain: readonly string[],
  at: number,
  wanted: readonly ConceptKind[] = [],
): number {
  for (let end = Math.min(plain.length, at + longestEntry()); end > at + 1; end--) {
    if (conceptOf(stemsOf(plain.slice(at, end).join(' ')), wanted)) return end;
  }
  return at + 1;
}
