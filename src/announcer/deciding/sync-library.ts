import type { Library } from '../../core/library/library.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { compareLibrary, sinceLastLook } from './compare-library.ts';
import { createPresence } from './presence.ts';
import { createWaitingList } from './waiting.ts';

/** Compares the library with what is known, and records in the ledger what is to be told. */
export interface LibrarySync {
  /** Replaces the library; the next `run` compares it. */
  changed(library: Library): void;
  /**
   * Compares if the library has changed, cases are held back, or nobody has noted our presence lately.
   * @returns true if it compared
   */
  run(): Promise<boolean>;
  /** When it compares next, if the library stays as it is; null before there is one. */
  nextDueAt(): number | null;
}

/** Interval at which a running instance notes its presence, so that an absence shows. */
const NOTE_MS = 5 * 60_000;

/** How soon what others serve is looked at again, while they may know better. */
const AGAIN_MS = 10_000;

/** Most attempts at a decision, if other instances are faster each time. */
const TRIES = 10;

export function createLibrarySync(parts: DecidingParts): LibrarySync {
  const { clock } = parts;
  const sync = createSync(parts);
  const notePresence = createPresence(parts);
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
      if (!library) return false;
      await notePresence(library);
      if (!(isChanged || now >= nextAt)) return false;
      isChanged = false;
      try {
        nextAt = Math.min(now + NOTE_MS, (await sync(library)) ?? Number.POSITIVE_INFINITY);
        return true;
      } catch (error) {
        isChanged = true;
        throw error;
      }
    },
    nextDueAt: () => (library ? nextAt : null),
  };
}

/**
 * @returns compares and records; resolves to the time when a case that is held back has waited long
 *   enough, null if none is
 */
function createSync(parts: DecidingParts): (library: Library) => Promise<number | null> {
  const { store, clock, instance, log } = parts;
  const waiting = createWaitingList();
  /** How long nobody had looked when this instance began; 0 once everything of then is told. */
  let absent: number | null = null;
  const absence = (syncedAt: number | null, now: number) => {
    absent ??= sinceLastLook(syncedAt, now);
    return absent;
  };

  return async (library) => {
    for (let tried = 1; tried <= TRIES; tried++) {
      const now = clock.now();
      const { isBaseline, plan, held, isDoubtful } = await compareLibrary(
        library,
        parts,
        absence,
        waiting.at(now),
      );
      const next = waiting.end();
      const again = isDoubtful ? Math.min(now + AGAIN_MS, next ?? Number.POSITIVE_INFINITY) : next;
      const isNothing = !isBaseline && plan.editions.length === 0;
      // While cases wait, nobody knows yet what an absence has brought.
      if (isNothing && next === null) await store.knownCases.markSynced(now);
      const entry = { now, instance, served: [], baseline: isBaseline, ...plan };
      if (!isNothing && (await store.deliveries.record(entry)) === 'stale') continue;
      if (next === null) absent = 0;
      if (isNothing) return again;
      log.info(
        {
          cases: plan.editions.length,
          posts: plan.deliveries.length,
          queued: plan.queued.length,
          held: held.size,
          baseline: isBaseline,
        },
        isBaseline ? 'baseline set: these cases are known, and not announced' : 'library changed',
      );
      return again;
    }
    throw new Error(
      `What to announce was decided by another instance first, ${TRIES} times in a row`,
    );
  };
}
