import { wasRejected } from '../../core/announcements/content/told-change.ts';
import { changeOfClaims } from '../../core/announcements/content/trust.ts';
import { isWithdrawn, withdraw } from '../../core/announcements/content/withdrawn.ts';
import type { Case } from '../../core/case/case.ts';
import type { Library } from '../../core/library/library.ts';
import type { LeasedPost, PostSettlement } from '../../store/post-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import type { PostCorrection, RedrawnPost } from '../parts/redraw.ts';
import { asItIs } from './as-it-is.ts';
import { afterEdit, afterReply } from './outcomes.ts';
import { type RedrawnAnnouncement, redrawAnnounced } from './redraw-announced.ts';

/** The parts that correct posts. */
export type CorrectingParts = AnnouncerParts & {
  readonly redraw: NonNullable<AnnouncerParts['redraw']>;
};

/**
 * Edits a post to what is true, and tells its thread what has changed: once, even if this process
 * is killed. An edit may be repeated; a reply that may be there is not.
 */
export async function correctPost(
  post: LeasedPost,
  library: Library,
  parts: CorrectingParts,
): Promise<void> {
  const settlement = await attempt(post, library, parts);
  await parts.store.posts.settle(post, settlement, parts.clock.now());
}

async function attempt(
  post: LeasedPost,
  library: Library,
  parts: CorrectingParts,
): Promise<PostSettlement> {
  const { poster, redraw, log } = parts;
  const { delivery } = post.view;
  const correction = await correctionOf(post, library, parts);
  const done: PostSettlement = { state: 'corrected', cases: correction.cases };
  if (correction.changes.length === 0) return done;
  let drawn: RedrawnPost | RedrawnAnnouncement | null;
  try {
    drawn =
      delivery === undefined
        ? await redraw(post, correction)
        : await redrawAnnounced(post, delivery, correction, parts);
  } catch (err) {
    log.error({ err, channel: post.channel, ts: post.ts }, 'a post could not be drawn again');
    return { state: 'later', dueAt: parts.clock.now() + UNDRAWN_MS, isUntold: true };
  }
  if (!drawn) return { state: 'gone' };
  const { team, channel, ts } = post;
  const edited = await poster.update({
    ...{ team, channel, ts, message: drawn.edit },
    ...(delivery !== undefined && { deliveryId: delivery }),
  });
  const open = await afterEdit(post, edited, parts);
  if (open) return open;
  if (!drawn.reply) return done;
  const of = nameOf(correction);
  if (post.replyOf === of) return done;
  if (!(await parts.store.posts.beginReply(post, of))) return done;
  const isLoud = correction.changes.some(({ claims }) => claims.some(wasRejected));
  const told = await poster.post({
    team,
    channel,
    message: drawn.reply,
    threadTs: post.threadTs ?? ts,
    // A channel that follows is told of this change in a message of its own.
    broadcast:
      isLoud && post.threadTs === null && delivery === undefined && !channel.startsWith('D'),
  });
  return (await afterReply(post, told, parts)) ?? done;
}

const UNDRAWN_MS = 60 * 60_000;

/** Compares what a post shows with what is. Cases whose state is open are left as they are. */
async function correctionOf(
  post: LeasedPost,
  library: Library,
  { store }: CorrectingParts,
): Promise<PostCorrection> {
  const known = await store.knownCases.revisions();
  const before = await store.posts.cases(post.shown);
  const cases: Case[] = [];
  const changes: PostCorrection['changes'][number][] = [];
  for (const { caseId, claims } of post.shown) {
    const was = before.find(({ id }) => id === caseId);
    const is = asItIs(caseId, library, known.get(caseId));
    if (!was || is === null) continue;
    const now = is === 'withdrawn' ? withdraw(was) : is;
    cases.push(now);
    const change = changeOfClaims(was, now, claims);
    if (change.claims.length > 0 && !(isWithdrawn(was) && isWithdrawn(now))) changes.push(change);
  }
  return { cases, changes };
}

function nameOf({ changes }: PostCorrection): string {
  return changes.map(({ after }) => `${after.id}:${after.revision}`).join(' ');
}
