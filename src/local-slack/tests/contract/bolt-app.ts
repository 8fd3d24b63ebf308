import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { createLocalSlack, type LocalSlack } from '../../local-slack.ts';
import type { LocalSlackOptions } from '../../state/options.ts';

/** An app that uses every part of Slack that the local Slack replaces. */
export const manifest = {
  display_information: { name: 'Echo' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Echo' },
    slash_commands: [
      { command: '/echo', description: 'Say it back', usage_hint: '[words]' },
      { command: '/escaped', description: 'Say it back escaped', should_escape: true },
    ],
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
  /** The app's request URL in HTTP mode; empty in Socket Mode. */
  readonly requestUrl: string;
  stop(): Promise<void>;
}

/** Drops Bolt's own log: the tests assert on the local Slack's state. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** The delay before the app reconnects; Bolt's default of 5 s would slow the tests down. */
const reconnectAfterMs = 1000;

/** Starts a local Slack and a real Bolt app connected to it; `listen` adds the listeners. */
export async function runApp(
  mode: Mode,
  listen: (app: App) => void,
  options: Partial<LocalSlackOptions> = {},
): Promise<Running> {
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false }, ...options });
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const receiver =
    mode === 'http'
      ? new HTTPReceiver({ signingSecret: slack.signingSecret, logger: silent })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logger: silent,
          clientPingTimeout: reconnectAfterMs,
          installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
        });
  const app = new App({ token: slack.botToken, logger: silent, clientOptions, receiver });
  listen(app);
  let requestUrl = '';
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start(0);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    requestUrl = `http://127.0.0.1:${address.port}/slack/events`;
    await slack.deliverTo(requestUrl);
  } else {
    await app.start();
    await slack.connected();
  }
  return {
    slack,
    app,
    requestUrl,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}
