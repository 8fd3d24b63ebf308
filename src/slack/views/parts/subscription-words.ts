import type {
  Cadence,
  Kinds,
  Pause,
  Subscription,
  Weekday,
} from '../../../core/announcements/subscribing/subscription.ts';
import { label } from '../../kit/clip.ts';
import { code, type Inline } from '../../kit/kit.ts';

export const WEEKDAY: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const KINDS: Readonly<Record<Kinds, string>> = {
  new: 'new cases',
  changes: 'changed cases',
  both: 'new and changed cases',
};

/** `every Monday at 09:00 (Europe/Berlin)`. */
export function cadenceWords(cadence: Cadence): string {
  if (cadence.every === 'at-once') return 'at once';
  const day = cadence.every === 'day' ? 'day' : WEEKDAY[cadence.day];
  return `every ${day} at ${label(cadence.at, 10)} (${label(cadence.zone, 60)})`;
}

/** Describes a subscription: `new cases · tier:capability · at once`. */
export function subscriptionWords(
  of: Pick<Subscription, 'filter' | 'kinds' | 'cadence'>,
  max: number,
): Inline {
  const filter = label(of.filter, max);
  return [
    KINDS[of.kinds],
    ' · ',
    filter === '' ? 'every case' : code(filter),
    ` · ${cadenceWords(of.cadence)}`,
  ];
}

/** Slack's error codes for a channel that takes no posts: what happened, what to do. */
const PAUSED: Readonly<Record<string, readonly [string, string]>> = {
  asked: ['someone paused it', 'press Resume'],
  is_archived: ['the channel is archived', 'unarchive it, then press Resume'],
  channel_not_found: ['Slack does not find the channel', 'invite @Casebook to it again'],
  not_in_channel: ['@Casebook is not in the channel', 'invite @Casebook to it again'],
  no_permission: [
    '@Casebook may not post there',
    'let apps post in the channel, then press Resume',
  ],
  restricted_action: ['only some people may post there', 'let @Casebook post, then press Resume'],
  token_revoked: ['the app was removed', 'install it again'],
  account_inactive: ['the app was removed', 'install it again'],
};

/** Why a subscription is paused, and what makes it go on. */
export function pauseWords({ reason }: Pause): { readonly why: string; readonly remedy: string } {
  const known = PAUSED[reason];
  if (known) return { why: known[0], remedy: known[1] };
  return { why: `Slack said ${label(reason, 80) || 'no'}`, remedy: 'press Resume to try again' };
}
