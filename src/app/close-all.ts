import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logging/logging.ts';

/**
 * Closes one thing after the other, within a time in all: what hangs is left, and logged.
 * @param closers get the milliseconds that are left
 */
export async function closeAll(
  closers: readonly ((patienceMs: number) => Promise<void>)[],
  patienceMs: number,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (const close of closers) {
    const left = Math.max(0, deadline - performance.now());
    const over = new AbortController();
    const closed = close(left).catch((err: unknown) => {
      log.warn({ err }, 'a part could not be closed');
    });
    const timeUp = wait(left, 'late', { signal: over.signal }).catch(() => '');
    const ended = await Promise.race([closed, timeUp]);
    over.abort();
    if (ended === 'late') log.warn({}, 'stopped before all was closed: a part hangs');
  }
}
