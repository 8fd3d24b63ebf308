import { createHash } from 'node:crypto';
import type { Library } from '../../core/library/library.ts';
import type { Serving } from '../../store/instance-store.ts';
import type { DecidingParts } from '../parts/parts.ts';

/** How often an instance notes that it is alive. */
const NOTE_MS = 20_000;
/** Whoever has noted nothing for so long counts as gone. */
const ALIVE_MS = 3 * NOTE_MS;

/**
 * Creates the function that notes which library this instance serves, if others may share the store: at
 * once when it becomes another one, and from time to time.
 */
export function createPresence(parts: DecidingParts): (library: Library) => Promise<void> {
  const { store, clock } = parts;
  let noted: Library | null = null;
  let digest: string | null = null;
  let nextAt = Number.NEGATIVE_INFINITY;
  return async (library) => {
    const now = clock.now();
    if (store.exclusive || (library === noted && now < nextAt)) return;
    const serving = servingOf(library, parts);
    await store.instances.note(serving, now, digest !== null && digest !== serving.digest);
    noted = library;
    digest = serving.digest;
    nextAt = now + NOTE_MS;
  };
}

/**
 * Says how long to wait before believing a library that lacks what another instance has recorded: it may
 * be an old copy. Briefly, if no later library is known and everybody serves this one; not at all while
 * somebody serves a later one.
 * @returns milliseconds
 */
export async function cautionMs(library: Library, parts: DecidingParts): Promise<number> {
  const { store, clock, settings } = parts;
  const age = await store.instances.ageOf(servingOf(library, parts), clock.now() - ALIVE_MS);
  if (age === 'outdated') return Number.POSITIVE_INFINITY;
  return age === 'newest' ? settings.withdrawHoldMs : settings.returnHoldMs;
}

function servingOf({ cases }: Library, { instance }: DecidingParts): Serving {
  const said = cases.map(({ id, revision }) => `${id} ${revision}`).sort();
  const digest = createHash('sha256').update(said.join('\n')).digest('base64url').slice(0, 22);
  return { instance, digest };
}
