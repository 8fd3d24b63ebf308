/** Pauses before a reload, for further changes. Milliseconds. */
export interface Patience {
  /** After the last change, if one thing has changed. */
  readonly one: number;
  /** After the last change, if several have: a pull is under way. */
  readonly many: number;
  /** After the first change, whatever still comes. */
  readonly most: number;
}

export interface Settler {
  /** Something has changed. @param weight how many changes wait by now */
  touch(weight: number): void;
  /** Runs no more; resolves when what is running has ended. */
  close(): Promise<void>;
}

/** Runs `work` once changes have come to rest, and never twice at a time. `work` must not reject. */
export function createSettler(work: () => Promise<void>, patience: Patience): Settler {
  let timer: NodeJS.Timeout | null = null;
  let firstTouch = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;

  const run = (): void => {
    timer = null;
    firstTouch = 0;
    if (running !== null) {
      again = true;
      return;
    }
    running = work().finally(() => {
      running = null;
      if (!again || closed) return;
      again = false;
      run();
    });
  };
  return {
    touch: (weight) => {
      if (closed) return;
      const now = performance.now();
      firstTouch ||= now;
      const quiet = weight > 1 ? patience.many : patience.one;
      const left = Math.max(0, Math.min(quiet, firstTouch + patience.most - now));
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, left);
    },
    close: async () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
