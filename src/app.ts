import { randomBytes } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import type { Config } from './config.ts';
import type { Library } from './core/library/library.ts';
import { createSearch } from './core/search/search.ts';
import { watchLibrary } from './files/watch-library.ts';
import type { Logger } from './logging.ts';
import type { Bot } from './slack/bot.ts';
import { clientOptions, connect, identify } from './slack/connect.ts';
import { openStore, type StoreLocation } from './store/open-store.ts';

/** The one place where the parts are wired together. */

/** The running bot. */
export interface Casebook {
  /** Where Slack reaches it, for a person. */
  readonly reachedBy: string;
  /** The port that HTTP listens on; null with Socket Mode. */
  readonly port: number | null;
  /** The library as it is served now. */
  library(): Library;
  /** Stops listening, lets what is under way finish, lets go of everything. */
  stop(): Promise<void>;
}

/** How long work that is under way may still take when we are told to stop. */
const PATIENCE_MS = 10_000;

/**
 * Loads the library, opens the store, connects to Slack.
 * @throws RefusedBySlack, StoreError: with what to correct
 */
export async function createCasebook(
  config: Config,
  log: Logger,
  place: StoreLocation = config.databaseUrl
    ? { databaseUrl: config.databaseUrl }
    : { file: config.dataFile },
): Promise<Casebook> {
  const client = new WebClient(config.botToken, clientOptions(config.slackApiUrl, log));
  const identity = await identify(client);
  const store = await openStore(place, {
    onError: (err) => log.error({ err }, 'the database failed'),
  });
  const watched = await watchLibrary(config.library, {
    onChange: (library) => {
      serving = { library, search: createSearch(library) };
      log.info(
        { cases: library.cases.length, problems: library.problems.length },
        'library reloaded',
      );
    },
    onError: (err) => log.error({ err }, 'the library folder cannot be watched'),
  });
  let serving = { library: watched.library(), search: createSearch(watched.library()) };
  log.info(
    { cases: serving.library.cases.length, problems: serving.library.problems.length },
    'library loaded',
  );

  const bot: Bot = {
    current: () => serving,
    threads: {
      turns: (key) => store.threads.recall(key, Date.now()),
      remember: (key, turn) => store.threads.remember(key, turn, Date.now()),
    },
    firstSight: (key) => store.events.markSeen(key, Date.now()),
    log,
    newErrorId: () => randomBytes(4).toString('hex'),
    answersInSharedChannels: config.sharedChannels === 'allow',
    curators: config.curators,
  };
  const connection = await connect(bot, {
    transport: config.transport,
    botToken: config.botToken,
    identity,
    slackApiUrl: config.slackApiUrl,
    log,
  });
  log.info(
    { team: identity.teamName, by: connection.reachedBy, store: store.description },
    'connected to Slack',
  );
  return {
    reachedBy: connection.reachedBy,
    port: connection.port,
    library: () => serving.library,
    stop: async () => {
      await connection.stop(PATIENCE_MS);
      await watched.close();
      await store.close();
    },
  };
}
