import type { Logger } from '../logging/logging.ts';

/**
 * Runs work that answers can do without. Resolves to what the work resolves to, or to `otherwise` if it
 * fails or takes too long.
 */
export type Forgiving = <T>(work: () => Promise<T>, otherwise: T) => Promise<T>;

/** Longest wait for the store before an answer goes out without it, milliseconds. */
const LIMIT_MS = 1000;
/** For so long after a wait in vain nobody waits again, milliseconds. */
const PAUSE_MS = 5000;

/**
 * Creates a `Forgiving` for the store. A store that doesn't answer costs one question in five seconds a
 * second; the others go on without it at once.
 * @param now epoch milliseconds
 */
export function createForgiving(
  log: Pick<Logger, 'warn'>,
  now: () => number,
  limitMs = LIMIT_MS,
): Forgiving {
  let awayUntil = 0;
  return async (work, otherwise) => {
    if (now() < awayUntil) return otherwise;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, limitMs, 'late');
    });
    try {
      const underWay = work();
      // Once nobody waits for it, its failure is nobody's.
      underWay.catch(() => {});
      const done = await Promise.race([underWay.then((value) => ({ value })), limit]);
      if (done !== 'late') return done.value;
      awayUntil = now() + PAUSE_MS;
      log.warn({ ms: limitMs }, 'the store does not answer: going on without memory');
    } catch (err) {
      log.warn({ err }, 'the store failed: going on without memory');
    } finally {
      clearTimeout(timer);
    }
    return otherwise;
  };
}
