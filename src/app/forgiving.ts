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
  const giveUpAfter = createTimeLimits(limitMs);
  return <T>(work: () => Promise<T>, otherwise: T) => {
    if (now() < awayUntil) return Promise.resolve(otherwise);
    return new Promise<T>((resolve) => {
      const failed = (err: unknown) => {
        log.warn({ err }, 'the store failed: going on without memory');
        resolve(otherwise);
      };
      const inTime = giveUpAfter(() => {
        awayUntil = now() + PAUSE_MS;
        log.warn({ ms: limitMs }, 'the store does not answer: going on without memory');
        resolve(otherwise);
      });
      // Once nobody waits for it, its failure is nobody's.
      try {
        work().then(
          (value) => inTime() && resolve(value),
          (err: unknown) => inTime() && failed(err),
        );
      } catch (err) {
        if (inTime()) failed(err);
      }
    });
  };
}

/**
 * Creates time limits that share one timer: most work is done at once, and a timer of its own would take
 * longer than it.
 * @returns begins a limit; what that returns ends it, and is false if it was over before
 */
function createTimeLimits(limitMs: number): (giveUp: () => void) => () => boolean {
  const running = new Map<object, { readonly until: number; giveUp(): void }>();
  let isLooking = false;
  const look = () => {
    isLooking = false;
    const now = performance.now();
    for (const [key, { until, giveUp }] of running) {
      if (until > now) {
        return lookAfter(until - now);
      }
      running.delete(key);
      giveUp();
    }
  };
  const lookAfter = (ms: number) => {
    isLooking = true;
    setTimeout(look, ms);
  };
  return (giveUp) => {
    const key = {};
    running.set(key, { until: performance.now() + limitMs, giveUp });
    if (!isLooking) lookAfter(limitMs);
    return () => running.delete(key);
  };
}
