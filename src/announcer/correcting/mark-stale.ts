import { takesTrust } from '../../core/announcements/content/trust.ts';
import { withdraw } from '../../core/announcements/content/withdrawn.ts';
import type { Library } from '../../core/library/library.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { asItIs } from './as-it-is.ts';

/** How often everything is compared, for what another instance has recorded or posted meanwhile. */
const AGAIN_MS = 60_000;

/**
 * Creates the function that marks the posts that show a case as it isn't any more. It compares if
 * something was recorded since the last time, or a minute has passed.
 */
export function createStaleMarker({
  store,
  clock,
  log,
}: DecidingParts): (library: Library, isRecorded: boolean) => Promise<void> {
  let nextAt = Number.NEGATIVE_INFINITY;
  return async (library, isRecorded) => {
    const now = clock.now();
    if (!isRecorded && now < nextAt) return;
    const shown = await store.posts.revisions();
    const known = shown.length > 0 ? await store.knownCases.revisions() : new Map();
    for (const ref of shown) {
      const is = asItIs(ref.caseId, library, known.get(ref.caseId));
      if (is === null || (is !== 'withdrawn' && is.revision === ref.revision)) continue;
      const [was] = await store.posts.cases([ref]);
      // A withdrawn case that posts say so of.
      if (!was || (is === 'withdrawn' && withdraw(was).revision === ref.revision)) continue;
      const isUrgent = takesTrust(was, is === 'withdrawn' ? withdraw(was) : is);
      const posts = await store.posts.markDue(ref, { at: now, isUrgent });
      if (posts > 0) log.info({ case: ref.caseId, posts, isUrgent }, 'posts are to be corrected');
    }
    nextAt = now + AGAIN_MS;
  };
}
