import type { Case, Claim } from '../case/case.ts';
import { type Conversation, foundClaim } from './conversation.ts';
import type { AnswerReply, Asked } from './reply.ts';

/** The one claim that was asked for: found by what it is, and not by a search. */
export function claimReply(
  asked: Asked,
  theCase: Case,
  claim: Claim,
  { library }: Pick<Conversation, 'library'>,
): AnswerReply {
  const evidence = foundClaim(theCase, claim, library);
  return { kind: 'answer', asked, evidence, rank: 0, candidates: 1, isCandidate: false };
}
