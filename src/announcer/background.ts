import type { AnnouncerParts } from './parts/parts.ts';

/** Runs other Slack calls beside the steps, so they never delay posting. */
export interface Background {
  /**
   * Starts work, unless work of the same name is still running. Logs its failure.
   * @param work resolves to true if it left something to post
   */
  start(name: string, work: () => Promise<unknown>): void;
  /** The work that is running now. */
  running(): readonly Promise<void>[];
}

/** @param wake called if work has left something to post */
export function createBackground(log: AnnouncerParts['log'], wake: () => void): Background {
  const running = new Map<string, Promise<void>>();
  return {
    start(name, work) {
      if (running.has(name)) return;
      const done = work()
        .then((isMore) => {
          if (isMore === true) wake();
        })
        .catch((error: unknown) => log.error({ err: error }, `interrupted: ${name}`))
        .finally(() => running.delete(name));
      running.set(name, done);
    },
    running: () => [...running.values()],
  };
}
