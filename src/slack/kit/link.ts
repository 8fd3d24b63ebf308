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
 * The host is what the browser would go to, in ASCII, so that a look-alike shows. So is the whole URL, in
 * which no letter of another script hides.
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
  const ascii = /[^\u0021-\u007e]/.test(url) ? parsed.href : url;
  if (ascii.length > LIMITS.url) return { ok: false, why: 'too-long' };
  return { ok: true, url: ascii, host: shorten(parsed.host.replace(/^www\./, ''), HOST) };
}
