import * as z from 'zod';
import type { Cadence, Kinds, Weekday } from '../../core/announcements/subscribing/subscription.ts';
import type { Status } from '../../core/case/case.ts';

/** The content of the form for following: written by its view, read back by `parseFollowForm`. */
export interface FollowForm {
  readonly orgs: readonly string[];
  readonly clusters: readonly string[];
  readonly tiers: readonly string[];
  readonly impacts: readonly string[];
  readonly statuses: readonly Status[];
  /** Words or a whole filter, as after `/case follow`; holds beside the fields above. */
  readonly filter: string;
  readonly kinds: Kinds;
  readonly cadence: Cadence;
}

/** Ids of the form's fields: block id and action id alike; errors are put under them. */
export const FOLLOW_FIELD = {
  orgs: 'follow_orgs',
  clusters: 'follow_clusters',
  tiers: 'follow_tiers',
  impacts: 'follow_impacts',
  statuses: 'follow_statuses',
  filter: 'follow_filter',
  kinds: 'follow_kinds',
  cadence: 'follow_cadence',
  at: 'follow_at',
  zone: 'follow_zone',
} as const;

/** The form's choices of "when", by value: weekly ones carry their day. */
export const CADENCE_CHOICES = [
  'at-once',
  'day',
  'week-mon',
  'week-tue',
  'week-wed',
  'week-thu',
  'week-fri',
  'week-sat',
  'week-sun',
] as const;
export type CadenceChoice = (typeof CADENCE_CHOICES)[number];

export function cadenceChoice(cadence: Cadence): CadenceChoice {
  return cadence.every === 'week' ? `week-${cadence.day}` : cadence.every;
}

const fieldState = z.object({
  value: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});
const formState = z.record(z.string(), z.record(z.string(), fieldState));
const statuses = z.array(z.enum(['APPROVED', 'UNREVIEWED', 'NEEDS_REVIEW', 'REJECTED']));
const kindsOf = z.enum(['new', 'changes', 'both']);
const choiceOf = z.enum(CADENCE_CHOICES);

/**
 * Reads the form's state (`view.state.values`); null if it belongs to another form. The filter and
 * the time zone are returned as typed: their own parsers check them.
 */
export function parseFollowForm(values: unknown): FollowForm | null {
  const state = formState.safeParse(values);
  if (!state.success) return null;
  const field = (id: string) => state.data[id]?.[id];
  const anyOf = (id: string) =>
    field(id)?.selected_options?.map((option) => option.value) ??
    (field(id)?.value ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const status = statuses.safeParse(anyOf(FOLLOW_FIELD.statuses));
  const kinds = kindsOf.safeParse(field(FOLLOW_FIELD.kinds)?.selected_option?.value);
  const choice = choiceOf.safeParse(field(FOLLOW_FIELD.cadence)?.selected_option?.value);
  if (!status.success || !kinds.success || !choice.success) return null;
  const at = field(FOLLOW_FIELD.at)?.selected_time ?? '09:00';
  const zone = (field(FOLLOW_FIELD.zone)?.value ?? '').trim();
  return {
    orgs: anyOf(FOLLOW_FIELD.orgs),
    clusters: anyOf(FOLLOW_FIELD.clusters),
    tiers: anyOf(FOLLOW_FIELD.tiers),
    impacts: anyOf(FOLLOW_FIELD.impacts),
    statuses: status.data,
    filter: (field(FOLLOW_FIELD.filter)?.value ?? '').trim(),
    kinds: kinds.data,
    cadence: toCadence(choice.data, at, zone),
  };
}

function toCadence(choice: CadenceChoice, at: string, zone: string): Cadence {
  if (choice === 'at-once') return { every: 'at-once' };
  if (choice === 'day') return { every: 'day', at, zone };
  return { every: 'week', day: choice.slice('week-'.length) as Weekday, at, zone };
}
