import { setTimeout as wait } from 'node:timers/promises';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';

/** Somebody who types or presses something, as far as Slack's payload tells. */
export interface Asker {
  readonly user: string;
  /** Every organisation that the payload names for this person: a workspace (T…) or an Enterprise (E…). */
  readonly teams: readonly string[];
}

/**
 * Decides who gets an answer and which places may show evidence. It is closed by default: unless
 * Slack says that a place isn't shared, nothing is posted there.
 */
export interface Gate {
  /**
   * True if somebody may see what only they see: a private reply, a modal, the Home tab, their direct
   * message with the bot. People of other organisations never may, nor may guests if `users:read` tells.
   */
  admits(asker: Asker): Promise<boolean>;
  /** True if everybody in a conversation may see it, or an admin allows shared channels. */
  allows(channel: string): Promise<boolean>;
  /** True if an admin allows posts in shared channels. */
  readonly allowsShared: boolean;
  /** Drops what is believed of a channel: Slack says that it changed. */
  forget(channel: string): void;
}

export interface GateOptions {
  readonly client: WebClient;
  /** Ids of our workspace and, if it belongs to one, of its Enterprise organisation. */
  readonly ownTeams: readonly string[];
  /** The scopes of the bot token. */
  readonly scopes: readonly string[];
  /** True if an admin allows posts in shared channels. */
  readonly allowsShared: boolean;
  /** Epoch milliseconds. */
  now(): number;
}

/** "Not shared" and "a member" are believed for this long, milliseconds. */
const BELIEVED_MS = 60_000;
/** A place counts as shared if a rate limit lasts longer than this, seconds. */
const PLACE_PATIENCE_S = 60;
/** The same for a person: Slack wants an acknowledgement within three seconds. */
const PERSON_PATIENCE_S = 2;

/** Creates the gate of one workspace. */
export function createGate(options: GateOptions): Gate {
  const { client, ownTeams, scopes, allowsShared, now } = options;
  /** Channels that aren't shared and people who are members, with the time until that is believed. */
  const open = new Map<string, number>();
  const ownDirectMessages = new Set<string>();

  /** Remembers only what opens the gate, and only for a minute. */
  async function believed(key: string, ask: () => Promise<boolean>): Promise<boolean> {
    if ((open.get(key) ?? 0) > now()) return true;
    open.delete(key);
    const asked = now();
    if (!(await ask())) return false;
    open.set(key, asked + BELIEVED_MS);
    return true;
  }

  async function isMember(user: string): Promise<boolean> {
    const info = await asked(() => client.users.info({ user }), PERSON_PATIENCE_S);
    // The scope was taken back: then guests count as members again.
    if (info === 'missing_scope') return true;
    if (typeof info === 'string' || !info.user) return false;
    const { is_restricted, is_ultra_restricted, is_stranger, team_id } = info.user;
    const isGuest = is_restricted || is_ultra_restricted || is_stranger;
    return !isGuest && (team_id === undefined || ownTeams.includes(team_id));
  }

  /** The bot can read a direct message only if it is one of its own; two people's don't exist for it. */
  async function isOwnDirectMessage(channel: string): Promise<boolean> {
    if (ownDirectMessages.has(channel)) return true;
    const history = await asked(
      () => client.conversations.history({ channel, limit: 1 }),
      PLACE_PATIENCE_S,
    );
    if (typeof history === 'string') return false;
    ownDirectMessages.add(channel);
    return true;
  }

  async function isInternal(channel: string): Promise<boolean> {
    const info = await asked(() => client.conversations.info({ channel }), PLACE_PATIENCE_S);
    if (typeof info === 'string' || !info.channel) return false;
    const { is_ext_shared, is_pending_ext_shared } = info.channel;
    return is_ext_shared === false && is_pending_ext_shared !== true;
  }

  return {
    allowsShared,
    async admits({ user, teams }) {
      if (teams.some((team) => !ownTeams.includes(team))) return false;
      return scopes.includes('users:read') ? believed(user, () => isMember(user)) : true;
    },
    async allows(channel) {
      // A post to a user id goes to that person's own direct message with the bot.
      if (allowsShared || /^[UW]/.test(channel)) return true;
      if (channel.startsWith('D')) return isOwnDirectMessage(channel);
      return believed(channel, () => isInternal(channel));
    },
    forget(channel) {
      open.delete(channel);
    },
  };
}

/** Asks Slack and waits out rate limits; Slack's error code, or an empty text for any other failure. */
async function asked<Answer>(
  ask: () => Promise<Answer>,
  patienceS: number,
): Promise<Answer | string> {
  let waited = 0;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof WebAPIPlatformError) return error.data.error;
      if (!(error instanceof WebAPIRateLimitedError)) return '';
      waited += error.retryAfter;
      if (waited > patienceS) return '';
      await wait(error.retryAfter * 1000);
    }
  }
}
