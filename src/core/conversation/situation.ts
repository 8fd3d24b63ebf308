import type { Case } from '../case/case.ts';
import type { Library } from '../library/library.ts';
import type { Hit, Search } from '../search/search-port.ts';
import type { Evidence } from './reply.ts';
import type { Turn } from './thread.ts';

/** What an answer is decided from: one library, its search, and the thread so far. */
export interface Situation {
  readonly library: Library;
  readonly search: Search;
  /** Earlier turns of the thread, oldest first. */
  readonly thread: readonly Turn[];
}

/** The case that the thread is about; undefined where it is about none that the library holds. */
export function currentCase({ library, thread }: Situation): Case | undefined {
  return library.byId.get(currentCaseId(thread));
}

/** The id of the case that a thread is about; empty where it is about none. */
export function currentCaseId(thread: readonly Turn[]): string {
  return thread.findLast((turn) => turn.case !== '')?.case ?? '';
}

/** The cases of some ids, without those that the library no longer holds. */
export function casesOf(ids: readonly string[], library: Library): Case[] {
  return ids.flatMap((id) => library.byId.get(id) ?? []);
}

/** The claims of some hits, without those that the library no longer holds. */
export function evidenceOf(hits: readonly Hit[], library: Library): Evidence[] {
  return hits.flatMap((hit) => {
    const one = library.byId.get(hit.caseId);
    const claim = one?.claims.find((c) => c.id === hit.claimId);
    if (!one || !claim) return [];
    return [
      {
        case: one,
        claim,
        // What matched is worked out for those alone that are shown.
        get matched() {
          return hit.matched;
        },
      },
    ];
  });
}
