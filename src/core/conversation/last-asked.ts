import type { Claim } from '../case-file/case.ts';
import type { Turn } from '../search/ranking.ts';
import { readAskedOfCase } from './asked-of-case.ts';
import { MAX_CANDIDATES, MAX_OFFERED } from './candidate.ts';
import { IS_THE_NAME, namedCases } from './named-cases.ts';
import { parseRequest } from './request.ts';
import { evidenceOf, type Situation } from './situation.ts';

/** What a thread asked last, leaving out "more". */
export interface LastAsked {
  readonly turn: Turn;
  /** The turns before it, oldest first. */
  readonly before: readonly Turn[];
  /** How often the next candidate has been asked for since. */
  readonly steps: number;
}

/** Null where a thread has asked nothing yet. */
export function lastAsked(thread: readonly Turn[]): LastAsked | null {
  const at = thread.findLastIndex(({ q }) => q !== '' && parseRequest(q).kind !== 'more');
  const turn = thread[at];
  if (!turn) return null;
  return { turn, before: thread.slice(0, at), steps: thread.length - at - 1 };
}

/** The claim that the thread was last shown; null where that was a whole case. */
export function lastClaim(situation: Situation): Claim | null {
  const { library, search, thread } = situation;
  const last = lastAsked(thread);
  if (!last) return null;
  const { turn, before, steps } = last;
  const request = parseRequest(turn.q);
  switch (request.kind) {
    case 'claim': {
      const claims = library.byId.get(turn.case)?.claims ?? [];
      return claims.find(({ id }) => id === request.claimId) ?? null;
    }
    case 'sources':
      return request.words === '' ? lastClaim({ ...situation, thread: before }) : null;
    case 'ask': {
      if (namedCases(turn.q, situation).score >= IS_THE_NAME || readAskedOfCase(turn.q))
        return null;
      const ranking = search.rank(turn.q, { thread: before, limit: MAX_CANDIDATES });
      const found = evidenceOf(ranking.hits, library);
      const offered = ranking.verdict === 'answer' ? 1 : Math.min(MAX_OFFERED, found.length);
      const at = steps === 0 ? 0 : offered + steps - 1;
      const shown = found[at % Math.max(1, found.length)];
      return shown?.case.id === turn.case ? shown.claim : null;
    }
    default:
      return null;
  }
}
