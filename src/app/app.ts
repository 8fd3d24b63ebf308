import { randomBytes, randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import type { Announcer } from '../announcer/announcer.ts';
import { followConfigured } from '../announcer/deciding/follow-configured.ts';
import { systemClock } from '../announcer/parts/clock.ts';
import type { Library } from '../core/library/library.ts';
import { dayOf } from '../core/words/day.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { watchLibrary } from '../files/watch-library.ts';
import { createLibraryLog } from '../logging/library-log.ts';
import type { Logger } from '../logging/logging.ts';
import { resumeQuestion } from '../slack/answering/resume-question.ts';
import type { Bot } from '../slack/bot/bot.ts';
import { createGate } from '../slack/bot/gate.ts';
import { clientOptions, connect, identify } from '../slack/connect.ts';
import { createInbox } from '../slack/receiving/inbox.ts';
import type { LeftQuestion } from '../slack/receiving/pending.ts';
import { createTurns } from '../slack/wire/turns.ts';
import { createProxied, DIRECT, type Proxies, type Wire } from '../slack/wire/wire.ts';
import { openStore } from '../store/drivers/open-store.ts';
import { createAnnouncerFor } from './announcing.ts';
import { closeAll } from './close-all.ts';
import { type Config, storeLocation } from './config.ts';
import { openMeanings } from './encoding.ts';
import { createForgiving } from './forgiving.ts';
import { createMemory } from './memory.ts';
import { openHealth, openMetrics } from './monitoring.ts';
import { createPendingQuestions } from './pending-questions.ts';
import { keepingOf, startPurging } from './purging.ts';
import { startResuming } from './resuming.ts';
import { seenCases } from './seen-cases.ts';
import { createServings } from './servings.ts';

/** Wires all parts together; no other file sees them all. */

/** The running bot. */
export interface Casebook {
  /** Says how Slack reaches it, for a person. */
  readonly reachedBy: string;
  /** The port that HTTP listens on; null with Socket Mode. */
  readonly port: number | null;
  /** The port of health and metrics; null if none was asked for. */
  readonly healthPort: number | null;
  /** The library as it is served now. */
  library(): Library;
  /** Settles if Slack refuses us for good while we run: see `Connection.refused`. */
  readonly refused: Promise<unknown>;
  /**
   * Stops listening, lets what is under way finish, lets go of everything.
   * @param patienceMs the longest time that all this may take, ten seconds by default; what hangs is left
   */
  stop(patienceMs?: number): Promise<void>;
}

const PATIENCE_MS = 10_000;
/** The rest of the patience is for the announcer and the store. */
const CONNECTION_SHARE = 0.8;

export interface CasebookOptions {
  /** The store's location; default as the settings say. */
  readonly location?: string;
  /** Proxies on the way to Slack; default null: none. */
  readonly proxies?: Proxies | null;
  /** For the metrics. */
  readonly version?: string;
  /** Keeps what is read of the library for later starts; default null: nothing is kept. */
  readonly cache?: ReadingCache | null;
}

/**
 * Loads the library, opens the store, connects to Slack, begins to announce.
 * @throws CannotConnect, StoreError: with what to correct
 */
export async function createCasebook(
  config: Config,
  log: Logger,
  {
    location = storeLocation(config),
    cache = null,
    proxies = null,
    version = '',
  }: CasebookOptions = {},
): Promise<Casebook> {
  /** Cleanup callbacks, run in reverse order. */
  const closers: ((patienceMs: number) => Promise<void>)[] = [];
  const stop = (patienceMs = PATIENCE_MS) => closeAll(closers.splice(0).reverse(), patienceMs, log);
  try {
    const proxied = proxies && createProxied(proxies);
    if (proxied !== null) closers.push(() => proxied.close());
    const metrics = config.health === null ? null : await openMetrics(version);
    const wire: Wire = {
      slackApiUrl: config.slackApiUrl,
      token: config.botToken,
      dispatcher: proxied ?? DIRECT.dispatcher,
      onCalled: metrics?.called ?? null,
    };
    const client = new WebClient(wire.token, clientOptions(wire, log));
    const identity = await identify(client);
    const store = await openStore(location, {
      team: identity.team,
      onError: (err) => log.error({ err }, 'the database failed'),
    });
    closers.push(() => store.close());

    const meanings = openMeanings(config.encoder, { library: config.library, cache, log });
    if (meanings !== null) closers.push(() => meanings.close());
    let announcer: Announcer | undefined;
    const logLibrary = createLibraryLog(log, config.library);
    const watched = await watchLibrary(config.library, {
      cache,
      site: config.siteUrl,
      onChange: (library) => {
        servings.update(library);
        logLibrary(library);
        void meanings?.learn(library);
        announcer?.libraryChanged(servings.everybody().library);
      },
      onError: (err) => log.error({ err }, 'the library folder cannot be watched'),
      servedBefore: async (ids) => {
        const known = await store.knownCases.latest(ids);
        return new Map([...known].map(([id, { case: served }]) => [id, served]));
      },
    });
    closers.push(() => watched.close());
    const servings = createServings(watched.library(), {
      seen: await seenCases(store.knownCases),
      today: () => dayOf(Date.now()),
      meanings,
    });
    logLibrary(watched.library());
    void meanings?.learn(watched.library());

    const instance = randomUUID();
    const forgiving = createForgiving(log, Date.now);
    const memory = createMemory(store, forgiving, Date.now);
    const pending = createPendingQuestions(store.questions, { forgiving, instance, now: Date.now });
    const inbox = createInbox({ ...identity, newId: randomUUID }, pending);
    const gate = createGate({
      client,
      ownTeams: [identity.team, identity.enterprise].filter((id) => id !== ''),
      scopes: identity.scopes,
      allowsShared: config.sharedChannels === 'allow',
      now: Date.now,
    });
    if (config.curators.length === 0) {
      log.warn(
        { setting: 'CASEBOOK_CURATORS' },
        'nobody is named who is told of posts that may be missing, and of files with errors',
      );
    }
    if (!identity.scopes.includes('users:read')) {
      log.info('without the optional scope users:read, guests count as members');
    }
    announcer = createAnnouncerFor(config, {
      wire,
      client,
      gate,
      identity,
      store,
      log,
      instance,
      current: servings.everybody,
      withDrafts: servings.curators,
      ...memory,
    });
    const bot: Bot = {
      current: servings.everybody,
      withDrafts: servings.curators,
      ...memory,
      wire,
      inbox,
      inTurn: createTurns().run,
      store,
      announcer,
      now: Date.now,
      newId: randomUUID,
      timeZone: config.timeZone,
      log,
      newRequestId: () => randomBytes(4).toString('hex'),
      team: identity.team,
      botId: identity.botId,
      botUserId: identity.botUserId,
      gate,
      curators: config.curators,
      command: config.command,
      onHandled: metrics?.handled ?? (() => {}),
    };
    closers.push(() => pending.tidy());
    // Taken over before new questions come in, answered once Slack can be reached.
    const left = await pending.takeOver(store.exclusive);
    const connection = await connect(bot, { ...config, identity, proxied, log });
    closers.push((patienceMs) => connection.stop(patienceMs * CONNECTION_SHARE));
    const health = await openHealth(config, metrics, {
      library: () => servings.everybody().library,
      store,
      isConnected: connection.isConnected,
      now: Date.now,
    });
    if (health !== null) closers.push(() => health.close());
    // Only now: a start that fails changes nothing of what is known and followed.
    await followConfigured(identity.team, config.announceChannels, {
      subscriptions: store.subscriptions,
      now: Date.now(),
      newId: randomUUID,
    });
    await announcer.start(servings.everybody().library);
    closers.push(() => announcer!.stop());
    const resume = (one: LeftQuestion) => resumeQuestion(bot, client, one);
    const resuming = startResuming(pending, resume, left, log);
    closers.push(() => resuming.stop());
    const purging = startPurging(store, keepingOf(config), { clock: systemClock, log });
    closers.push(() => purging.stop());
    log.info(
      { team: identity.teamName, by: connection.reachedBy, store: store.description },
      'connected to Slack',
    );
    return {
      reachedBy: connection.reachedBy,
      port: connection.port,
      healthPort: health?.port ?? null,
      refused: connection.refused,
      library: () => servings.curators().library,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
