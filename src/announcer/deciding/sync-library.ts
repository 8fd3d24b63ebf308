import type { Library } from '../../core/library/library.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { compareLibrary } from './compare-library.ts';

/** Compares the library with what is known, and records in the ledger what is to be told. */
export interface LibrarySync {
  /** Replaces the library; the next `run` compares it. */
  changed(library: Library): void;
  /**
   * Compares if the library has changed, cases are held back, or nobody has noted our presence lately.
   * @returns true if it compared
   */
  run(): Promise<boolean>;
}

/** Interval at which a running instance notes its presence, so that an absence shows. */
const NOTE_MS = 5 * 60_000;

/** Most attempts at a decision, if other instances are faster each time. */
const TRIES = 10;

export function createLibrarySync(parts: DecidingParts): LibrarySync {
  const { clock, settings } = parts;
  const sync = createSync(parts);
  let library: Library | null = null;
  let isChanged = false;
  let nextAt = Number.NEGATIVE_INFINITY;

  return {
    changed(newest) {
      library = newest;
      isChanged = true;
    },
    async run() {
      const now = clock.now();
      if (!library || !(isChanged || now >= nextAt)) return false;
      isChanged = false;
      try {
        const isDone = await sync(library);
        const { returnHoldMs, withdrawHoldMs } = settings;
        nextAt = now + (isDone ? NOTE_MS : Math.min(returnHoldMs / 10, withdrawHoldMs));
        return true;
      } catch (error) {
        isChanged = true;
        throw error;
      }
    },
  };
}

/** @returns compares and records; resolves to false if cases are held back, to be compared again later */
function createSync(parts: DecidingParts): (library: Library) => Promise<boolean> {
  const { store, clock, instance, log } = parts;
  const heldSince = new Map<string, number>();
  let isFirst = true;

  return async (library) => {
    for (let tried = 1; tried <= TRIES; tried++) {
      const now = clock.now();
      const isHeld = (caseId: string, ms: number) => {
        const since = heldSince.get(caseId) ?? now;
        heldSince.set(caseId, since);
        return now - since < ms;
      };
      const { isBaseline, plan, held } = await compareLibrary(library, parts, isFirst, isHeld);
      for (const caseId of heldSince.keys()) if (!held.has(caseId)) heldSince.delete(caseId);
      if (!isBaseline && plan.editions.length === 0) {
        await store.knownCases.markSynced(now);
        isFirst = false;
        return held.size === 0;
      }
      const entry = { now, instance, served: [], baseline: isBaseline, ...plan };
      if ((await store.deliveries.record(entry)) === 'stale') continue;
      isFirst = false;
      log.info(
        {
          cases: plan.editions.length,
          posts: plan.deliveries.length,
          queued: plan.queued.length,
          baseline: isBaseline,
        },
        isBaseline ? 'baseline set: these cases are known, and not announced' : 'library changed',
      );
      return held.size === 0;
    }
    throw new Error(
      `What to announce was decided by another instance first, ${TRIES} times in a row`,
    );
  };
}
