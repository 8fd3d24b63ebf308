import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import { lookUpTold } from './look-up-cases.ts';

/**
 * Remembers a message that tells of changes, so that it is corrected if they aren't true any more. The
 * message is there already: if that fails, it is logged.
 * @param delivery as it was sent
 */
export async function rememberChanges(
  { id, team, channel, content }: Delivery,
  ts: string,
  { store, clock, log, redraw }: AnnouncerParts,
): Promise<void> {
  if (!redraw) return;
  try {
    const told = (await lookUpTold(content, store.knownCases)).filter(
      ({ claims }) => claims.length > 0,
    );
    if (told.length === 0) return;
    const threadTs = content.kind === 'correction' ? (content.threadTs ?? null) : null;
    const view = { kind: 'announced', delivery: id, page: 0, isCandidate: false, sharedBy: null };
    const shown = told.map(({ after, claims }) => ({
      caseId: after.id,
      revision: after.revision,
      claims: claims.map((claim) => (claim.after ?? claim.before)?.id ?? ''),
    }));
    const post = { team, channel, ts, threadTs, view: { ...view, claims: [] }, shown };
    const cases = told.map(({ after }) => after);
    await store.posts.remember(post, cases, clock.now());
  } catch (err) {
    log.warn({ err, delivery: id }, 'a message that tells of changes is not remembered');
  }
}
