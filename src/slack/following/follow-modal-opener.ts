import type { WebClient } from '@slack/web-api';
import * as z from 'zod';
import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { proven } from '../answering/converse.ts';
import type { Bot } from '../bot/bot.ts';
import type { FollowForm } from '../kit/follow-form.ts';
import type { Modal, Verbatim } from '../kit/message.ts';
import { followModal } from '../views/follow-modal.ts';
import { followText } from './follow-text.ts';
import { preview, readWish, vocabulary } from './subscribing.ts';

/** State that the form carries through Slack, so that its submission needs no memory here. */
const metadata = z.strictObject({ channel: z.string(), subscription: z.string() });
export type FollowFormPlace = z.infer<typeof metadata>;

export function parseFormPlace(text: string): FollowFormPlace | null {
  try {
    return metadata.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A form for a new subscription: everything, at once. */
export function newForm(): FollowForm {
  return {
    orgs: [],
    clusters: [],
    tiers: [],
    impacts: [],
    statuses: [],
    filter: '',
    kinds: 'both',
    cadence: { every: 'at-once' },
  };
}

/** A form that says what a subscription says. */
export function formOf({ filter, kinds, cadence }: Subscription): FollowForm {
  return { ...newForm(), filter, kinds, cadence };
}

/** The form as a modal, with what it would have matched as it stands. */
export function drawForm(bot: Bot, place: FollowFormPlace, form: FollowForm): Verbatim<Modal> {
  const read = readWish(bot, followText(form));
  const { org, cluster, tier, impact } = vocabulary(bot);
  const modal = followModal({
    channel: place.channel,
    subscription: place.subscription,
    form,
    choices: { orgs: org, clusters: cluster, tiers: tier, impacts: impact },
    zone: bot.timeZone,
    preview: read.wish
      ? preview(bot, read.wish)
      : read.problems.map(({ message, hint }) => `${message} ${hint}`).join(' '),
    privateMetadata: JSON.stringify(place),
  });
  return proven(bot, modal);
}

/** Opens the form in answer to a command or a press. */
export async function openFollowForm(
  bot: Bot,
  at: { readonly client: WebClient; readonly triggerId: string; readonly channel: string },
  form: FollowForm,
  subscription = '',
): Promise<void> {
  const { view } = drawForm(bot, { channel: at.channel, subscription }, form);
  await at.client.views.open({ trigger_id: at.triggerId, view });
}
