import type { ChangeRef, Content, Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Waiting deliveries of a channel that are looked at. */
const AHEAD = 100;

/**
 * Takes later changes of the same cases into a leased delivery, if they wait for the same channel: what
 * it tells is one change, from before the first to after the last.
 * @returns the delivery as it is now
 */
export async function mergeChanges(
  delivery: Delivery,
  { store, log }: Pick<AnnouncerParts, 'store' | 'log'>,
): Promise<Delivery> {
  const { team, channel, content } = delivery;
  if (content.kind !== 'changes' && content.kind !== 'correction') return delivery;
  const waiting = await store.deliveries.list({
    ...{ team, channel, states: ['pending'], limit: AHEAD },
  });
  const later = waiting.filter((each) => each.seq > delivery.seq && haveSameAskers(each, delivery));
  // A dry run: what can be joined depends on what was joined before.
  const ids: string[] = [];
  let joined: Content = content;
  for (const each of later) {
    const longer = join(joined, each.content);
    if (longer) {
      joined = longer;
      ids.push(each.id);
    }
  }
  if (ids.length === 0) return delivery;
  const merged = await store.deliveries.absorb(delivery, ids, (absorbed) =>
    absorbed.reduce<Content | null>((so, each) => so && join(so, each.content), content),
  );
  if (!merged) return delivery;
  log.info({ delivery: delivery.id, others: ids.length }, 'several changes are told as one');
  return { ...delivery, content: merged };
}

/** Adds a change to the content that goes before it; null if it isn't of the same kind or cases. */
function join(content: Content, next: Content): Content | null {
  if (content.kind === 'correction' && next.kind === 'correction') {
    // What is told mustn't begin with what was left untold, or was told elsewhere.
    const isAlike = next.corrects === content.corrects && next.reply === content.reply;
    if (!isAlike || !follows(content.change, next.change)) return null;
    const change = { ...content.change, to: next.change.to };
    return { ...content, change, broadcast: content.broadcast || next.broadcast };
  }
  if (content.kind !== 'changes' || next.kind !== 'changes') return null;
  const [only, ...others] = next.changes;
  if (!only || others.length > 0) return null;
  if (!content.changes.some((each) => follows(each, only))) return null;
  const changes = content.changes.map((each) =>
    follows(each, only) ? { ...each, to: only.to } : each,
  );
  return { ...content, changes };
}

function follows(before: ChangeRef, after: ChangeRef): boolean {
  return before.caseId === after.caseId && before.to === after.from;
}

function haveSameAskers(a: Delivery, b: Delivery): boolean {
  return JSON.stringify(a.subscriptions) === JSON.stringify(b.subscriptions);
}
