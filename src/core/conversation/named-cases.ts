import type { Case } from '../case/case.ts';
import { IS_THE_NAME, LEAST_NAME, SAME_NAME } from '../thresholds.ts';
import { type Conversation, casesOf } from './conversation.ts';
import type { CaseReply, PickCaseReply } from './reply.ts';

/** Cases that some words may name, and how well they do. */
export interface Named {
  readonly cases: readonly Case[];
  /** 0..1, 1 if the words are the name. */
  readonly score: number;
}

/** Cases whose name comes near, those alone that come about as near as the nearest. */
export function namedCases(
  words: string,
  { library, search }: Conversation,
  atLeast = LEAST_NAME,
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

/** True if the words are the name and nothing else. */
export function isTheName({ score }: Named): boolean {
  return score >= IS_THE_NAME;
}

/** Returns the cases of the organisations that the words name, if they say nothing else. */
export function casesNamedAlone(words: string, { library, search }: Conversation): Case[] {
  const { namedCases: ids, asks } = search.rank(words, { limit: 1 });
  return asks === 'something' ? [] : casesOf(ids, library);
}

/** The one case that was named, or the choice between several. */
export function caseOrChoice(words: string, cases: readonly Case[]): CaseReply | PickCaseReply {
  return cases.length === 1
    ? { kind: 'case', case: cases[0]!, page: 0 }
    : { kind: 'pick-case', words, cases, wanted: { part: 'case', claimId: '' } };
}
