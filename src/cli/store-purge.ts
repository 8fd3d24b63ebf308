import { keepingOf } from '../app/purging.ts';
import { counted } from '../core/words/printable.ts';
import { requireDatabase } from '../store/drivers/look-into.ts';
import { openStore } from '../store/drivers/open-store.ts';
import {
  addBatch,
  DEFAULT_KEEPING,
  type Keeping,
  type RowCounts,
} from '../store/retention-store.ts';
import type { SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';
import { withStoreSettings } from './with-store-settings.ts';

export interface StorePurgeOptions extends SettingsSource {
  /** Say what would be removed, and remove nothing. */
  readonly dryRun: boolean;
  /** Days to keep everything that has a time of its own, instead of those of the settings. */
  readonly olderThan?: number;
  /** The workspace; needed only if the store serves several. */
  readonly team?: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 1000;

/**
 * `casebook store purge`: removes what is kept no longer, and gives its space back.
 * @returns exit code: 0, or 2 if it can't be done
 */
export async function runStorePurge(options: StorePurgeOptions, io: Io): Promise<number> {
  const { olderThan, dryRun, now, team = null } = options;
  if (olderThan !== undefined && !(Number.isInteger(olderThan) && olderThan >= 1)) {
    io.stderr.write('casebook store purge: --older-than takes a whole number of days.\n');
    return 2;
  }
  return withStoreSettings('store purge', options, io, async ({ config, location }) => {
    await requireDatabase(location);
    const keeping = olderThan === undefined ? keepingOf(config) : keepDays(olderThan);
    const store = await openStore(location, { team });
    try {
      const { retention } = store;
      if (dryRun) {
        io.stdout.write(linesOf('would be removed', await retention.purgeable(now, keeping)));
        return 0;
      }
      const total: Record<string, number> = {};
      for await (const batch of retention.purge(now, keeping, BATCH)) addBatch(total, batch);
      await store.compact();
      io.stdout.write(linesOf('removed', total));
      return 0;
    } finally {
      await store.close();
    }
  });
}

function keepDays(days: number): Keeping {
  const ms = days * DAY_MS;
  return {
    threadsMs: Math.min(ms, DEFAULT_KEEPING.threadsMs),
    postsMs: ms,
    mostPosts: DEFAULT_KEEPING.mostPosts,
    historyMs: ms,
  };
}

function linesOf(what: string, counts: RowCounts): string {
  const rows = Object.entries(counts);
  if (rows.length === 0) return `Nothing ${what}: all is still kept.\n`;
  const width = Math.max(...rows.map(([table]) => table.length));
  const lines = rows.map(([table, n]) => `  ${table.padEnd(width)}  ${n}`);
  const sum = rows.reduce((total, [, n]) => total + n, 0);
  return `${counted(sum, 'row')} ${what}:\n${lines.join('\n')}\n`;
}
