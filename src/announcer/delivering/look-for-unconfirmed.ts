import type { Delivery } from '../../core/announcements/content/delivery.ts';
import type { Settlement } from '../../store/delivery-store.ts';
import type { AnnouncerParts } from '../parts/parts.ts';
import { lateCorrection } from './late-correction.ts';
import { rememberChanges } from './remember-changes.ts';
import { tellCurators } from './tell-people.ts';

/** Most looks at a call: Slack limits reading histories more strictly than posting. */
const AT_ONCE = 5;

/**
 * Looks in the channels for unconfirmed messages that are due for a look.
 * @returns true if that left something to post
 */
export async function lookForUnconfirmed(parts: AnnouncerParts): Promise<boolean> {
  const { store, clock } = parts;
  let isMore = false;
  for (const delivery of await store.deliveries.toLookFor(clock.now(), AT_ONCE)) {
    const settlement = await lookFor(delivery, parts);
    const correct = lateCorrection(delivery, parts.newId);
    const isSettled = await store.deliveries.settleLook(delivery, settlement, clock.now(), correct);
    const isGivenUp = settlement.state === 'unconfirmed' && settlement.notBefore === null;
    if (isSettled && settlement.state === 'posted' && settlement.ts !== null) {
      await rememberChanges(delivery, settlement.ts, parts);
    }
    if (isSettled && isGivenUp) await tellCurators(delivery, parts);
    if (isSettled && settlement.state !== 'unconfirmed') isMore = true;
  }
  return isMore;
}

async function lookFor(
  delivery: Delivery,
  { poster, clock, settings, log }: AnnouncerParts,
): Promise<Settlement> {
  const { id, team, channel, content, error } = delivery;
  const since = delivery.sentAt ?? delivery.createdAt;
  const threadTs = content.kind === 'correction' ? content.threadTs : undefined;
  const place = { team, channel, deliveryId: id, since };
  const found = await poster.look(threadTs === undefined ? place : { ...place, threadTs });
  const now = clock.now();
  switch (found.kind) {
    case 'found':
      log.info({ delivery: id, ts: found.ts }, 'the unconfirmed message is there');
      return { state: 'posted', ts: found.ts, what: '' };
    case 'later':
      return { state: 'unconfirmed', notBefore: now + found.retryAfterMs, error };
    case 'unavailable':
      return { state: 'unconfirmed', notBefore: null, error: `${error}; ${found.reason}` };
    case 'absent': {
      // Slack may still be about to show it.
      const certainAt = since + settings.certainAfterMs;
      if (now < certainAt) return { state: 'unconfirmed', notBefore: certainAt, error };
      log.info({ delivery: id }, 'the unconfirmed message is not there; it is sent again');
      return { state: 'pending', notBefore: now, error: 'not_found_in_channel' };
    }
  }
}
