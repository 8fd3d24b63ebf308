import type { Reply } from '../commands/table.ts';
import type { Conversation } from '../conversation.ts';
import { exampleQuestion, isClean } from '../examples.ts';

const MOST = 2;
/** Claims of a case that are tried: each is a search. */
const TRIED = 4;

/**
 * Adds questions that the case of an answer answers too: of its other approved claims, those that the
 * search finds for them.
 */
export function withFollowUps(reply: Reply, { search }: Pick<Conversation, 'search'>): Reply {
  if (reply.kind !== 'answer' || reply.isCandidate) return reply;
  const { case: theCase, claim: shown } = reply.evidence;
  const followUps: string[] = [];
  for (const claim of theCase.claims
    .filter((one) => one !== shown && isClean(one))
    .slice(0, TRIED)) {
    const question = exampleQuestion(theCase, claim);
    const { verdict, hits } = search.rank(question, { limit: 1 });
    const isFound = hits[0]?.caseId === theCase.id && hits[0].claimId === claim.id;
    if (verdict === 'answer' && isFound) followUps.push(question);
    if (followUps.length === MOST) break;
  }
  return followUps.length === 0 ? reply : { ...reply, followUps };
}
