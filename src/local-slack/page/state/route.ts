/** Where the person is, as the page's address keeps it: a reload or a link comes back to it. */
export type Route =
  | { readonly at: 'channel'; readonly channel: string; readonly thread: string | null }
  | { readonly at: 'home' };

/** Reads the part of the address after `#`; null where it names no place. */
export function parseRoute(hash: string): Route | null {
  const [kind, id, thread] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (kind === 'home') return { at: 'home' };
  if (kind !== 'channel' || !id) return null;
  return { at: 'channel', channel: id, thread: thread || null };
}

export function formatRoute(route: Route): string {
  if (route.at === 'home') return '#/home';
  const thread = route.thread === null ? '' : `/${encodeURIComponent(route.thread)}`;
  return `#/channel/${encodeURIComponent(route.channel)}${thread}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
