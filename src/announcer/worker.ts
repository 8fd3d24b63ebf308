import type { Library } from '../core/library/library.ts';
import { serveDigests } from './deciding/serve-digests.ts';
import { createLibrarySync } from './deciding/sync-library.ts';
import { carryOut } from './delivering/carry-out.ts';
import { lookForUnconfirmed } from './delivering/look-for-unconfirmed.ts';
import { tellOwners } from './delivering/pause-channel.ts';
import { tellCurators } from './delivering/tell-people.ts';
import { createThrottle } from './delivering/throttle.ts';
import type { AnnouncerParts } from './parts/parts.ts';

/** The loop that carries everything out. */
export interface Worker {
  start(library: Library): Promise<void>;
  libraryChanged(library: Library): void;
  stop(): Promise<void>;
  drain(): Promise<void>;
  /** Looks at once whether there is something to do. */
  wake(): void;
}

/** How often a running instance notes that it is there, so that an absence can be told. */
const NOTE_MS = 5 * 60_000;

export function createWorker(parts: AnnouncerParts): Worker {
  const { store, clock, settings, log, instance } = parts;
  const throttle = createThrottle(store.deliveries, clock.now);
  const librarySync = createLibrarySync(parts);
  const underWay = new Set<Promise<void>>();
  const asides = new Map<string, Promise<void>>();
  let library: Library | null = null;
  let mustSync = false;
  let compareAt = Number.NEGATIVE_INFINITY;
  let tellAt = Number.NEGATIVE_INFINITY;
  let isFirstStep = true;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let steps: Promise<unknown> = Promise.resolve();
  let sleep = new AbortController();

  function wake(): void {
    sleep.abort();
  }

  async function syncLibrary(): Promise<void> {
    const now = clock.now();
    if (!library || !(mustSync || now >= compareAt)) return;
    mustSync = false;
    try {
      const isDone = await librarySync.sync(library);
      const { returnHoldMs, withdrawHoldMs } = settings;
      compareAt = now + (isDone ? NOTE_MS : Math.min(returnHoldMs / 10, withdrawHoldMs));
    } catch (error) {
      mustSync = true;
      throw error;
    }
  }

  async function expireLeases(): Promise<void> {
    const now = clock.now();
    // Nobody else uses an exclusive store: what is claimed at its start was claimed by the dead.
    const everyLease = isFirstStep && store.exclusive;
    const lost = await store.deliveries.expireLeases(now, now + settings.lookAfterMs, everyLease);
    isFirstStep = false;
    for (const delivery of lost) {
      log.warn({ delivery: delivery.id }, 'stopped while sending: unconfirmed');
      if (parts.poster.canLook(delivery.team)) continue;
      const blind = { state: 'unconfirmed', notBefore: null, error: delivery.error } as const;
      await store.deliveries.settleLook(delivery, blind, now);
      aside(`tell of ${delivery.id}`, () => tellCurators(delivery, parts));
    }
  }

  /**
   * Runs what talks to Slack beside posting, so that a slow answer there holds up nothing. The same
   * work runs once at a time; where it resolves to true, there may be more to do.
   */
  function aside(name: string, work: () => Promise<unknown>): void {
    if (asides.has(name)) return;
    const done = work()
      .then((isMore) => {
        if (isMore === true) wake();
      })
      .catch((error: unknown) => log.error({ err: error }, `interrupted: ${name}`))
      .finally(() => asides.delete(name));
    asides.set(name, done);
  }

  async function untilIdle(): Promise<void> {
    while (underWay.size + asides.size > 0) await Promise.all([...underWay, ...asides.values()]);
  }

  /** Somebody who cannot be told (their account is gone) is not tried again every time. */
  async function tell(): Promise<void> {
    if (clock.now() < tellAt) return;
    const areAllTold = await tellOwners(parts);
    if (!areAllTold) tellAt = clock.now() + settings.workspaceHoldMs;
  }

  async function claim(): Promise<void> {
    while (!isStopped && underWay.size < settings.concurrency) {
      const claimed = await store.deliveries.claim({
        now: clock.now(),
        instance,
        leaseMs: settings.leaseMs,
        limit: settings.concurrency - underWay.size,
        pace: settings.pace,
      });
      if (claimed.length === 0) return;
      for (const delivery of claimed) {
        const work: Promise<void> = carryOut(delivery, parts, throttle)
          .catch((error: unknown) => {
            log.error({ err: error, delivery: delivery.id }, 'left to its lease: not settled');
          })
          .finally(() => {
            underWay.delete(work);
            wake();
          });
        underWay.add(work);
      }
    }
  }

  /** Does everything that is due now; each part goes on where another fails. */
  async function step(): Promise<void> {
    const failures: unknown[] = [];
    for (const part of [expireLeases, syncLibrary, () => serveDigests(parts), claim]) {
      if (isStopped) return;
      await part().catch((error: unknown) => failures.push(error));
    }
    aside('look for unconfirmed posts', () => lookForUnconfirmed(parts));
    aside('tell owners of paused subscriptions', tell);
    if (failures.length > 0) throw failures[0];
  }

  /** One step after another, whoever asks. */
  function inTurn(): Promise<void> {
    const next = steps.then(step);
    steps = next.catch(() => {});
    return next;
  }

  async function waitUntil(at: number | null): Promise<void> {
    const now = clock.now();
    const ms = Math.max(1, Math.min(settings.pollMs, (at ?? Number.POSITIVE_INFINITY) - now));
    if (!isStopped) await clock.wait(ms, sleep.signal);
    if (sleep.signal.aborted) sleep = new AbortController();
  }

  async function nextDueAt(): Promise<number | null> {
    const times = await Promise.all([
      underWay.size < settings.concurrency ? store.deliveries.nextClaimAt() : null,
      store.deliveries.nextDigestAt(),
    ]);
    const known = times.filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  async function run(): Promise<void> {
    let failed = 0;
    while (!isStopped) {
      try {
        await inTurn();
        failed = 0;
        await waitUntil(await nextDueAt());
      } catch (error) {
        failed++;
        log.error({ err: error }, 'announcing is interrupted; it goes on by itself');
        const wait = Math.min(
          settings.backoffMaxMs,
          settings.backoffMs * 2 ** Math.min(failed, 20),
        );
        await waitUntil(clock.now() + wait);
      }
    }
  }

  return {
    wake,
    async start(first) {
      library = first;
      mustSync = true;
      // What fails now is tried again, and logged, by the loop.
      await inTurn().catch(() => {});
      running = run();
    },
    libraryChanged(changed) {
      library = changed;
      mustSync = true;
      wake();
    },
    async stop() {
      isStopped = true;
      wake();
      await running;
      await steps;
      await untilIdle();
    },
    async drain() {
      while (!isStopped) {
        await inTurn();
        await untilIdle();
        const at = await store.deliveries.nextClaimAt();
        if (at === null) break;
        if (at > clock.now()) await waitUntil(at);
      }
      // Posting may have paused something.
      await tell();
    },
  };
}
