/**
 * - `returned`: a case looks as it did before another instance recorded a change
 * - `outdated`: another instance serves a later library
 * - `missing`: the library no longer has it
 * - `loss`: it lost what people may rely on; told soon, however often its file is saved
 * - `unsettled`: its file may still be being written
 * - `errors`: its file has errors, which is for curators to hear
 */
export type Reason = 'returned' | 'outdated' | 'missing' | 'loss' | 'unsettled' | 'errors';

/** Decides if a case that differs waits before it is told of. */
export interface Waiting {
  /**
   * True if a case waits, because fewer than so many milliseconds have passed since it was first
   * asked about with this reason and state.
   * @param state a revision, if another one begins anew
   */
  isHeld(reason: Reason, caseId: string, ms: number, state?: string): boolean;
}

/** Lets nothing wait. */
export const NEVER: Waiting = { isHeld: () => false };

/** Waiting of one comparison after another. */
export interface WaitingList {
  /** Begins a comparison at a time. */
  at(now: number): Waiting;
  /**
   * Ends it: forgets what was not asked about.
   * @returns when the next case has waited long enough; null if none waits for time to pass
   */
  end(): number | null;
}

export function createWaitingList(): WaitingList {
  const since = new Map<string, number>();
  const asked = new Set<string>();
  let next: number | null = null;
  return {
    at(now) {
      asked.clear();
      next = null;
      return {
        isHeld(reason, caseId, ms, state = '') {
          const key = `${reason} ${state} ${caseId}`;
          const began = since.get(key) ?? now;
          since.set(key, began);
          asked.add(key);
          const until = began + ms;
          if (until <= now) return false;
          if (Number.isFinite(until)) next = Math.min(next ?? until, until);
          return true;
        },
      };
    },
    end() {
      for (const key of since.keys()) if (!asked.has(key)) since.delete(key);
      return next;
    },
  };
}
