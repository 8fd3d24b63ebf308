import type { Snapshot } from '../../protocol/browser-protocol.ts';

/** The current location. It is kept in the page's URL, so reloads and links restore it. */
export type Route =
  | { readonly at: 'channel'; readonly channel: string; readonly thread: string | null }
  | { readonly at: 'home' };

/** Parses the URL fragment. Returns null if it isn't a valid route. */
export function parseRoute(hash: string): Route | null {
  const [kind, id, thread] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (kind === 'home') return { at: 'home' };
  if (kind !== 'channel' || !id) return null;
  return { at: 'channel', channel: id, thread: thread || null };
}

/**
 * Parses a message permalink as `chat.getPermalink` returns it: `/archives/C1/p1700000000000100`.
 */
export function parsePermalink(path: string, search: string): Route | null {
  const [, channel, seconds, rest] = /^\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?/.exec(path) ?? [];
  if (!channel) return null;
  const thread = new URLSearchParams(search).get('thread_ts');
  const own = seconds === undefined ? null : `${seconds}.${rest}`;
  return { at: 'channel', channel, thread: thread === own ? null : thread };
}

export function formatRoute(route: Route): string {
  if (route.at === 'home') return '#/home';
  const thread = route.thread === null ? '' : `/${encodeURIComponent(route.thread)}`;
  return `#/channel/${encodeURIComponent(route.channel)}${thread}`;
}

/**
 * Returns the requested route if its channel exists. Otherwise returns the first open channel,
 * preferring one with the app.
 */
export function firstRoute(asked: Route | null, { channels }: Pick<Snapshot, 'channels'>): Route {
  if (asked?.at === 'home') return asked;
  if (asked && channels.some(({ id }) => id === asked.channel)) return asked;
  const open = channels.filter(({ kind, isArchived }) => kind !== 'dm' && !isArchived);
  const first = open.find(({ hasBot }) => hasBot) ?? open[0];
  return first ? { at: 'channel', channel: first.id, thread: null } : { at: 'home' };
}

/** The id in `?as=U1`: the person that the page acts as. Empty for "you". */
export function personIn(search: string): string {
  return new URLSearchParams(search).get('as') ?? '';
}

/** The address of a place for a person, from the root of the server. */
export function formatAddress(route: Route, person: string): string {
  const query = person === '' ? '' : `?${new URLSearchParams({ as: person })}`;
  return `/${query}${formatRoute(route)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
