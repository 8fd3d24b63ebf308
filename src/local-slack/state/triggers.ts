import { newSecret } from './ids.ts';

/** A trigger id lives 3 seconds and opens one view (docs.slack.dev/interactivity). */
const lifetime = 3000;

export interface Trigger {
  readonly user: string;
  /** The modal that the interaction came from; a push needs one. */
  readonly viewId?: string;
}

export type TriggerRefusal = 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';

export interface Triggers {
  issue(trigger: Trigger): string;
  /** What the id stands for, or why Slack would refuse it. Does not use it up. */
  check(id: string): Trigger | TriggerRefusal;
  /** Marks the id as used. */
  exchange(id: string): void;
}

export function createTriggers(now: () => number): Triggers {
  const issued = new Map<string, { trigger: Trigger; at: number; used: boolean }>();
  return {
    issue(trigger) {
      // Kept for a while after they expire, so that the refusal can say which it was.
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
