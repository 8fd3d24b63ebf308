import { type App, HTTPReceiver, type Receiver } from '@slack/bolt';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRequestError,
  type WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { Dispatcher } from 'undici';
import { createBoltLogger, type Logger } from '../logging/logging.ts';
import type { Bot } from './bot/bot.ts';
import { membersOnly } from './listeners/members-only.ts';
import { LISTENERS } from './listeners/table.ts';
import { SocketReceiver } from './socket/socket-receiver.ts';
import { CannotConnect } from './wire/cannot-connect.ts';
import { TIMEOUT_MS } from './wire/exchange-in-time.ts';
import { NotingApp } from './wire/noting-app.ts';
import { createOnEvent } from './wire/on-event.ts';
import { createQuickFetch } from './wire/quick-fetch.ts';
import type { Wire } from './wire/wire.ts';

/** The two ways for Slack to reach us, with the same listeners behind them. */
export type Transport =
  | { readonly kind: 'socket'; readonly appToken: string }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly port: number;
      /** The address to listen on; empty for every one. */
      readonly host: string;
    };

export interface Connection {
  /** Says how Slack reaches us, for a person. */
  readonly reachedBy: string;
  /** The port that HTTP listens on; null with Socket Mode. */
  readonly port: number | null;
  /** True while Slack can reach us: the socket is open, or HTTP listens. */
  isConnected(): boolean;
  /** Settles if Slack refuses us for good while we run: with `CannotConnect`, which says what to do. */
  readonly refused: Promise<unknown>;
  /** Stops taking new work and waits for what is under way, at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

/** Who we are, by our own token. */
export interface Identity {
  readonly team: string;
  readonly teamName: string;
  /** Id of the Enterprise organisation that the workspace belongs to; empty if none. */
  readonly enterprise: string;
  readonly botUserId: string;
  readonly botId: string;
  /** The scopes of the bot token. */
  readonly scopes: readonly string[];
}

/**
 * Options for every client that speaks for the bot. No retries: a post whose answer was lost may be
 * there already. Rate limits come back as errors, so that one full channel does not hold up the
 * others. Never `headers`: a client writes its token into that object.
 */
export function clientOptions(wire: Wire, log: Logger): WebClientOptions {
  return {
    slackApiUrl: wire.slackApiUrl,
    fetch: createQuickFetch(wire),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: createBoltLogger(log),
  };
}

/** Asks Slack who we are; throws `CannotConnect` if it doesn't answer or rejects the token. */
export async function identify(client: WebClient): Promise<Identity> {
  try {
    const who = await client.auth.test();
    if (who.is_enterprise_install) {
      throw new CannotConnect(
        `The app is installed for a whole Enterprise organisation (${who.enterprise_id ?? 'unknown'}); Casebook serves one workspace`,
        'Remove it from the organisation, and install it in the workspace: Install App > Install to Workspace.',
      );
    }
    return {
      team: who.team_id ?? '',
      teamName: who.team ?? '',
      enterprise: who.enterprise_id ?? '',
      botUserId: who.user_id ?? '',
      botId: who.bot_id ?? '',
      scopes: who.response_metadata?.scopes ?? [],
    };
  } catch (error) {
    throw refusal(error, 'SLACK_BOT_TOKEN, the bot token,') ?? error;
  }
}

/** Turns a failed first call into an error with a remedy; null if it is another kind of error. */
function refusal(error: unknown, token: string): CannotConnect | null {
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    return new CannotConnect(`Slack does not accept ${token} and says ${code}`, 'Copy it anew.', {
      cause: error,
    });
  }
  const reachIt = 'Check the network, a proxy on the way, and SLACK_API_URL where it is set.';
  if (error instanceof WebAPIRequestError) {
    const { message } = deepest(error);
    return new CannotConnect(`Slack cannot be reached: ${message}`, reachIt, { cause: error });
  }
  if (error instanceof WebAPIHTTPError) {
    const message = `What was to be Slack answers with HTTP status ${error.statusCode}`;
    return new CannotConnect(message, reachIt, { cause: error });
  }
  return null;
}

/** Returns the innermost cause of "fetch failed". */
function deepest(error: Error): Error {
  return error.cause instanceof Error ? deepest(error.cause) : error;
}

/** Connects the listeners to Slack and starts to listen. */
export async function connect(
  bot: Bot,
  options: {
    readonly transport: Transport;
    readonly identity: Identity;
    /** For the socket; null goes without a proxy. */
    readonly proxied: Dispatcher | null;
    readonly log: Logger;
  },
): Promise<Connection> {
  const { identity, transport, log } = options;
  let refuse: (error: unknown) => void = () => {};
  const refused = new Promise<unknown>((resolve) => {
    refuse = resolve;
  });
  const receiver = createReceiver(bot.wire, options, refuse);
  const app = new NotingApp(
    {
      receiver,
      authorize: async () => ({
        botToken: bot.wire.token,
        botId: identity.botId,
        botUserId: identity.botUserId,
        teamId: identity.team,
      }),
      clientOptions: clientOptions(bot.wire, log),
      logger: createBoltLogger(log),
      convoStore: false,
    },
    (payload) => bot.inbox.receive(payload),
  );
  const underWay = new Set<Promise<unknown>>();
  app.use(({ next }) => {
    const work = next();
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  });
  app.error(async (err) => log.error({ err }, 'a listener failed outside its edge'));
  membersOnly(app, bot);
  const onEvent = createOnEvent(app);
  for (const listener of LISTENERS) listener.register(app, bot, onEvent);
  const started = await start(app, transport);
  return {
    ...started,
    isConnected: () => !(receiver instanceof SocketReceiver) || receiver.isConnected,
    refused,
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

function createReceiver(
  wire: Wire,
  { transport, proxied, log }: Parameters<typeof connect>[1],
  onRefused: (error: unknown) => void,
): Receiver {
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
  return new SocketReceiver({
    socket: {
      appToken: transport.appToken,
      ...(proxied && { dispatcher: proxied }),
      clientOptions: {
        slackApiUrl: wire.slackApiUrl,
        fetch: createQuickFetch(wire),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: TIMEOUT_MS,
      },
    },
    log,
    onRefused: (error) =>
      onRefused(refusal(error, 'SLACK_APP_TOKEN, the app-level token,') ?? error),
  });
}

async function start(
  app: App,
  transport: Transport,
): Promise<Pick<Connection, 'port' | 'reachedBy'>> {
  try {
    const server = (await app.start(listenOptions(transport))) as
      | { address?: () => { port: number } | string | null }
      | undefined;
    if (transport.kind === 'socket') return { port: null, reachedBy: 'Socket Mode' };
    const address = server?.address?.();
    const port = typeof address === 'object' && address ? address.port : transport.port;
    return { port, reachedBy: `HTTP, port ${port}, at /slack/events` };
  } catch (error) {
    if (transport.kind === 'socket') {
      throw refusal(error, 'SLACK_APP_TOKEN, the app-level token,') ?? error;
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'is taken' : 'may not be opened by this user';
    const remedy = 'Set PORT to another one, or end what listens there.';
    throw new CannotConnect(`port ${transport.port} ${why}`, remedy, { cause: error });
  }
}

function listenOptions(transport: Transport): { port: number; host?: string } {
  if (transport.kind === 'socket') return { port: 0 };
  const { port, host } = transport;
  return host === '' ? { port } : { port, host };
}
