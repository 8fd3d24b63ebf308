import { type Case, type Claim, claimOf } from '../case/case.ts';
import type { Library } from '../library/library.ts';
import type { Hit, Ranking, Search, Verdict } from '../search/search-port.ts';
import { NEAR_CLAIMS } from '../thresholds.ts';
import { answersOtherwise } from './answers-otherwise.ts';
import { doubtsOf } from './doubts.ts';
import type { FoundClaim } from './reply.ts';
import type { Turn } from './thread.ts';

/** Everything an answer is decided from: one library, its search, and the thread so far. */
export interface Conversation {
  readonly library: Library;
  readonly search: Search;
  /** Earlier turns of the thread, oldest first. */
  readonly thread: readonly Turn[];
  /** `YYYY-MM-DD`; without it, relative dates count from the newest date of the library. */
  readonly today?: string;
  /** The days on which a case was last seen to change, by its id: `YYYY-MM-DD`. */
  readonly seenChanged?: ReadonlyMap<string, string>;
}

/** A conversation whose thread can be read. */
export interface ReadConversation extends Conversation {
  /** The claim that the thread was last shown; null if that was a whole case or a choice. */
  lastClaim(): Claim | null;
  /** The claims and cases that the thread was last shown, in order. */
  lastShown(): readonly ShownInReply[];
}

/** A claim that a reply shows, or a case as such. */
export interface ShownInReply {
  readonly case: Case;
  readonly claim: Claim | null;
}

/** The case that the thread is about; undefined if it is about none that the library holds. */
export function currentCase({ library, thread }: Conversation): Case | undefined {
  return library.byId.get(currentCaseId(thread));
}

/** The id of the case that a thread is about; empty if it is about none. */
export function currentCaseId(thread: readonly Turn[]): string {
  return thread.findLast((turn) => turn.case !== '')?.case ?? '';
}

/** The cases of some ids, without those that the library no longer holds. */
export function casesOf(ids: readonly string[], library: Library): Case[] {
  return ids.flatMap((id) => library.byId.get(id) ?? []);
}

/** A claim that was asked for by its id or opened by a button. */
export function foundClaim(theCase: Case, claim: Claim, library: Library): FoundClaim {
  const doubts = doubtsOf(claim, library);
  return { case: theCase, claim, matched: [], ...(doubts && { doubts }) };
}

/**
 * The outcome of a question. A claim whose quotes are about another organisation, or that answers
 * another question, may be offered, and is never the answer. Neither is one of two that are as near.
 */
export function outcomeOf(
  question: string,
  { verdict, hits }: Ranking,
  [best]: readonly FoundClaim[],
): Verdict {
  if (verdict !== 'answer' || !best) return verdict;
  if (best.doubts?.about || answersOtherwise(question, best.claim)) return 'choose';
  const [first, second] = hits;
  const isNear =
    first && second?.caseId === first.caseId && first.score - second.score < NEAR_CLAIMS;
  return isNear ? 'choose' : verdict;
}

/** The claims of some hits, without those that the library no longer holds. */
export function claimsOf(hits: readonly Hit[], library: Library): FoundClaim[] {
  return hits.flatMap((hit) => {
    const found = library.byId.get(hit.caseId);
    const claim = claimOf(found, hit.claimId);
    if (!found || !claim) return [];
    const doubts = doubtsOf(claim, library);
    return [
      {
        case: found,
        claim,
        ...(doubts && { doubts }),
        // Worked out only for the claims that are shown.
        get matched() {
          return hit.matched;
        },
      },
    ];
  });
}
