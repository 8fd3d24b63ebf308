const HOUR_MS = 60 * 60 * 1000;

/** Runs `work` at most once an hour, by the clock of its callers: for deleting old rows in passing. */
export function hourly(work: (now: number) => Promise<unknown>): (now: number) => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async (now) => {
    if (now - last < HOUR_MS) return;
    last = now;
    await work(now);
  };
}
