import type { Delivery } from '../core/announcements/delivery.ts';
import type { NewDelivery } from '../core/announcements/planned.ts';
import type { AnnouncerParts } from './parts.ts';

/**
 * The correction of a message whose place was not known while its cases changed: the changes were
 * told without it, so it is brought up to date in silence. Undefined where it is.
 */
export async function lateCorrection(
  { id, team, channel, content, subscriptions }: Delivery,
  { store, newId }: Pick<AnnouncerParts, 'store' | 'newId'>,
): Promise<NewDelivery | undefined> {
  if (!('cases' in content) || content.kind === 'backlog') return undefined;
  const revisions = await store.knownCases.revisions();
  for (const { caseId, edition } of content.cases) {
    const newest = revisions.get(caseId)?.edition ?? edition;
    if (newest <= edition) continue;
    return {
      id: newId(),
      team,
      channel,
      subscriptions,
      // Editing the message shows every case in it as it is now.
      content: {
        kind: 'correction',
        change: { caseId, from: edition, to: newest },
        corrects: id,
        reply: false,
        broadcast: false,
      },
      items: [],
    };
  }
  return undefined;
}
