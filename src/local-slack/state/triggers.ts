import { newSecret } from './ids.ts';

/** A trigger id is valid for 3 seconds and opens one view (docs.slack.dev/interactivity). */
const lifetime = 3000;

export interface Trigger {
  readonly user: string;
  /** The modal that the interaction came from; required for a push. */
  readonly viewId?: string;
}

export type TriggerRefusal = 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Returns the id's trigger, or Slack's reason to refuse it. Doesn't use the id up. */
  check(id: string): Trigger | TriggerRefusal;
  /** Marks the id as used. */
  exchange(id: string): void;
}

export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { trigger: Trigger; at: number; used: boolean }>();
  return {
    issue(trigger) {
      // Expired ids are kept for a while, so they are refused as expired rather than as unknown.
      for (const [id, entry] of issued) {
        if (now() - entry.at < lifetime * 100) break;
        issued.delete(id);
      }
      const id = `${now()}.${Math.floor(now() / 1000)}.${newSecret()}`;
      issued.set(id, { trigger, at: now(), used: false });
      return id;
    },
    check(id) {
      const entry = issued.get(id);
      if (entry === undefined) return 'invalid_trigger_id';
      if (entry.used) return 'exchanged_trigger_id';
      if (now() - entry.at > lifetime) return 'expired_trigger_id';
      return entry.trigger;
    },
    exchange(id) {
      const entry = issued.get(id);
      if (entry !== undefined) entry.used = true;
    },
  };
}
