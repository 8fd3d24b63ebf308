const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Returns the URL if it is safe to open from the page; undefined for `javascript:` and the like.
 */
export function safeUrl(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return FOLLOWED.has(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
