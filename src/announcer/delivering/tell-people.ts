import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { AnnouncerParts } from '../parts/parts.ts';

/** Points curators to an unconfirmed delivery. Where that fails, the ledger still lists it. */
export async function tellCurators(
  delivery: Delivery,
  { onUnconfirmed, log }: Pick<AnnouncerParts, 'onUnconfirmed' | 'log'>,
): Promise<void> {
  try {
    await onUnconfirmed({ ...delivery, state: 'unconfirmed' });
  } catch (error) {
    log.warn({ err: error, delivery: delivery.id }, 'the curators could not be told');
  }
}
