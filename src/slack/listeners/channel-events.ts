import type { Listener } from './listener.ts';

/**
 * A channel that takes posts again: the bot was invited, or the channel was unarchived. What was
 * paused there goes on.
 */
export const channelEvents: readonly Listener[] = [
  {
    name: 'member-joined',
    needs: { events: ['member_joined_channel'], scopes: ['channels:read', 'groups:read'] },
    register(app, bot) {
      app.event('member_joined_channel', async ({ event, body, context }) => {
        if (event.user !== context.botUserId) return;
        await bot.announcer.resumeChannel({ team: body.team_id, channel: event.channel });
      });
    },
  },
  {
    name: 'channel-unarchived',
    needs: {
      events: ['channel_unarchive', 'group_unarchive'],
      scopes: ['channels:read', 'groups:read'],
    },
    register(app, bot) {
      for (const type of ['channel_unarchive', 'group_unarchive'] as const) {
        app.event(type, async ({ event, body }) => {
          await bot.announcer.resumeChannel({ team: body.team_id, channel: event.channel });
        });
      }
    },
  },
];
