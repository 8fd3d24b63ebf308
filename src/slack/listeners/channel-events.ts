import type { Bot } from '../bot/bot.ts';
import { atEdge } from '../bot/edge.ts';
import type { Listener } from './listener.ts';

/**
 * A channel that takes posts again: the bot was invited, or the channel was unarchived. What was
 * paused there goes on.
 */
export const channelEvents: readonly Listener[] = [
  {
    name: 'member-joined',
    needs: { events: ['member_joined_channel'], scopes: ['channels:read', 'groups:read'] },
    register(_, bot, onEvent) {
      onEvent('member_joined_channel', async ({ event, context }) => {
        if (event.user !== context.botUserId) return;
        await resume(bot, event.channel);
      });
    },
  },
  {
    name: 'channel-unarchived',
    needs: {
      events: ['channel_unarchive', 'group_unarchive'],
      scopes: ['channels:read', 'groups:read'],
    },
    register(_, bot, onEvent) {
      for (const type of ['channel_unarchive', 'group_unarchive'] as const) {
        onEvent(type, async ({ event }) => {
          await resume(bot, event.channel);
        });
      }
    },
  },
  {
    name: 'channel-id-changed',
    needs: { events: ['channel_id_changed'], scopes: ['channels:read', 'groups:read'] },
    register(_, bot, onEvent) {
      onEvent('channel_id_changed', async ({ event }) => {
        const { old_channel_id: from, new_channel_id: to } = event;
        await atEdge(
          bot,
          { listener: 'channel-id-changed', team: bot.team, channel: to },
          async () => {},
          () => bot.store.channels.changeId(from, to),
        );
        bot.gate.forget(from);
        await resume(bot, to);
      });
    },
  },
  {
    name: 'channel-shared',
    needs: {
      events: ['channel_shared', 'channel_unshared'],
      scopes: ['channels:read', 'groups:read'],
    },
    register(_, bot, onEvent) {
      onEvent('channel_shared', async ({ event }) => bot.gate.forget(event.channel));
      onEvent('channel_unshared', async ({ event }) => bot.gate.forget(event.channel));
    },
  },
];

/**
 * Resumes what trouble paused, but not what a person paused. Nobody asked, so failures are only
 * logged.
 */
async function resume(bot: Bot, channel: string): Promise<void> {
  const { team } = bot;
  await atEdge(
    bot,
    { listener: 'channel-events', team, channel },
    async () => {},
    async () => {
      await bot.announcer.resumeChannel({ team, channel }, { onlyTrouble: true });
    },
  );
}
