import type { AnnouncerParts } from './parts/parts.ts';

/** Work that comes in steps. */
export interface Stepper {
  /** Does everything that is due now. */
  step(): Promise<void>;
  /** The time of the next step, epoch milliseconds; null if nothing is known to come. */
  nextDueAt(): Promise<number | null>;
}

/** Runs steps one after another, and sleeps until the next is due. */
export interface Loop {
  /** Takes step after step until the announcer stops. */
  run(): void;
  /** Takes one step, after the one that is running. Rejects if it fails. */
  step(): Promise<void>;
  /** Ends the sleep: there may be something to do. */
  wake(): void;
  /** Resolves at the time, after `pollMs`, or when woken: whichever comes first. */
  sleepUntil(at: number | null): Promise<void>;
  /** Resolves when the last step has ended. */
  ended(): Promise<void>;
}

/** @param stopping after this no step begins, and nobody sleeps */
export function createLoop(
  stepper: Stepper,
  { clock, settings, log }: Pick<AnnouncerParts, 'clock' | 'settings' | 'log'>,
  stopping: AbortSignal,
): Loop {
  let sleep = new AbortController();
  let lastStep: Promise<unknown> = Promise.resolve();
  let running: Promise<void> | null = null;
  const wake = () => sleep.abort();
  stopping.addEventListener('abort', wake);

  function step(): Promise<void> {
    const next = lastStep.then(() => stepper.step());
    lastStep = next.catch(() => {});
    return next;
  }

  async function sleepUntil(at: number | null): Promise<void> {
    const wait = (at ?? Number.POSITIVE_INFINITY) - clock.now();
    const ms = Math.max(1, Math.min(settings.pollMs, wait));
    if (!stopping.aborted) await clock.wait(ms, sleep.signal);
    if (sleep.signal.aborted) sleep = new AbortController();
  }

  async function stepUntilStopped(): Promise<void> {
    while (!stopping.aborted) {
      try {
        await step();
        await sleepUntil(await stepper.nextDueAt());
      } catch (error) {
        log.error({ err: error }, 'announcing is interrupted; it goes on by itself');
        await sleepUntil(null);
      }
    }
  }

  return {
    run() {
      running ??= stepUntilStopped();
    },
    step,
    wake,
    sleepUntil,
    async ended() {
      await running;
      await lastStep;
    },
  };
}
