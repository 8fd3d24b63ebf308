import type { LeasedPost, PostSettlement } from '../../store/post-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostOutcome } from '../parts/poster.ts';

/** Slack's word for a message that somebody deleted. */
const GONE = 'message_not_found';
/** How long a post rests whose channel takes nothing from us. */
const CLOSED_MS = 6 * 60 * 60_000;
/** A post that could not be corrected so often is forgotten. */
const TRIES = 200;

/**
 * Judges the edit of a post.
 * @returns how the attempt ends; null if its thread is told now
 */
export async function afterEdit(
  post: LeasedPost,
  outcome: PostOutcome,
  parts: AnnouncerParts,
): Promise<PostSettlement | null> {
  if (outcome.kind === 'posted') return null;
  if (outcome.kind === 'refused' && outcome.what === 'message') {
    if (outcome.code === GONE) return { state: 'gone' };
    // Slack lets nobody edit it any more; its thread can still say what changed.
    parts.log.warn({ ...placeOf(post), code: outcome.code }, 'a post cannot be edited');
    return null;
  }
  // Repeating an edit changes nothing, so a doubt is as good as a no.
  return later(post, outcome, false, parts);
}

/**
 * Judges the reply in a post's thread.
 * @returns how the attempt ends, if it has to be tried again; else null
 */
export async function afterReply(
  post: LeasedPost,
  outcome: PostOutcome,
  parts: AnnouncerParts,
): Promise<PostSettlement | null> {
  const { log } = parts;
  if (outcome.kind === 'posted') return null;
  if (outcome.kind === 'unknown' || (outcome.kind === 'refused' && outcome.what === 'message')) {
    // The post itself is true by now; a second reply would be worse than none.
    const reason = outcome.kind === 'unknown' ? outcome.reason : outcome.code;
    log.warn({ ...placeOf(post), reason }, 'a post is corrected; its thread may not know');
    return null;
  }
  return later(post, outcome, true, parts);
}

async function later(
  post: LeasedPost,
  outcome: Exclude<PostOutcome, { kind: 'posted' }>,
  isUntold: boolean,
  { store, settings, clock, log }: AnnouncerParts,
): Promise<PostSettlement> {
  const now = clock.now();
  if (post.attempt >= TRIES) {
    log.warn({ ...placeOf(post), tries: post.attempt }, 'a post cannot be corrected: given up');
    return { state: 'gone' };
  }
  switch (outcome.kind) {
    case 'rate-limited': {
      const dueAt = now + outcome.retryAfterMs;
      await store.deliveries.holdChannel(post, dueAt);
      return { state: 'later', dueAt, isUntold };
    }
    case 'refused': {
      log.warn({ ...placeOf(post), code: outcome.code }, 'a post waits to be corrected');
      const wait = outcome.what === 'workspace' ? settings.workspaceHoldMs : CLOSED_MS;
      return { state: 'later', dueAt: now + wait, isUntold };
    }
    default: {
      const doubled = settings.backoffMs * 2 ** Math.min(post.attempt - 1, 30);
      const dueAt = now + Math.min(settings.backoffMaxMs, doubled);
      log.warn({ ...placeOf(post), reason: outcome.reason }, 'a post is corrected later');
      return { state: 'later', dueAt, isUntold };
    }
  }
}

function placeOf({ channel, ts }: LeasedPost) {
  return { channel, ts };
}
