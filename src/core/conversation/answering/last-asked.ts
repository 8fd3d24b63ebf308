import { type Case, type Claim, claimOf } from '../../case/case.ts';
import { IS_THE_NAME } from '../../thresholds.ts';
import { type Conversation, claimsOf, currentCaseId, outcomeOf } from '../conversation.ts';
import { readAskedOfCase } from '../grammar/asked-of-case.ts';
import { readAskedStatus, searchedWords } from '../grammar/asked-status.ts';
import { casesNamedAlone, namedCases } from '../named-cases.ts';
import type { Turn } from '../thread.ts';
import { MAX_CANDIDATES, MAX_OFFERED } from './candidate.ts';
import { parseRequest } from './parse-request.ts';

/**
 * Finds the last question of a thread, leaving out "more" and questions about the reply itself:
 * "source?"
 */
export interface LastAsked {
  readonly turn: Turn;
  /** The turns before it, oldest first. */
  readonly before: readonly Turn[];
  /** Number of times that the next candidate was asked for since. */
  readonly steps: number;
}

/** Null if the thread has asked nothing yet. */
export function lastAsked(thread: readonly Turn[]): LastAsked | null {
  const at = thread.findLastIndex(({ q }) => q !== '' && !isMore(q) && !isOfReply(q));
  const turn = thread[at];
  if (!turn) return null;
  const steps = thread.slice(at + 1).filter(({ q }) => isMore(q)).length;
  return { turn, before: thread.slice(0, at), steps };
}

function isMore(question: string): boolean {
  return parseRequest(question).kind === 'more';
}

/** True if a question is about the claim or case that was just shown. */
function isOfReply(question: string): boolean {
  const request = parseRequest(question);
  return request.kind === 'ask'
    ? readAskedStatus(question)?.kind === 'thread'
    : request.kind === 'sources' && request.words === '';
}

/** Returns the claim that the thread saw last; null if that was a whole case or a choice. */
export function lastClaim(conversation: Conversation): Claim | null {
  const { library, search, thread } = conversation;
  const last = lastAsked(thread);
  if (!last) return null;
  const { turn, before, steps } = last;
  const request = parseRequest(turn.q);
  switch (request.kind) {
    case 'claims':
      return only(request.ids, library.byId.get(turn.case));
    case 'ask': {
      const status = readAskedStatus(turn.q);
      if (status?.kind === 'ids') return only(status.ids, library.byId.get(turn.case));
      const words = searchedWords(turn.q, status);
      const names = status && 'names' in status ? status.names : null;
      if (names === '' || (names && casesNamedAlone(names, conversation).length > 0)) return null;
      if (namedCases(words, conversation).score >= IS_THE_NAME || readAskedOfCase(words))
        return null;
      const ranking = search.rank(words, { thread: before, limit: MAX_CANDIDATES });
      const found = claimsOf(ranking.hits, library);
      const outcome = outcomeOf(ranking, found);
      const offered = outcome === 'answer' ? 1 : Math.min(MAX_OFFERED, found.length);
      if (outcome === 'choose' && steps === 0 && offered > 1) return null;
      const at = steps === 0 ? 0 : offered + steps - 1;
      const shown = found[at % Math.max(1, found.length)];
      return shown?.case.id === currentCaseId(thread) ? shown.claim : null;
    }
    default:
      return null;
  }
}

/** Returns the claim that some ids name, if they name just one. */
function only(ids: readonly string[], of: Case | undefined): Claim | null {
  return ids.length === 1 ? (claimOf(of, ids[0] ?? '') ?? null) : null;
}
