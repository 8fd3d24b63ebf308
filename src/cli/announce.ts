import { randomUUID } from 'node:crypto';
import { setBaseline } from '../announcer/deciding/baseline.ts';
import { type DryRun, dryRun } from '../announcer/deciding/dry-run.ts';
import { systemClock } from '../announcer/parts/clock.ts';
import type { DecidingParts } from '../announcer/parts/parts.ts';
import { DEFAULT_SETTINGS } from '../announcer/parts/settings.ts';
import { storeLocation } from '../app/app.ts';
import { parseLocalConfig, unknownSettings } from '../app/config.ts';
import { readLibrary } from '../files/read-library.ts';
import { createLogger } from '../logging/logging.ts';
import { openStore } from '../store/drivers/open-store.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { checkSettings } from './check-settings.ts';
import { counted } from './counted.ts';
import type { Io } from './io.ts';
import { readSettings } from './read-settings.ts';
import { setupGuide, unknownLines } from './setup-guide.ts';

export interface AnnounceOptions {
  /** Print what would be posted in each channel, and change nothing. */
  readonly dryRun: boolean;
  /** Count everything in the library as told. */
  readonly baseline: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * `casebook announce --dry-run | --baseline`: reads the store and the library, and never calls Slack.
 * @returns exit code: 0, or 2 if it can't be done
 */
export async function runAnnounce(options: AnnounceOptions, io: Io): Promise<number> {
  if (options.dryRun === options.baseline) {
    io.stderr.write(
      'casebook announce: add either --dry-run or --baseline. To announce, run `casebook start`.\n',
    );
    return 2;
  }
  const settings = readSettings(options);
  if (!settings.env) {
    io.stderr.write(
      `casebook announce: ${settings.trouble}\nLet this user read it, or set the environment instead.\n`,
    );
    return 2;
  }
  const { config, problems } = await checkSettings(settings.env, parseLocalConfig);
  const unknown = unknownSettings(settings.env);
  if (!config) {
    io.stderr.write(`${setupGuide('announce', problems, unknown)}\n`);
    return 2;
  }
  for (const line of unknownLines(unknown)) io.stderr.write(`casebook announce: ${line}\n`);
  let store: Store;
  try {
    store = await openStore(storeLocation(config));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    io.stderr.write(`casebook announce: ${error.message}\n`);
    return 2;
  }
  try {
    const library = await readLibrary(config.library);
    const parts = decidingParts(store);
    if (options.baseline) {
      const cases = await setBaseline(library, parts);
      io.stdout.write(
        `${cases} new or changed ${cases === 1 ? 'case counts' : 'cases count'} as told. Nothing was posted.\n`,
      );
    } else {
      io.stdout.write(`${describe(await dryRun(library, parts))}\n`);
    }
    return 0;
  } finally {
    await store.close();
  }
}

function decidingParts(store: Store): DecidingParts {
  return {
    store,
    clock: systemClock,
    log: createLogger('warn'),
    settings: DEFAULT_SETTINGS,
    instance: randomUUID(),
    newId: randomUUID,
  };
}

function describe({ isBaseline, cases, posts, queued, ledger }: DryRun): string {
  const open = Object.entries(ledger).filter(([, count]) => count > 0);
  return [
    isBaseline
      ? `First start: ${counted(cases.length, 'case')} would count as told, and nothing would be posted.`
      : `${counted(cases.length, 'new or changed case')}, ${counted(posts.length, 'post')}${posts.length + queued.length > 0 ? ':' : '.'}`,
    ...posts.map(
      ({ channel, kind, caseIds }) => `  ${channel}  ${kind.padEnd(10)}  ${caseIds.join(', ')}`,
    ),
    ...queued.map(
      ({ subscription, caseId }) => `  waits for the digest of ${subscription}: ${caseId}`,
    ),
    ...(open.length > 0
      ? [`The ledger: ${open.map(([state, count]) => `${count} ${state}`).join(', ')}`]
      : []),
  ].join('\n');
}
