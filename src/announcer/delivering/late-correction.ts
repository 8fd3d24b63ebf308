import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { LateCorrection } from '../../store/delivery-store.ts';

/**
 * Corrects a message whose place was unknown while its cases changed. The changes were told without
 * it, so it is brought up to date silently; undefined if it is up to date.
 */
export function lateCorrection(
  { id, team, channel, content, subscriptions }: Delivery,
  newId: () => string,
): LateCorrection {
  return (newest) => {
    if (!('cases' in content) || content.kind === 'backlog') return undefined;
    // Editing the message shows every case in it as it is now: one is enough.
    const stale = content.cases.find(
      ({ caseId, edition }) => (newest.get(caseId) ?? edition) > edition,
    );
    if (!stale) return undefined;
    const { caseId, edition: from } = stale;
    return {
      id: newId(),
      team,
      channel,
      subscriptions,
      content: {
        kind: 'correction',
        change: { caseId, from, to: newest.get(caseId) ?? from },
        corrects: id,
        reply: false,
        broadcast: false,
      },
      items: [],
    };
  };
}
