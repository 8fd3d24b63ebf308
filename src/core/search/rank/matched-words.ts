import { ASKED_AS, type Case, type Claim } from '../../case/case.ts';
import type { TermDictionary } from '../engine/index/term-dictionary.ts';
import { splitWords } from '../engine/words/words.ts';
import type { Question } from '../question/question.ts';
import { isClose } from './confidence.ts';
import type { FoundConcept } from './match-details.ts';

/**
 * Lists the matches in a claim, for a person: the organisation, then each word of the question that
 * the claim itself has. `repeat ≈ again` means that the claim has a close synonym. Distant synonyms
 * and words of the case's description count for the ranking, but aren't shown as a match.
 */
export function matchedWords(
  question: Question,
  details: readonly (FoundConcept | null)[],
  one: Case,
  claim: Claim,
  dictionary: TermDictionary,
): string[] {
  const names = question.mentions
    .filter((mention) => mention.caseIds.includes(one.id))
    .map((mention) => mention.name);
  const others = details.flatMap((found) =>
    found && found.relation !== 'same' ? [found.term] : [],
  );
  const surfaces = surfacesOf(new Set(others), claim, dictionary);
  const words = details.flatMap((found) => {
    if (!found || found.field === 'case' || found.field === 'asked as') return [];
    if (found.relation === 'synonym' && !isClose(found)) return [];
    const { concept, relation, term } = found;
    const surface = surfaces.get(term);
    if (relation !== 'same' && surface === undefined) return [];
    const same = relation === 'same' || surface === concept.text;
    return [same ? concept.text : `${surface} ≈ ${concept.text}`];
  });
  return [...new Set([...names, ...words])];
}

/** Returns the spelling of some terms in a claim. Stops reading once all are found. */
function surfacesOf(
  terms: ReadonlySet<number>,
  claim: Claim,
  dictionary: TermDictionary,
): Map<number, string> {
  const { [ASKED_AS]: _, ...notes } = claim.notes;
  const texts = [claim.text, claim.title, ...claim.quotes, ...Object.values(notes)];
  const surfaces = new Map<number, string>();
  for (const text of texts) {
    if (surfaces.size === terms.size) break;
    for (const word of splitWords(text)) {
      for (const form of [word.text, ...word.also]) {
        const term = dictionary.find(form);
        if (terms.has(term) && !surfaces.has(term)) surfaces.set(term, word.written);
      }
    }
  }
  return surfaces;
}
