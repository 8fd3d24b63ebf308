import type { Case, Claim } from '../case/case.ts';
import { type CaseText, type ClaimText, textOf } from './case-text.ts';
import type { Topic } from './topic.ts';
import { type Concept, hasEntry, namesSector } from './vocabulary.ts';

/** A case about a topic. */
export interface CaseAbout {
  readonly case: Case;
  /** Higher is nearer; comparable within one topic. */
  readonly score: number;
  /** Its claims about the topic, nearest first. */
  readonly claims: readonly ClaimAbout[];
}

/** A claim about a topic. */
export interface ClaimAbout {
  readonly claim: Claim;
  readonly score: number;
}

/** The worth of a word by its place in the case. */
const NAME = 6;
const TITLE = 5;
const LEAD = 4;
const MATTER = 3;
const SUMMARY = 2.5;
const CLAIM = 2;
/** Each further claim that says so, up to three. */
const FURTHER = 0.5;
/** Factor of a word that only means the same, or is one of its kinds. */
const ALIKE = 0.8;
/** From this score on, the case itself is about a topic. */
const ABOUT = 2;
/** An organisation of a line of business is called so, or says so of itself. */
const IN_BUSINESS = 2.4;

/** The worth of a word by its place in the claim. */
const IN_SENTENCE = 3;
const IN_TITLE = 2.5;
const IN_QUOTE = 1.5;
/** The claim's case says it, and the claim doesn't. */
const IN_CASE = 0.6;
const PHRASE = 1.5;

/** Finds the cases about all of a topic, nearest first. */
export function casesAbout(topic: Topic, cases: readonly Case[]): CaseAbout[] {
  if (topic.concepts.length === 0) return [];
  return cases
    .flatMap((one): CaseAbout[] => {
      const text = textOf(one);
      const scores = topic.concepts.map((concept) => scoreInCase(concept, text));
      if (scores.some((score) => score === 0)) return [];
      const least = Math.min(...scores);
      const isBusiness = topic.concepts.some(({ kind }) => kind === 'sector');
      if (least < (isBusiness ? IN_BUSINESS : ABOUT) * 0.8) return [];
      const score = scores.reduce((sum, each) => sum + each, 0) / scores.length;
      const isPhrase = topic.concepts.length > 1 && holdsPhrase(text, topic.phrase);
      return [
        { case: one, score: score + (isPhrase ? PHRASE : 0), claims: claimsAbout(topic, one) },
      ];
    })
    .sort((a, b) => b.score - a.score || a.case.org.localeCompare(b.case.org, 'en'));
}

/** Finds the claims of a case about a topic, nearest first; its case may say part of it. */
export function claimsAbout(topic: Topic, theCase: Case): ClaimAbout[] {
  const text = textOf(theCase);
  return theCase.claims
    .flatMap((claim): ClaimAbout[] => {
      const own = text.claims.get(claim.id) as ClaimText;
      const scores = topic.concepts.map((concept) => scoreInClaim(concept, own));
      const isOwn = scores.some((score) => score > 0);
      if (!isOwn) return [];
      const whole = scores.map((score, at) => {
        if (score > 0) return score;
        return scoreInCase(topic.concepts[at] as Concept, text, false) >= MATTER ? IN_CASE : 0;
      });
      if (whole.some((score) => score === 0)) return [];
      const sum = whole.reduce((total, score) => total + score, 0) / whole.length;
      const isPhrase =
        topic.concepts.length > 1 && `${own.title}${own.sentence}`.includes(topic.phrase);
      return [{ claim, score: sum + (isPhrase ? PHRASE : 0) }];
    })
    .sort((a, b) => b.score - a.score);
}

function scoreInCase(concept: Concept, text: CaseText, withClaims = true): number {
  return Math.max(
    scoreOf(concept.own, concept, text, withClaims),
    ALIKE * scoreOf(concept.also, concept, text, withClaims),
  );
}

function scoreOf(
  words: readonly string[],
  { kind }: Concept,
  text: CaseText,
  withClaims: boolean,
): number {
  if (words.length === 0) return 0;
  const has = (field: string) => words.some((word) => hasEntry(field, word));
  if (has(text.name)) return NAME;
  if (has(text.title)) return TITLE;
  // A bank whose summary mentions shops is no shop.
  const isSector = kind === 'sector';
  const isOther = () => isSector && !has(text.self) && namesSector(text.self);
  if (has(text.lead) && !isOther()) return LEAD;
  if (has(isSector ? text.business : text.matter)) return MATTER;
  if (isSector) return 0;
  if (has(text.summary)) return SUMMARY;
  // Claims name places that an organisation isn't of.
  if (!withClaims || kind === 'place') return 0;
  let saying = 0;
  for (const { title, sentence } of text.claims.values()) if (has(title) || has(sentence)) saying++;
  return saying === 0 ? 0 : CLAIM + FURTHER * Math.min(3, saying - 1);
}

function scoreInClaim(concept: Concept, text: ClaimText): number {
  const scoreOfWords = (words: readonly string[]) => {
    const has = (field: string) => words.some((word) => hasEntry(field, word));
    return has(text.sentence)
      ? IN_SENTENCE
      : has(text.title)
        ? IN_TITLE
        : has(text.quotes)
          ? IN_QUOTE
          : 0;
  };
  return Math.max(scoreOfWords(concept.own), ALIKE * scoreOfWords(concept.also));
}

function holdsPhrase(text: CaseText, phrase: string): boolean {
  return [text.name, text.title, text.summary, text.matter].some((field) => field.includes(phrase));
}
