import type { Subscription } from '../../core/announcements/subscribing/subscription.ts';
import { onPress, type Press, type PressHandles } from '../answering/press.ts';
import type { Bot } from '../bot/bot.ts';
import { channelTrouble } from '../bot/channel-trouble.ts';
import {
  drawForm,
  formOf,
  newForm,
  openFollowForm,
  parseFormPlace,
} from '../following/follow-modal-opener.ts';
import { ACTION } from '../kit/action-ids.ts';
import { parseFollowForm } from '../kit/follow-form.ts';
import { followEndedMessage } from '../views/follow-ended.ts';
import { followProblemMessage } from '../views/follow-problem.ts';
import { organisationMutedMessage } from '../views/organisation-muted.ts';
import { showFollowing } from './follow-command.ts';
import type { Listener } from './listener.ts';

/** The buttons under subscriptions and announcements. */
const HANDLES: PressHandles = [
  [ACTION.openFollow, openForm],
  [ACTION.previewFollow, previewForm],
  [ACTION.unfollow, unfollow],
  [ACTION.resume, resume],
  [ACTION.followingPage, (bot, press) => showFollowing(bot, shownTo(press), press.value.page ?? 0)],
  [ACTION.muteOrg, (bot, press) => mute(bot, press, true)],
  [ACTION.unmuteOrg, (bot, press) => mute(bot, press, false)],
  [ACTION.showBacklog, showBacklog],
];

/** Their listener. `channels:read` and `groups:read` tell whether we are in a channel. */
export const followActions: Listener = {
  name: 'follow actions',
  needs: { interactivity: true, scopes: ['chat:write', 'channels:read', 'groups:read'] },
  register: (app, bot) => onPress(app, bot, HANDLES),
};

async function openForm(bot: Bot, press: Press): Promise<void> {
  const of = press.value.subscription ? await find(bot, press) : undefined;
  const channel = of?.channel ?? press.channel;
  await openFollowForm(bot, { ...press, channel }, of ? formOf(of) : newForm(), of?.id);
}

/** Draws the form anew with what it would match as it stands. */
async function previewForm(bot: Bot, press: Press): Promise<void> {
  const form = parseFollowForm(press.state);
  const place = parseFormPlace(press.privateMetadata);
  if (form && place) await press.replaceModal(drawForm(bot, place, form));
}

async function unfollow(bot: Bot, press: Press): Promise<void> {
  const [removed] = await bot.store.subscriptions.remove([press.value.subscription ?? '']);
  if (!removed)
    return press.show(
      followProblemMessage({
        command: bot.command,
        what: 'That was ended before.',
        instead: 'following',
      }),
    );
  const message = followEndedMessage({
    subscription: removed,
    by: press.user,
    command: bot.command,
  });
  await press.post(removed.channel, message);
  if (press.on === 'private') await showFollowing(bot, shownTo(press), 0);
}

/** The channel may take posts again: whoever presses says so, and the next post proves it. */
async function resume(bot: Bot, press: Press): Promise<void> {
  const of = await find(bot, press);
  if (!of)
    return press.show(
      followProblemMessage({
        command: bot.command,
        what: 'That was ended before.',
        instead: 'following',
      }),
    );
  const trouble = await channelTrouble(bot, press.client, of.channel);
  if (trouble)
    return press.show(
      followProblemMessage({ command: bot.command, what: trouble, instead: 'following' }),
    );
  await bot.announcer.resumeChannel({ team: of.team, channel: of.channel });
  await showFollowing(bot, { ...shownTo(press), channel: of.channel }, 0);
}

async function mute(bot: Bot, press: Press, muted: boolean): Promise<void> {
  const { team, channel, user: by } = press;
  const org = press.value.org ?? '';
  const changed = muted
    ? await bot.store.mutes.mute({ team, channel, org, by, at: bot.now() })
    : await bot.store.mutes.unmute({ team, channel }, org);
  if (!changed) {
    const what = muted ? `${org} is muted here already.` : `${org} is not muted here.`;
    return press.show(followProblemMessage({ command: bot.command, what, instead: 'following' }));
  }
  await press.post(channel, organisationMutedMessage({ org, by, muted }));
}

async function showBacklog(bot: Bot, press: Press): Promise<void> {
  const found = await bot.announcer.showBacklog(press.value.delivery ?? '');
  if (!found)
    await press.show(
      followProblemMessage({
        command: bot.command,
        what: 'These cases were shown before.',
        instead: 'list',
      }),
    );
}

async function find(bot: Bot, press: Press): Promise<Subscription | undefined> {
  const all = await bot.store.subscriptions.list({ team: press.team });
  return all.find(({ id }) => id === press.value.subscription);
}

function shownTo(press: Press) {
  return { team: press.team, channel: press.channel, tell: press.show };
}
