import { createBrowserSide } from './browser/browser.ts';
import { servePage } from './browser/page-files.ts';
import { type ApiCall, createCallLog, refusalsIn } from './calls/call-log.ts';
import { createFaults, type Faults } from './calls/faults.ts';
import { type Control, createControl } from './control.ts';
import { createAppEvents } from './delivery/app-events.ts';
import { createDispatcher, type Delivery } from './delivery/dispatcher.ts';
import { createHttpTransport, verifyRequestUrl } from './delivery/request-url.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import type { Transport } from './delivery/transport.ts';
import { startServer } from './http/server.ts';
import type { Stage } from './people/actor.ts';
import type { Notice } from './state/changes.ts';
import { createScheduler, systemClock } from './state/clock.ts';
import type { LocalSlackOptions } from './state/options.ts';
import type { StoredMessage } from './state/stored.ts';
import type { StoredView } from './state/views.ts';
import { createWorkspace, type Workspace } from './state/workspace.ts';
import { waitFor } from './waiting.ts';
import { createApiHandler } from './web-api/handler.ts';
import { createRateLimits } from './web-api/rate-limits.ts';
import { createResponseUrlHandler } from './web-api/response-url-handler.ts';
import { createResponseUrls } from './web-api/response-urls.ts';

/** A small, strict Slack on this machine. The user defaults to "you" in every call. */
export interface LocalSlack extends Control {
  /** `http://127.0.0.1:PORT`; a browser shows the page there. */
  readonly url: string;
  /** The Web API's base address: Bolt's `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  readonly port: number;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** User ids: the person at the page, another person, the bot. */
  readonly me: string;
  readonly other: string;
  readonly bot: string;
  /** The whole stored state, for tests that need more than this interface offers. */
  readonly workspace: Workspace;

  /** Public messages of a channel, oldest first, including thread replies. */
  messages(channel: string): readonly StoredMessage[];
  /** Replies to a message, oldest first, without the message itself. */
  thread(channel: string, rootTs: string): readonly StoredMessage[];
  /** Private (ephemeral) messages to a user, oldest first. */
  ephemerals(user?: string): readonly StoredMessage[];
  /** Open modals of a user; the top one is last. */
  modals(user?: string): readonly StoredView[];
  home(user?: string): StoredView | undefined;
  /** Slack's own notices to a user. */
  notices(user?: string): readonly Notice[];
  /** Calls to the Web API and to response URLs, oldest first. */
  readonly calls: readonly ApiCall[];
  /** Calls that Slack refused. */
  readonly refusals: readonly ApiCall[];
  /** Everything sent to the app, and the outcome. */
  readonly deliveries: readonly Delivery[];

  /** Calls `look` after every change until it is truthy; gives up after 5 s by default. */
  waitFor<Found>(
    look: () => Found | undefined | null | false | '' | 0,
    timeoutMs?: number,
  ): Promise<Found>;

  readonly faults: Faults;
  /** True if a socket is open, or if the last request to the request URL was answered. */
  readonly appConnected: boolean;
  /** Open Socket Mode connections. */
  readonly connections: number;
  /** Resolves when the app has connected over Socket Mode. */
  connected(timeoutMs?: number): Promise<void>;
  dropSockets(): void;
  /** Makes Slack unreachable: connections break, calls fail. Returns a function that ends it. */
  goAway(): () => void;
  /** Sends a raw frame over every open connection, such as one that carries no event. */
  sendFrame(frame: object): void;
  refreshSockets(): void;
  /** Retries waiting events now, without waiting for their next attempt. */
  retryNow(): void;
  /** Verifies a request URL with Slack's challenge, then sends everything to it. */
  deliverTo(requestUrl: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a local Slack: one workspace, with the manifest's app installed.
 * @throws {ManifestError} if Slack would refuse the manifest
 * @example
 * const slack = await createLocalSlack({ manifest });
 * slack.mention('#general', 'hello');
 * const reply = await slack.waitFor(() => slack.messages('#general')[1]);
 * await slack.close();
 */
export async function createLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
  const clock = createScheduler(options.clock ?? systemClock);
  const workspace = createWorkspace(options, clock);
  const { changes, me, keep } = workspace;
  const faults = createFaults();
  const socketMode = createSocketMode(workspace);
  let http: Transport | undefined;
  let httpAnswers = false;
  const dispatcher = createDispatcher(
    workspace,
    faults,
    () => http ?? socketMode,
    options.retryDelaysMs,
  );
  const events = createAppEvents(workspace, dispatcher);
  const responseUrls = createResponseUrls(workspace, events);
  const log = createCallLog(keep, (call) => changes.emit({ type: 'call', call }));
  const url = () => `http://127.0.0.1:${server.port}`;
  const stage: Stage = { workspace, dispatcher, events, responseUrls, url };
  const isConnected = () => (http === undefined ? socketMode.connections > 0 : httpAnswers);
  const reached = (answered: boolean) => {
    if (answered === httpAnswers) return;
    httpAnswers = answered;
    changes.emit({ type: 'app', connected: answered });
  };
  const browser = createBrowserSide(stage, isConnected, options);
  const openConnection = () =>
    `ws://127.0.0.1:${server.port}/link?ticket=${socketMode.issueTicket()}&app_id=${workspace.appId}`;
  const server = await startServer(options.port ?? 0, {
    api: createApiHandler(
      { workspace, events, openConnection, url },
      faults,
      createRateLimits(clock, options.rateLimits),
      log,
    ),
    responseUrl: createResponseUrlHandler(responseUrls, faults, clock, log),
    page: (request, response) => servePage(options.page, request, response),
    appSocket: (socket, ticket) => socketMode.accept(socket, ticket),
    browserSocket: (socket, as) => browser.accept(socket, as),
  });

  const describe = () => {
    const last = log.all.slice(-3).map((call) => `${call.method} ${JSON.stringify(call.result)}`);
    return last.length === 0 ? 'The app has called nothing.' : `Last calls:\n${last.join('\n')}`;
  };
  const control = createControl(stage);
  const wait: LocalSlack['waitFor'] = (look, timeoutMs = 5000) =>
    waitFor(changes, look, timeoutMs, describe);

  return {
    ...control,
    url: url(),
    apiUrl: `${url()}/api/`,
    port: server.port,
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    signingSecret: workspace.signingSecret,
    me,
    other: workspace.users.all.find((user) => !user.isBot && user.id !== me)?.id ?? me,
    bot: workspace.bot,
    workspace,
    messages: (channel) => workspace.messages.inChannel(control.channel(channel)),
    thread: (channel, rootTs) => workspace.messages.repliesTo(control.channel(channel), rootTs),
    ephemerals: (user = me) => workspace.messages.privateTo(user),
    modals: (user = me) => workspace.views.modalsOf(user),
    home: (user = me) => workspace.views.homeOf(user),
    notices: (user = me) => workspace.notices.filter((notice) => notice.user === user),
    get calls() {
      return log.all;
    },
    get refusals() {
      return refusalsIn(log.all);
    },
    deliveries: dispatcher.deliveries,
    waitFor: wait,
    faults,
    get appConnected() {
      return isConnected();
    },
    get connections() {
      return socketMode.connections;
    },
    async connected(timeoutMs) {
      await wait(() => socketMode.connections > 0, timeoutMs);
    },
    dropSockets: () => socketMode.drop(),
    goAway() {
      const outage = faults.add({ fault: { kind: 'drop_request' }, times: Infinity });
      socketMode.setAway(true);
      return () => {
        outage.remove();
        socketMode.setAway(false);
      };
    },
    sendFrame: (frame) => socketMode.sendFrame(frame),
    refreshSockets: () => socketMode.refresh(),
    retryNow: () => dispatcher.retryNow(),
    async deliverTo(requestUrl) {
      await verifyRequestUrl(workspace, requestUrl);
      http = createHttpTransport(workspace, requestUrl, reached);
      reached(true);
    },
    async close() {
      clock.close();
      browser.close();
      await socketMode.close();
      await server.close();
    },
  };
}
