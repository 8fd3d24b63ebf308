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
    const concept =
      wholeSector(plain.slice(at, end)) ?? conceptOf(stems, wanted) ?? wordConcept(text, stems);
    // "Government and public sector" is one thing.
    const said = concept && concepts.get(concept.label);
    if (concept) {
      const own = [...(said?.own ?? []), ...concept.own];
      const also = [...(said?.also ?? []), ...concept.also];
      concepts.set(concept.label, { ...concept, own, also });
    }
    at = end;
  }
  // "Hotel chains", "the insurance sector": the noun says no more.
  const kinds = new Set([...concepts.values()].map(({ kind }) => kind));
  for (const [label, { kind }] of concepts) {
    if (kind !== 'word') continue;
    const isSaid = (kinds.has('sector') || kinds.has('place')) && OF_SECTOR.test(label);
    if (isSaid || (kinds.has('technology') && OF_TECHNOLOGY.test(label))) concepts.delete(label);
  }
  return { words, concepts: [...concepts.values()], phrase: stemsOf(plain.join(' ')) };
}

/** "Hotel chains" are hotels: the noun makes the line of business no narrower. */
function wholeSector(phrase: readonly string[]): Concept | null {
  if (phrase.length < 2 || !OF_SECTOR.test(phrase.at(-1) ?? '')) return null;
  const concept = conceptOf(stemsOf(phrase.slice(0, -1).join(' ')), ['sector']);
  return concept?.kind === 'sector' && concept.also.length > 0 ? concept : null;
}

/** Nouns for those that are in a line of business, or for the line itself. */
const OF_SECTOR =
  /^(?:chains?|brands?|makers?|manufacturers?|producers?|operators?|providers?|groups?|houses?|players?|giants?|corporations?|enterprises?|institutions?|outfits?|start-?ups?|sectors?|industr(?:y|ies)|verticals?|space|world|market|field|segment|area|domain|based)$/i;

/** "Acme software", "acme products". */
const OF_TECHNOLOGY =
  /^(?:products?|software|tools?|platforms?|technolog(?:y|ies)|solutions?|models?|services?|suite|stack|tech)$/i;

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
