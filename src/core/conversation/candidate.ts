import type { Ranking } from '../search/search-port.ts';
import { searchedWords } from './asked-status.ts';
import { isSearched } from './is-searched.ts';
import type { Asked, Evidence, Reply } from './reply.ts';
import { evidenceOf, type Situation } from './situation.ts';

/** How many candidates Next walks through. */
export const MAX_CANDIDATES = 10;
/** How many are offered at once where none stands out. */
export const MAX_OFFERED = 3;

type Found = Pick<Situation, 'library' | 'search'>;

/**
 * The candidate of a given rank for a question that was asked before: what Next shows.
 * A rank beyond the last candidate starts over.
 */
export function candidate(asked: Asked, rank: number, situation: Found): Reply {
  const ranking = rankAgain(asked, situation);
  const found = evidenceOf(ranking.hits, situation.library);
  const at = found.length === 0 ? 0 : rank % found.length;
  const evidence = found[at];
  if (!evidence) return { kind: 'nothing', asked, nearest: [], shown: null };
  return {
    kind: 'answer',
    asked,
    evidence,
    rank: at,
    candidates: found.length,
    isCandidate: at > 0 || ranking.verdict !== 'answer',
  };
}

/** How many candidates a reply shows: what "next" passes over. */
export function candidatesShown(reply: Reply): number {
  if (reply.kind === 'answer') return 1;
  return reply.kind === 'choose' || reply.kind === 'compare' ? reply.evidence.length : 0;
}

/** Whether a claim that is shown for a question did not stand out as its answer. */
export function isCandidate(
  asked: Asked,
  { case: of, claim }: Evidence,
  situation: Found,
): boolean {
  if (!isSearched(asked.question)) return false;
  const { verdict, hits } = rankAgain(asked, situation);
  return verdict !== 'answer' || hits[0]?.caseId !== of.id || hits[0].claimId !== claim.id;
}

function rankAgain({ question, threadCase }: Asked, { search }: Found): Ranking {
  const thread = threadCase === '' ? [] : [{ q: '', case: threadCase }];
  return search.rank(searchedWords(question), { thread, limit: MAX_CANDIDATES });
}
