import type { Ranking } from '../../search/search-port.ts';
import type { Reply } from '../commands/table.ts';
import { type Conversation, claimsOf, outcomeOf } from '../conversation.ts';
import type { AnswerReply, Asked, FoundClaim, NothingReply } from '../reply.ts';
import { rankClaims } from './rank-claims.ts';
import { type Searched, searchedAgain } from './read-again.ts';

/** This many are offered at once if no claim clearly answers. */
export const MAX_OFFERED = 3;

type Found = Pick<Conversation, 'library' | 'search'>;

/**
 * The candidate of a given rank for a question that was asked before: what Next shows.
 * A rank beyond the last candidate starts over.
 * @param searched what the question was read as; a button carries its words alone
 */
export function candidate(
  asked: Asked,
  rank: number,
  conversation: Found,
  searched: Searched = searchedAgain(asked, conversation),
): AnswerReply | NothingReply {
  const ranking = rankAgain(asked, searched, conversation);
  const found = claimsOf(ranking.hits, conversation.library);
  const at = found.length === 0 ? 0 : rank % found.length;
  const evidence = found[at];
  if (!evidence) return { kind: 'nothing', asked, nearest: [], shown: null };
  return {
    kind: 'answer',
    asked,
    evidence,
    rank: at,
    candidates: found.length,
    isCandidate: at > 0 || outcomeOf(asked.question, ranking, found) !== 'answer',
  };
}

/** Counts the candidates that a reply shows; "next" skips them. */
export function candidatesShown(reply: Reply): number {
  if (reply.kind === 'answer') return 1;
  return reply.kind === 'choose' || reply.kind === 'compare' ? reply.evidence.length : 0;
}

/** True if a claim that is shown for a question doesn't clearly answer it. */
export function isCandidate(asked: Asked, found: FoundClaim, conversation: Found): boolean {
  const searched = searchedAgain(asked, conversation);
  if (!searched.isFound) return false;
  const ranking = rankAgain(asked, searched, conversation);
  const [best] = claimsOf(ranking.hits.slice(0, 1), conversation.library);
  if (!best || outcomeOf(asked.question, ranking, [best]) !== 'answer') return true;
  return best.case.id !== found.case.id || best.claim.id !== found.claim.id;
}

function rankAgain({ threadCase }: Asked, { words }: Searched, found: Found): Ranking {
  const thread = threadCase === '' ? [] : [{ q: '', case: threadCase }];
  return rankClaims(words, thread, found);
}
