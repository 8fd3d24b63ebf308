import type { Levels } from './metrics.ts';

/** A part that must work for Casebook to do its job. */
export interface Check {
  readonly ok: boolean;
  /** For a person; empty if all is well. */
  readonly detail: string;
}

/** If Casebook can answer, and why not. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<'library' | 'store' | 'slack', Check>>;
  /** Age of the oldest announcement that could have gone out; null while the store doesn't answer. Seconds. */
  readonly backlogSeconds: number | null;
}

const OK: Check = { ok: true, detail: '' };

/**
 * Judges whether Casebook is ready. A backlog is told and counts as ready: questions are answered all the
 * same.
 * @param trouble why the library's folder can't be read; null if it can
 */
export function readinessOf(levels: Levels, trouble: string | null): Readiness {
  const checks = {
    library:
      trouble !== null
        ? { ok: false, detail: trouble }
        : levels.cases === 0
          ? { ok: false, detail: 'The library holds no case.' }
          : OK,
    store: levels.deliveries === null ? { ok: false, detail: 'The database does not answer.' } : OK,
    slack: levels.isConnected ? OK : { ok: false, detail: 'Slack is not connected.' },
  };
  return {
    ready: Object.values(checks).every(({ ok }) => ok),
    checks,
    backlogSeconds: levels.backlogSeconds,
  };
}
