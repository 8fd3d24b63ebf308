import type { Decision } from '../../store/delivery-store.ts';
import { ACTION, type ActionId } from '../action-ids.ts';
import type { Bot } from '../bot.ts';
import { onPress, type Press } from '../press.ts';
import { showUnconfirmed } from '../unconfirmed.ts';
import { followProblemMessage } from '../views/follow-problem.ts';
import type { Listener } from './listener.ts';

const HANDLES: readonly (readonly [ActionId, (bot: Bot, press: Press) => Promise<void>])[] = [
  [ACTION.deliveryThere, (bot, press) => decide(bot, press, 'there')],
  [ACTION.deliveryAgain, (bot, press) => decide(bot, press, 'again')],
  [ACTION.unconfirmedPage, (bot, press) => show(bot, press, press.value.page ?? 0)],
];

/** What those who look after the library press: the posts of which nobody knows whether they arrived. */
export const curatorActions: readonly Listener[] = HANDLES.map(([action, handle]) => ({
  name: `action ${action}`,
  needs: { interactivity: true, scopes: [] },
  register: (app, bot) =>
    onPress(app, bot, action, async (press) => {
      if (bot.curators.includes(press.user)) await handle(bot, press);
      else
        await press.show(
          followProblemMessage({
            what: 'Only the library’s curators may settle this.',
            instead: '',
          }),
        );
    }),
}));

async function decide(bot: Bot, press: Press, decision: Decision): Promise<void> {
  await bot.announcer.decide({ deliveryId: press.value.delivery ?? '', decision, by: press.user });
  // Whether this press or an earlier one settled it: what is left is shown.
  await show(bot, press, 0);
}

async function show(bot: Bot, press: Press, page: number): Promise<void> {
  await press.showInPlace(await showUnconfirmed(bot, page));
}
