import type { Changes } from './state/changes.ts';

/**
 * Calls `look` now and after every change, and resolves with its first truthy result. Rejects after
 * `timeoutMs` of real time; `describe` completes the error message.
 */
export function waitFor<Found>(
  changes: Changes,
  look: () => Found | undefined | null | false | '' | 0,
  timeoutMs: number,
  describe: () => string,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const check = () => {
      try {
        const found = look();
        if (found) end(() => resolve(found));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const timer = setTimeout(() => {
      const error = new Error(`Waited ${timeoutMs} ms in vain. ${describe()}`);
      end(() => reject(error));
    }, timeoutMs);
    const unsubscribe = changes.subscribe(check);
    check();
  });
}
