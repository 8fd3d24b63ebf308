import type { Case, Claim } from '../../case/case.ts';
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
    if (isAnsweredBy(theCase, claim, question, search)) followUps.push(question);
    if (followUps.length === MOST) break;
  }
  return followUps.length === 0 ? reply : { ...reply, followUps };
}

/** By the search and the claim: the same few are tried for every answer of a case. */
const TRIALS = new WeakMap<object, WeakMap<Claim, boolean>>();

/** True if a question finds its claim, and so surely that it is answered outright. */
function isAnsweredBy(
  theCase: Case,
  claim: Claim,
  question: string,
  search: Conversation['search'],
): boolean {
  const trials = TRIALS.get(search) ?? new WeakMap<Claim, boolean>();
  TRIALS.set(search, trials);
  const known = trials.get(claim);
  if (known !== undefined) return known;
  const { verdict, hits } = search.rank(question, { limit: 1 });
  const isFound = hits[0]?.caseId === theCase.id && hits[0].claimId === claim.id;
  trials.set(claim, verdict === 'answer' && isFound);
  return verdict === 'answer' && isFound;
}
