import type { Case } from '../../case/case.ts';
import { type CaseAbout, casesAbout, claimsAbout } from '../../topics/match-topic.ts';
import { readTopic, type Topic } from '../../topics/topic.ts';
import { type ConceptKind, vocabularyWords } from '../../topics/vocabulary.ts';
import { closestWord } from '../../words/closest-word.ts';
import type { Conversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';

/** Cases about what a question is about, and what that was taken to be. */
export interface FoundTopic {
  /** One, or several of which any will do. */
  readonly topics: readonly Topic[];
  /** Nearest first. */
  readonly cases: readonly CaseAbout[];
}

/** The kinds of concept that a list is asked for by. */
const LISTED: readonly ConceptKind[] = ['sector', 'technology', 'function', 'place'];

/**
 * Finds the cases about a question's topic. If no case is about all of it: about any of the topics that
 * it names, then with its misspelt words corrected, then without the words that no case has.
 */
export function findTopic(
  { topic, topics, isEither }: Pick<Meaning, 'topic' | 'topics' | 'isEither'>,
  cases: readonly Case[],
  conversation: Conversation,
): FoundTopic {
  const whole = readTopic(topic, LISTED);
  const exact = aboutAny([whole], cases);
  const several = topics.length > 1 ? topics.map((each) => readTopic(each, LISTED)) : [];
  const isEnough = exact.cases.length > 1 && !isEither;
  if (isEnough || (exact.cases.length > 0 && several.length === 0)) return exact;
  if (several.length > 0) {
    const any = aboutAny(several, cases);
    if (any.cases.length > exact.cases.length || (isEither && any.cases.length > 0)) return any;
  }
  if (exact.cases.length > 0) return exact;
  const corrected = correctWords(topic, conversation);
  if (corrected !== topic) {
    const meant = aboutAny([readTopic(corrected, LISTED)], cases);
    if (meant.cases.length > 0) return meant;
  }
  const known = whole.concepts.filter((concept) => isKnown([concept]));
  // Of words that no case has together, those count that are more than a word.
  const telling = known.filter(({ kind }) => kind !== 'word');
  const kept = known.length < whole.concepts.length ? known : telling;
  if (kept.length === 0 || kept.length === whole.concepts.length) return exact;
  return aboutAny([{ ...whole, concepts: kept }], cases);

  function isKnown(concepts: Topic['concepts']): boolean {
    return casesAbout({ ...whole, concepts }, cases).length > 0;
  }
}

function aboutAny(topics: readonly Topic[], cases: readonly Case[]): FoundTopic {
  const best = new Map<Case, CaseAbout>();
  for (const topic of topics) {
    for (const about of casesAbout(topic, cases)) {
      const before = best.get(about.case);
      const claims = before ? [...before.claims, ...about.claims] : about.claims;
      const score = Math.max(before?.score ?? 0, about.score);
      best.set(about.case, { case: about.case, score, claims: oneEach(claims) });
    }
  }
  return { topics, cases: [...best.values()].sort((a, b) => b.score - a.score) };
}

/** The claims about any of some topics, of each case. */
export function claimsAboutAny(topics: readonly Topic[], cases: readonly Case[]): CaseAbout[] {
  return cases.map((one) => ({
    case: one,
    score: 0,
    claims: oneEach(topics.flatMap((topic) => claimsAbout(topic, one))),
  }));
}

function oneEach(claims: CaseAbout['claims']): CaseAbout['claims'] {
  const sorted = [...claims].sort((a, b) => b.score - a.score);
  return sorted.filter(
    ({ claim }, at) => sorted.findIndex((other) => other.claim === claim) === at,
  );
}

/** Replaces words that neither the library nor the vocabulary has by the nearest that they have. */
function correctWords(words: string, { search, library }: Conversation): string {
  const spelled = new Set(vocabularyWords());
  for (const { org, useCase, title } of library.cases) {
    for (const word of `${org} ${useCase} ${title}`.toLowerCase().match(/[a-z]{5,}/g) ?? []) {
      spelled.add(word);
    }
  }
  const list = [...spelled];
  return words
    .split(' ')
    .map((word) => {
      const isHeld =
        word.length < 5 ||
        spelled.has(word) ||
        search.casesWith(word).size > 0 ||
        search.claimsWith(word).size > 0;
      return isHeld ? word : (closestWord(word, list) ?? word);
    })
    .join(' ');
}
