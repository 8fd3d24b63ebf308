import { randomUUID } from 'node:crypto';
import { setBaseline } from '../announcer/deciding/baseline.ts';
import { type DryRun, dryRun } from '../announcer/deciding/dry-run.ts';
import { systemClock } from '../announcer/parts/clock.ts';
import type { DecidingParts } from '../announcer/parts/parts.ts';
import { DEFAULT_SETTINGS } from '../announcer/parts/settings.ts';
import { readWorklist } from '../announcer/worklist.ts';
import { parseLocalConfig, storeLocation } from '../app/config.ts';
import type { WorkItem } from '../core/announcements/content/work-item.ts';
import { publishedOf } from '../core/library/drafts.ts';
import { counted } from '../core/words/printable.ts';
import { readingCache } from '../files/cache-folder.ts';
import { readLibrary } from '../files/read-library.ts';
import { createLogger } from '../logging/logging.ts';
import { openStore, openStoreToRead } from '../store/drivers/open-store.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { loadSettings, type SettingsSource, unknownLines } from './load-settings.ts';
import type { Io } from './output.ts';

export interface AnnounceOptions extends SettingsSource {
  /** Print what would be posted in each channel, and change nothing. */
  readonly dryRun: boolean;
  /** Count everything in the library as told. */
  readonly baseline: boolean;
  /** Print what only a person can settle. */
  readonly open?: boolean;
  /** The workspace; needed only if the store serves several. */
  readonly team?: string;
  /** Hash of the program, for its cache; null if its sources run. */
  readonly program: string | null;
}

/**
 * `casebook announce --dry-run | --baseline | --open`: reads the store and the library, and never calls Slack.
 * @returns exit code: 0, or 2 if it can't be done
 */
export async function runAnnounce(options: AnnounceOptions, io: Io): Promise<number> {
  if ([options.dryRun, options.baseline, options.open].filter(Boolean).length !== 1) {
    io.stderr.write(
      'casebook announce: add one of --dry-run, --baseline or --open. To announce, run `casebook start`.\n',
    );
    return 2;
  }
  const settings = await loadSettings('announce', options, parseLocalConfig, io);
  if (settings === null) return 2;
  const { config, env, unknown } = settings;
  for (const line of unknownLines(unknown)) io.stderr.write(`casebook announce: ${line}\n`);
  let store: Store;
  try {
    store = await openFor(options, storeLocation(config));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    io.stderr.write(`casebook announce: ${error.message}\n`);
    return 2;
  }
  try {
    const library = await readLibrary(config.library, {
      cache: readingCache(env, options.program),
    });
    const parts = decidingParts(store);
    if (options.open) {
      io.stdout.write(`${openLines(await readWorklist(store, library)).join('\n')}\n`);
    } else if (options.baseline) {
      const cases = await setBaseline(publishedOf(library), parts);
      io.stdout.write(
        `${cases} new or changed ${cases === 1 ? 'case counts' : 'cases count'} as told. Nothing was posted.\n`,
      );
    } else {
      io.stdout.write(`${describe(await dryRun(publishedOf(library), parts))}\n`);
    }
    return 0;
  } finally {
    await store.close();
  }
}

/** Opens the store; to read from it alone, beside a running bot, if nothing is to be recorded. */
async function openFor({ baseline, dryRun, ...options }: AnnounceOptions, location: string) {
  const team = options.team ?? null;
  if (baseline) return openStore(location, { team });
  try {
    return await openStoreToRead(location, { team });
  } catch (error) {
    const isFirst = error instanceof StoreError && error.code === 'no-database';
    // Before the first start there is no database, and a dry run makes none.
    if (dryRun && isFirst) return openStore('memory:', { team });
    throw error;
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

function openLines(items: readonly WorkItem[]): string[] {
  if (items.length === 0) return ['Nothing waits for a person.'];
  return items.map(openLine);
}

function openLine(item: WorkItem): string {
  switch (item.kind) {
    case 'unconfirmed':
    case 'failed': {
      const { id, channel, error } = item.delivery;
      return `${item.kind.padEnd(11)}  ${channel}  ${item.what} (${error || 'no answer'}), delivery ${id}`;
    }
    case 'paused':
      return `paused       ${item.subscription.channel}  ${item.subscription.paused?.reason}`;
    case 'file': {
      const { file, line, message } = item.first;
      const more = item.others > 0 ? ` … and ${counted(item.others, 'more error')}` : '';
      return `file         ${file}:${line}  ${message}${more}`;
    }
    case 'upkeep': {
      const [first, ...others] = item.problems;
      const more = others.length > 0 ? ` … and ${others.length} more` : '';
      return `upkeep       ${first?.file}:${first?.line}  ${first?.message}${more}`;
    }
  }
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
