import type { Case } from '../case/case.ts';
import type { Reply } from './reply.ts';
import { casesOf, type Situation } from './situation.ts';

/** From this score on (0..1) words are the name of a case and nothing else. */
export const IS_THE_NAME = 0.95;
/** From this score on words are taken as a name where no claim stands out for them. */
export const MAY_BE_THE_NAME = 0.65;
/** From this score on all the words stand in the name, spelt right. */
export const STANDS_IN_THE_NAME = 0.9;
/** From this score on words are taken as a name where nothing but a name can stand. */
const MUST_BE_A_NAME = 0.4;
/** Names whose scores lie this close are offered side by side. */
const SAME_NAME = 0.08;

/** Cases that some words may name, and how well they do. */
export interface Named {
  readonly cases: readonly Case[];
  /** 0..1, 1 where the words are the name. */
  readonly score: number;
}

/** Cases whose name comes near, those alone that come about as near as the nearest. */
export function namedCases(
  words: string,
  { library, search }: Situation,
  atLeast = MUST_BE_A_NAME,
): Named {
  const exact = library.byId.get(words.toLowerCase());
  if (exact) return { cases: [exact], score: 1 };
  const matches = search.findCases(words, 10);
  const score = matches[0]?.score ?? 0;
  const near = matches.filter((match) => match.score >= Math.max(atLeast, score - SAME_NAME));
  return {
    cases: casesOf(
      near.map((match) => match.caseId),
      library,
    ),
    score,
  };
}

/** The cases of the organisations that some words name, where they say nothing else; else none. */
export function casesNamedAlone(words: string, { library, search }: Situation): Case[] {
  const { namedCases: ids, asks } = search.rank(words, { limit: 1 });
  return asks === 'something' ? [] : casesOf(ids, library);
}

/** The one case that was named, or the choice between several. */
export function caseOrChoice(words: string, cases: readonly Case[]): Reply {
  return cases.length === 1
    ? { kind: 'case', case: cases[0]!, page: 0 }
    : { kind: 'pick-case', words, cases, wanted: { part: 'case', claimId: '' } };
}
