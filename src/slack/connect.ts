import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError, type WebClient, type WebClientOptions } from '@slack/web-api';
import { createBoltLogger, type Logger } from '../logging.ts';
import type { Bot } from './bot.ts';
import { LISTENERS } from './listeners/table.ts';
import { quickFetch } from './quick-fetch.ts';

/** How Slack reaches us: the same listeners behind either. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface Connection {
  /** Where Slack reaches us, for a person. */
  readonly reachedBy: string;
  /** The port that HTTP listens on; null with Socket Mode. */
  readonly port: number | null;
  /** Stops taking new work and waits for what is under way, at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

/** Who we are, by our own token. */
export interface Identity {
  readonly team: string;
  readonly teamName: string;
  readonly botUserId: string;
  readonly botId: string;
  /** What the bot token may do. */
  readonly scopes: readonly string[];
}

/** Slack does not accept us; `setting` names what to correct. */
export class RefusedBySlack extends Error {
  override readonly name = 'RefusedBySlack';
  readonly setting: string;
  constructor(setting: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.setting = setting;
  }
}

/**
 * Options for every client that speaks for the bot. No retries: a post whose answer was lost may be
 * there already. Rate limits come back as errors, so that one full channel does not hold up the
 * others. Never `headers`: a client writes its token into that object.
 */
export function clientOptions(slackApiUrl: string, log: Logger): WebClientOptions {
  return {
    slackApiUrl,
    fetch: quickFetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
    logger: createBoltLogger(log),
  };
}

/** Asks Slack who we are; throws `RefusedBySlack` where the token is not accepted. */
export async function identify(client: WebClient): Promise<Identity> {
  try {
    const who = await client.auth.test();
    return {
      team: who.team_id ?? '',
      teamName: who.team ?? '',
      botUserId: who.user_id ?? '',
      botId: who.bot_id ?? '',
      scopes: who.response_metadata?.scopes ?? [],
    };
  } catch (error) {
    if (error instanceof WebAPIPlatformError) {
      throw new RefusedBySlack(
        'SLACK_BOT_TOKEN',
        `Slack does not accept the bot token (${error.data.error})`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** Connects the listeners to Slack and starts to listen. */
export async function connect(
  bot: Bot,
  options: {
    readonly transport: Transport;
    readonly botToken: string;
    readonly identity: Identity;
    readonly slackApiUrl: string;
    readonly log: Logger;
  },
): Promise<Connection> {
  const { botToken, identity, transport, log } = options;
  const receiver = createReceiver(options);
  const app = new App({
    receiver,
    authorize: async () => ({
      botToken,
      botId: identity.botId,
      botUserId: identity.botUserId,
      teamId: identity.team,
    }),
    clientOptions: clientOptions(options.slackApiUrl, log),
    logger: createBoltLogger(log),
    convoStore: false,
  });
  const underWay = new Set<Promise<unknown>>();
  app.use(({ next }) => {
    const work = next();
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  });
  app.error(async (err) => log.error({ err }, 'a listener failed outside its edge'));
  for (const listener of LISTENERS) listener.register(app, bot);
  const started = await start(app, transport);
  return {
    ...started,
    stop: async (patienceMs) => {
      await app.stop();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.allSettled([...underWay]), patience]);
      clearTimeout(timer);
      if (underWay.size > 0)
        log.warn({ underWay: underWay.size }, 'stopped before all work was done');
    },
  };
}

function createReceiver({ transport, slackApiUrl, log }: Parameters<typeof connect>[1]): Receiver {
  const logger = createBoltLogger(log);
  if (transport.kind === 'http') {
    return new HTTPReceiver({
      signingSecret: transport.signingSecret,
      port: transport.port,
      endpoints: '/slack/events',
      customRoutes: [
        { path: '/healthz', method: 'GET', handler: (_, response) => response.end('ok\n') },
      ],
      logger,
    });
  }
  // A client of its own: Socket Mode gives the options that it gets a hundred retries, which is
  // right for reconnecting and wrong for posting.
  return new SocketModeReceiver({
    appToken: transport.appToken,
    installerOptions: { clientOptions: { slackApiUrl, fetch: quickFetch } },
    logger,
  });
}

async function start(
  app: App,
  transport: Transport,
): Promise<Pick<Connection, 'port' | 'reachedBy'>> {
  try {
    const server = (await app.start()) as
      | { address?: () => { port: number } | string | null }
      | undefined;
    if (transport.kind === 'socket') return { port: null, reachedBy: 'Socket Mode' };
    const address = server?.address?.();
    const port = typeof address === 'object' && address ? address.port : transport.port;
    return { port, reachedBy: `HTTP, port ${port}, at /slack/events` };
  } catch (error) {
    if (error instanceof WebAPIPlatformError && transport.kind === 'socket') {
      throw new RefusedBySlack(
        'SLACK_APP_TOKEN',
        `Slack does not accept the app-level token (${error.data.error})`,
        { cause: error },
      );
    }
    throw error;
  }
}
