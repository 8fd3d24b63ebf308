import type { Concept } from '../engine/match/concepts.ts';
import { KIND } from '../question/answer-kinds.ts';
import type { Question } from '../question/question.ts';
import { LIGHT_WORDS } from '../vocabulary/stop-words.ts';
import { SIGN_WEIGHTS, SIGN_WEIGHTS_WITH_ENCODER } from './confidence-weights.ts';
import { FEATURES } from './features.ts';
import type { FoundConcept } from './match-details.ts';
import type { Candidate } from './ranker.ts';

/** Signs that the first candidate answers the question, or doesn't. Each is roughly -1..1. */
export const SIGNS = [
  'always',
  'covered',
  'covered by the same words',
  'heaviest missing',
  'number missing',
  'strange words',
  'unknown names',
  'named',
  'another case named',
  'margin',
  'kind missing',
  'amount missing',
  'not counted',
  'focus',
  'many words',
] as const;
const BY_WORDS: readonly number[] = SIGNS.map((sign) => SIGN_WEIGHTS[sign]);
const BY_MEANING: readonly number[] = SIGNS.map((sign) => SIGN_WEIGHTS_WITH_ENCODER[sign]);

/**
 * Returns the weights of the signs, by the order of `SIGNS`.
 * @param isMeant true if an encoder put the candidates in order
 */
export function confidenceWeights(isMeant: boolean): readonly number[] {
  return isMeant ? BY_MEANING : BY_WORDS;
}

const NAMED = FEATURES.indexOf('named');
const COUNTED = FEATURES.indexOf('counted');
const FOCUS = FEATURES.indexOf('focus');
const KINDS = [FEATURES.indexOf('kind in claim'), FEATURES.indexOf('kind in quote')];
const ANY_KIND = [...KINDS, FEATURES.indexOf('second kind')];
/** Least similarity of a synonym that a person would accept. */
const CLOSE = 0.6;
/** Factor for a match outside the claim's sentence, title and quotes. */
const SHARE_IN_CASE = 0.5;
const SHARE_IN_NOTES = 0.6;
/** A repair this close is taken for a typo. Otherwise the library lacks the word. */
const LIKELY_TYPO = 0.6;

/**
 * Reads the signs off a ranked question, in the order of `SIGNS`.
 * @param candidates best first
 * @param details the question's concepts in the first candidate
 */
export function signsOf(
  question: Question,
  candidates: readonly Candidate[],
  details: readonly (FoundConcept | null)[],
): readonly number[] {
  const [top, ...others] = candidates;
  if (!top) return SIGNS.map((_, sign) => (sign === 0 ? 1 : 0));
  let covered = 0;
  let exact = 0;
  let heaviestMissing = 0;
  let missesNumber = false;
  let strange = 0;
  let unknownNames = 0;
  question.concepts.forEach((concept, place) => {
    const { weight, alternatives } = concept;
    const found = details[place] ?? null;
    const gain = weight * worth(found);
    heaviestMissing = Math.max(heaviestMissing, weight - gain);
    if (found?.field !== 'case') covered += gain;
    if (found?.relation !== 'synonym') exact += gain;
    if (found === null && NUMBER.test(concept.text)) missesNumber = true;
    if (!concept.strange) return;
    strange += weight;
    if (alternatives.similarities.every((similarity) => similarity < LIKELY_TYPO)) unknownNames++;
  });
  const whole = question.weight;
  // A name isn't needed if no other case is a candidate.
  const isAlone = candidates.every(({ caseId }) => caseId === top.caseId);
  const named = isAlone ? 1 : (top.features[NAMED] as number);
  const { first, countedAt } = question.wanted;
  const missesKind = first !== 0 && !KINDS.some((kind) => top.features[kind] === 1);
  return [
    1,
    covered / whole,
    exact / whole,
    heaviestMissing / question.heaviest,
    missesNumber ? 1 : 0,
    strange / whole,
    Math.min(2, unknownNames),
    named,
    named === 0 ? Math.max(0, ...question.named.values()) : 0,
    Math.min(3, marginOf(top, others)),
    missesKind ? 1 : 0,
    missesKind && first === KIND.money ? 1 : 0,
    countedAt >= 0 && top.features[COUNTED] === 0 ? 1 : 0,
    top.features[FOCUS] as number,
    Math.min(1, question.concepts.length / 6),
  ];
}

/** How far the first candidate is ahead by words alone, whatever an encoder makes of it. */
function marginOf(top: Candidate, others: readonly Candidate[]): number {
  if (others.length === 0) return top.wordScore;
  return top.wordScore - Math.max(...others.map(({ wordScore }) => wordScore));
}

/** `2023`, `$40`, `67%`. */
const NUMBER = /^\D?\d/;

function worth(found: FoundConcept | null): number {
  if (!found) return 0;
  if (found.field === 'case') return SHARE_IN_CASE * found.similarity;
  return (found.field === 'notes' ? SHARE_IN_NOTES : 1) * found.similarity;
}

/**
 * True if the first candidate may be the answer at all, however sure it looks. A claim says too little
 * if it has a single word of a question that names nobody, one word by a synonym, or several by distant
 * synonyms only. A claim without any of the kinds of answer that are asked for says something else.
 * @param details the question's concepts in the first candidate
 */
export function mayAnswer(
  { concepts, named, wanted }: Question,
  top: Candidate,
  details: readonly (FoundConcept | null)[],
): boolean {
  if (concepts.length === 0) return false;
  if (wanted.first !== 0 && !ANY_KIND.some((kind) => top.features[kind] === 1)) return false;
  if (lacksWhatNumberIsOf(concepts, details)) return false;
  const inClaim = details.flatMap((found) => (found && found.field !== 'case' ? [found] : []));
  if (named.size === 0 && inClaim.filter(isCounterpart).length < 2) return false;
  const synonyms = inClaim.filter(({ relation }) => relation === 'synonym');
  return synonyms.length < inClaim.length || synonyms.filter(isClose).length > 1;
}

/** Least similarity of what stands for a word: inflections of a synonym are in. */
const COUNTERPART = 0.44;
/** A year says when, and is no number of anything. */
const YEAR = /^(?:19|20)\d\d$/;
/** `700`, `$40`, `67%`; not `a330`. */
const AMOUNT = /^[^\p{L}\d]?\d/u;

/**
 * True if a question names a number, and the claim lacks another word of it: "did Acme lay off 700
 * people?" isn't answered by what 700 people do.
 */
function lacksWhatNumberIsOf(
  concepts: readonly Concept[],
  details: readonly (FoundConcept | null)[],
): boolean {
  const isOfNumber = concepts.some(({ text }) => AMOUNT.test(text) && !YEAR.test(text));
  return isOfNumber && lacksWords(concepts, details);
}

/**
 * True if the first candidate is of a named organisation and lacks nothing of the question but its
 * numbers: "did Acme save 64 million on fuel?". Another year is another question.
 * @param details the question's concepts in the first candidate
 */
export function lacksOnlyNumbers(
  { concepts, named }: Question,
  { group }: Candidate,
  details: readonly (FoundConcept | null)[],
): boolean {
  const isOfYear = concepts.some(({ text }) => YEAR.test(text));
  return named.has(group) && !isOfYear && concepts.some(isWord) && !lacksWords(concepts, details);
}

/** True if a claim lacks a word of the question, numbers aside. A part of a phrase may stand for it. */
function lacksWords(
  concepts: readonly Concept[],
  details: readonly (FoundConcept | null)[],
): boolean {
  const isThere = details.map(
    (found) => found !== null && found.field !== 'case' && isCounterpart(found),
  );
  return concepts.filter(isWord).some(({ first, end }) => {
    const isSaid = (other: Concept, at: number) =>
      isThere[at] && other.first < end && first < other.end && !LIGHT_WORDS.has(other.text);
    return !concepts.some(isSaid);
  });
}

/** The question's word, or one that may well stand for it. */
function isCounterpart({ relation, similarity }: FoundConcept): boolean {
  return relation !== 'synonym' || similarity >= COUNTERPART;
}

/** A word that tells something, and is no number. */
function isWord({ text }: Concept): boolean {
  return !NUMBER.test(text) && !LIGHT_WORDS.has(text);
}

/** A synonym that a person would accept for the question's word. */
export function isClose({ similarity }: FoundConcept): boolean {
  return similarity >= CLOSE;
}

/** Returns the calibrated probability, 0..1, that the first candidate answers the question. */
export function confidenceOf(signs: readonly number[], weights: readonly number[]): number {
  let logit = 0;
  for (let i = 0; i < signs.length; i++) logit += (signs[i] as number) * (weights[i] as number);
  return 1 / (1 + Math.exp(-logit));
}
