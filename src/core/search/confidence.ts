import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import { FEATURES } from './features.ts';
import type { FoundConcept } from './match-details.ts';
import type { Question } from './question.ts';
import type { Candidate } from './ranker.ts';
import { RANKING_WEIGHTS } from './ranking-weights.ts';

/** What tells whether the first candidate answers the question; each roughly -1..1. */
export const SIGNS = [
  'always',
  'covered',
  'covered by the same words',
  'heaviest missing',
  'strange words',
  'unknown names',
  'named',
  'another case named',
  'margin',
  'margin to another case',
  'kind there',
  'kind missing',
  'score',
  'many words',
  'from the thread',
] as const;
export type Sign = (typeof SIGNS)[number];

const NAMED = FEATURES.indexOf('named');
const NAMING = [NAMED, FEATURES.indexOf('named in full')];
const KINDS = [FEATURES.indexOf('kind in claim'), FEATURES.indexOf('kind in quote')];
/** What a match is worth where it stands outside the claim's sentence, title and quotes. */
const SHARE_IN_CASE = 0.5;
const SHARE_IN_NOTES = 0.6;
/** In a library of few cases none may come near: this share of the match is held against it anyway. */
const LEAST_RIVAL = 0.5;
/** A repair at least this near is taken for a typo; else the word is one that the library lacks. */
const LIKELY_TYPO = 0.6;

/**
 * Reads the signs off a ranked question, in the order of `SIGNS`.
 * @param candidates best first
 * @param details how the question's concepts are found in the first candidate
 */
export function signsOf(
  question: Question,
  candidates: readonly Candidate[],
  details: readonly (FoundConcept | null)[],
): readonly number[] {
  const [top, second] = candidates;
  if (!top) return SIGNS.map((_, sign) => (sign === 0 ? 1 : 0));
  // Where several organisations are asked about, each has its claim: none rivals another.
  const comparing = new Set(question.mentions.map((mention) => mention.name)).size > 1;
  let rival = 0;
  for (const candidate of candidates) {
    const isSameCase = candidate.caseId === top.caseId;
    if (isSameCase || (comparing && question.named.has(candidate.group))) continue;
    rival = Math.max(rival, matchOf(candidate));
  }
  let covered = 0;
  let exact = 0;
  let heaviestMissing = 0;
  let strange = 0;
  let unknownNames = 0;
  question.concepts.forEach((concept, place) => {
    const { weight, alternatives } = concept;
    const found = details[place] ?? null;
    const gain = weight * worth(found);
    covered += gain;
    heaviestMissing = Math.max(heaviestMissing, weight - gain);
    if (found?.relation !== 'synonym') exact += gain;
    if (!concept.strange) return;
    strange += weight;
    if (alternatives.similarities.every((similarity) => similarity < LIKELY_TYPO)) unknownNames++;
  });
  const whole = question.weight;
  const named = top.features[NAMED] as number;
  const wantsKind = question.wanted.first !== 0;
  const hasKind = KINDS.some((kind) => top.features[kind] === 1);
  return [
    1,
    covered / whole,
    exact / whole,
    heaviestMissing / question.heaviest,
    strange / whole,
    Math.min(2, unknownNames),
    named,
    named === 0 ? Math.max(0, ...question.named.values()) : 0,
    Math.min(3, top.score - (second?.score ?? 0)),
    Math.max(-2, Math.min(6, matchOf(top) - Math.max(rival, LEAST_RIVAL * matchOf(top)))) / 2,
    wantsKind && hasKind ? 1 : 0,
    wantsKind && !hasKind ? 1 : 0,
    top.score / 10,
    Math.min(1, question.concepts.length / 6),
    question.usedThread ? 1 : 0,
  ];
}

/** A candidate's score without what it has for being named. */
function matchOf({ features, score }: Candidate): number {
  return NAMING.reduce(
    (rest, feature) => rest - (features[feature] as number) * (RANKING_WEIGHTS[feature] as number),
    score,
  );
}

function worth(found: FoundConcept | null): number {
  if (!found) return 0;
  if (found.field === 'case') return SHARE_IN_CASE * found.similarity;
  return (found.field === 'notes' ? SHARE_IN_NOTES : 1) * found.similarity;
}

/** The calibrated probability, 0..1, that the first candidate answers the question. */
export function confidenceOf(signs: readonly number[], weights = CONFIDENCE_WEIGHTS): number {
  let logit = 0;
  for (let i = 0; i < signs.length; i++) logit += (signs[i] as number) * (weights[i] as number);
  return 1 / (1 + Math.exp(-logit));
}
