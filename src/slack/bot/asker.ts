import type { Asker } from './gate.ts';

/** The fields that name a person's organisation, in payloads of any kind. */
interface Payload {
  readonly user_id?: string;
  readonly team_id?: string | null;
  readonly is_ext_shared_channel?: boolean;
  readonly user?: { readonly id?: string; readonly team_id?: string | null } | string;
  readonly team?: { readonly id?: string } | null;
  readonly event?: {
    readonly type?: string;
    readonly user?: unknown;
    readonly team?: string;
    readonly user_team?: string;
    readonly source_team?: string;
    readonly channel_type?: string;
  };
}

/** Stands for an organisation that isn't ours, if Slack says only that somebody's direct message with us is shared. */
const ANOTHER_ORGANISATION = 'external';

/**
 * Reads who acts from a command, an event, a press, a submitted modal or any other payload. Null if
 * nobody asks for anything, as with a channel's own events.
 */
export function askerOf(body: unknown): Asker | null {
  const payload = body as Payload;
  if (payload.event) return askerOfEvent(payload);
  const person = typeof payload.user === 'object' ? payload.user : undefined;
  const user = payload.user_id ?? person?.id;
  if (user === undefined) return null;
  // A command names the team at the top; an interaction does so with the person.
  const teams =
    payload.user_id === undefined ? [person?.team_id, payload.team?.id] : [payload.team_id];
  return { user, teams: named(teams) };
}

function askerOfEvent({ event, is_ext_shared_channel, team_id }: Payload): Asker | null {
  const { type, user, team, user_team, source_team, channel_type } = event!;
  if (typeof user !== 'string' || !ASKING_EVENTS.has(type ?? '')) return null;
  const isHome = type === 'app_home_opened';
  const outside = (channel_type === 'im' || isHome) && is_ext_shared_channel === true;
  // An event about the Home tab says nothing else of its person.
  const teams = named([team, user_team, source_team, isHome ? team_id : '']);
  return { user, teams: outside ? [...teams, ANOTHER_ORGANISATION] : teams };
}

/** Events by which somebody asks for something; the others are about channels. */
const ASKING_EVENTS: ReadonlySet<string> = new Set(['message', 'app_mention', 'app_home_opened']);

function named(teams: readonly (string | null | undefined)[]): string[] {
  return teams.filter((team): team is string => typeof team === 'string' && team !== '');
}
