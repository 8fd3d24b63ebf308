import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { createLocalSlack, type LocalSlack } from '../../src/local-slack/local-slack.ts';
import type { LocalSlackOptions } from '../../src/local-slack/options.ts';

/** An app that uses every part of Slack the local Slack stands in for. */
export const manifest = {
  display_information: { name: 'Echo' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Echo' },
    slash_commands: [
      { command: '/echo', description: 'Say it back', usage_hint: '[words]' },
      { command: '/escaped', description: 'Say it back escaped', should_escape: true },
    ],
    shortcuts: [{ name: 'Look', callback_id: 'look', type: 'message' }],
  },
  oauth_config: {
    scopes: {
      bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'channels:read'],
      bot_optional: ['channels:history'],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_mention',
        'message.im',
        'app_home_opened',
        'member_joined_channel',
        'member_left_channel',
        'channel_archive',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export type Mode = 'socket' | 'http';

export interface Running {
  readonly slack: LocalSlack;
  readonly app: App;
  stop(): Promise<void>;
}

/** A local Slack and a real Bolt app connected to it, listeners added by `listen`. */
export async function runApp(
  mode: Mode,
  listen: (app: App) => void,
  options: Partial<LocalSlackOptions> = {},
): Promise<Running> {
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false }, ...options });
  const receiver =
    mode === 'http'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR })
      : undefined;
  const app = new App({
    token: slack.botToken,
    logLevel: LogLevel.ERROR,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
    ...(receiver === undefined ? { appToken: slack.appToken, socketMode: true } : { receiver }),
  });
  listen(app);
  if (receiver === undefined) {
    await app.start();
    await slack.connected();
  } else {
    const server = await receiver.start(0);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await slack.deliverTo(`http://127.0.0.1:${address.port}/slack/events`);
  }
  return {
    slack,
    app,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}
