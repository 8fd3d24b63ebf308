import type { Library } from '../../core/library/library.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import { type CorrectingParts, correctPost } from './correct-post.ts';

/** Corrects posts beside the announcements, which go first. */
export interface Corrector {
  /** Leases what is due, unless an announcement is, and starts to correct it. */
  begin(library: Library): Promise<void>;
  /** The next time that `begin` can lease something; null if nothing is due or enough is under way. */
  nextDueAt(): Promise<number | null>;
  /** The corrections that are under way. */
  running(): readonly Promise<void>[];
}

/** Corrections at once: Slack allows an edit a second or so, and one may be slow. */
const AT_ONCE = 2;
/** Pause after nothing could be leased: the channel of what is due has its own pace. */
const REST_MS = 250;

/** @param wake called when a correction has ended */
export function createCorrector(
  parts: AnnouncerParts,
  wake: () => void,
  stopping: AbortSignal,
): Corrector {
  const { clock, log, settings, store } = parts;
  const { redraw } = parts;
  const running = new Set<Promise<void>>();
  let restsUntil = 0;
  if (!redraw) return { begin: async () => {}, nextDueAt: async () => null, running: () => [] };
  const correcting: CorrectingParts = { ...parts, redraw };

  return {
    async begin(library) {
      while (!stopping.aborted && running.size < AT_ONCE) {
        const now = clock.now();
        const announcing = await store.deliveries.nextLeaseAt();
        const isFree = announcing === null || announcing > now;
        const { leaseMs, pace } = settings;
        const post = isFree ? await store.posts.lease({ now, leaseMs, pace }) : null;
        if (!post) {
          restsUntil = now + REST_MS;
          return;
        }
        const work: Promise<void> = correctPost(post, library, correcting)
          .catch((err: unknown) => {
            log.error({ err, channel: post.channel, ts: post.ts }, 'a correction is interrupted');
          })
          .finally(() => {
            running.delete(work);
            wake();
          });
        running.add(work);
      }
    },
    async nextDueAt() {
      if (running.size >= AT_ONCE) return null;
      const at = await store.posts.nextDueAt();
      return at === null ? null : Math.max(at, restsUntil);
    },
    running: () => [...running],
  };
}
