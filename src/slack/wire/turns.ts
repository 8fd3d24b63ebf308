/** Work that waits for what was given before it. */
export interface Turns {
  /**
   * Does the work once all that was given for the same key before is done, whether that failed or not.
   * Other keys do not wait.
   */
  run(key: string, work: () => Promise<void>): Promise<void>;
  /** The number of keys with unfinished work. */
  readonly size: number;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      const done = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, done);
      const forget = () => {
        if (last.get(key) === done) last.delete(key);
      };
      done.then(forget, forget);
      return done;
    },
    get size() {
      return last.size;
    },
  };
}
