import { readWorklist } from '../../announcer/worklist.ts';
import { type Handle, onPress, type Press, type PressHandles } from '../answering/press.ts';
import type { Bot } from '../bot/bot.ts';
import { requireVerbatim } from '../bot/quote-guard.ts';
import { ACTION } from '../kit/action-ids.ts';
import { followProblemMessage } from '../views/follow-problem.ts';
import { messageLinkModal } from '../views/message-link.ts';
import { worklistMessage } from '../views/worklist.ts';
import type { Listener } from './listener.ts';

const HANDLES: PressHandles = [
  [
    ACTION.deliveryThere,
    (bot, press) =>
      press.showModal(
        requireVerbatim(messageLinkModal(press.value.delivery ?? ''), bot.current().library),
      ),
  ],
  [ACTION.deliveryAgain, (bot, press) => decide(bot, press, 'again')],
  [ACTION.deliveryNever, (bot, press) => decide(bot, press, 'never')],
  [ACTION.unconfirmedPage, (bot, press) => show(bot, press, press.value.page ?? 0)],
];

/** The buttons of the worklist. */
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

async function decide(bot: Bot, press: Press, decision: 'again' | 'never'): Promise<void> {
  await bot.announcer.decide({
    deliveryId: press.value.delivery ?? '',
    decision,
    by: press.user,
  });
  // Whether this press or an earlier one settled it: what is left is shown.
  await show(bot, press, 0);
}

/** Shows the worklist in place of the page of it that was pressed; from elsewhere, on its own. */
async function show(bot: Bot, press: Press, page: number): Promise<void> {
  const items = await readWorklist(bot.store, bot.withDrafts().library);
  const message = worklistMessage({ items, page });
  await (press.on === 'home' ? press.show(message) : press.showInPlace(message));
}
