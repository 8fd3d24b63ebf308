import { Script } from 'node:vm';

/** Of a busy machine the process gets a part only: then the work has not had its time. */
const BUSY_SHARE = 0.5;
const PATIENCE = 10;

const slot = Symbol.for('casebook.within-deadline');
const holder = globalThis as { [slot]?: () => void };
const script = new Script("globalThis[Symbol.for('casebook.within-deadline')]()");

/**
 * Runs synchronous work, and gives it up when it takes too long. `node:vm` is the one way to stop what
 * runs in this thread, a regular expression included; it costs a tenth of a millisecond.
 * @param ms of processor time, roughly
 * @returns null if the work was given up
 */
export function withinDeadline<T>(work: () => T, ms: number): { readonly value: T } | null {
  const before = process.cpuUsage();
  const found = attempt(work, ms);
  if (found !== null) return found;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 < ms * BUSY_SHARE ? attempt(work, ms * PATIENCE) : null;
}

function attempt<T>(work: () => T, timeout: number): { readonly value: T } | null {
  let found: { readonly value: T } | null = null;
  holder[slot] = () => {
    found = { value: work() };
  };
  try {
    script.runInThisContext({ timeout });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  } finally {
    delete holder[slot];
  }
  return found;
}
