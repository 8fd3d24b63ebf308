import type { Clock } from '../announcer/parts/clock.ts';
import type { Logger } from '../logging/logging.ts';
import { addBatch, DEFAULT_KEEPING, type Keeping } from '../store/retention-store.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

/** Rows of a table that go in one transaction: few, since others wait for it. */
const BATCH = 200;
/** Pause between two batches, for everybody else. */
const PAUSE_MS = 250;

/** How long things are kept, as the settings say. */
export function keepingOf(config: Pick<Config, 'correctDays' | 'keepDays'>): Keeping {
  return {
    ...DEFAULT_KEEPING,
    postsMs: config.correctDays * DAY_MS,
    historyMs: config.keepDays * DAY_MS,
  };
}

/** Removes what is kept no longer: first a minute after the start, then every hour. */
export function startPurging(
  { retention }: Pick<Store, 'retention'>,
  keeping: Keeping,
  { clock, log }: { readonly clock: Clock; readonly log: Pick<Logger, 'info' | 'warn'> },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  const purge = async () => {
    const total: Record<string, number> = {};
    for await (const batch of retention.purge(clock.now(), keeping, BATCH)) {
      addBatch(total, batch);
      await clock.wait(PAUSE_MS, signal);
      if (signal.aborted) break;
    }
    if (Object.keys(total).length > 0) log.info({ rows: total }, 'removed what is kept no longer');
  };
  const run = async () => {
    for (let pause = MINUTE_MS; !signal.aborted; pause = 60 * MINUTE_MS) {
      await clock.wait(pause, signal);
      if (signal.aborted) return;
      await purge().catch((err: unknown) => log.warn({ err }, 'old rows could not be removed'));
    }
  };
  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
