import type { Decision } from '../../store/delivery-store.ts';
import { showUnconfirmed } from '../announcing/list-unconfirmed.ts';
import { type Handle, onPress, type Press, type PressHandles } from '../answering/press.ts';
import type { Bot } from '../bot/bot.ts';
import { ACTION } from '../kit/action-ids.ts';
import { followProblemMessage } from '../views/follow-problem.ts';
import type { Listener } from './listener.ts';

const HANDLES: PressHandles = [
  [ACTION.deliveryThere, (bot, press) => decide(bot, press, 'there')],
  [ACTION.deliveryAgain, (bot, press) => decide(bot, press, 'again')],
  [ACTION.unconfirmedPage, (bot, press) => show(bot, press, press.value.page ?? 0)],
];

/** The buttons of curators, for posts that may or may not have arrived. */
export const curatorActions: Listener = {
  name: 'curator actions',
  needs: { interactivity: true, scopes: [] },
  register: (app, bot) =>
    onPress(
      app,
      bot,
      HANDLES.map(([action, handle]) => [action, forCurators(handle)]),
    ),
};

function forCurators(handle: Handle): Handle {
  return async (bot, press) => {
    if (bot.curators.includes(press.user)) return handle(bot, press);
    const what = 'Only the library’s curators may settle this.';
    await press.show(followProblemMessage({ command: bot.command, what, instead: '' }));
  };
}

async function decide(bot: Bot, press: Press, decision: Decision): Promise<void> {
  await bot.announcer.decide({
    deliveryId: press.value.delivery ?? '',
    decision,
    by: press.user,
  });
  // Whether this press or an earlier one settled it: what is left is shown.
  await show(bot, press, 0);
}

async function show(bot: Bot, press: Press, page: number): Promise<void> {
  await press.showInPlace(await showUnconfirmed(bot, page));
}
