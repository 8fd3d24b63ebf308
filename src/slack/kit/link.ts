import { shorten } from './clip.ts';
import { LIMITS } from './limits.ts';

/** A URL that may be linked, with the host to show beside it; or why it may not. */
export type Link =
  | { readonly ok: true; readonly url: string; readonly host: string }
  | { readonly ok: false; readonly why: 'none' | 'unsafe' | 'too-long' };

/** Longest host that is shown whole. */
const HOST = 60;

/**
 * Decides whether a URL may be linked in Slack: http or https, no control characters, spaces or
 * `<>|` (they end a link in Slack's markup), no user name in front of the host, and short enough.
 * The host is what the browser would go to, in ASCII, so that a look-alike shows.
 */
export function parseLink(url: string): Link {
  if (url === '') return { ok: false, why: 'none' };
  if (url.length > LIMITS.url) return { ok: false, why: 'too-long' };
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029<>|]/.test(url)) return { ok: false, why: 'unsafe' };
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || !/^https?:\/\//i.test(url)) {
    return { ok: false, why: 'unsafe' };
  }
  if (parsed.username !== '' || parsed.password !== '') return { ok: false, why: 'unsafe' };
  return { ok: true, url, host: shorten(parsed.host.replace(/^www\./, ''), HOST) };
}
