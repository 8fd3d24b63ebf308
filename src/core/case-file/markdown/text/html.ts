/** A piece of an HTML block: what a `<blockquote>` holds, or what stands between two of them. */
export interface HtmlPiece {
  /** As the file has it, tags included. */
  readonly raw: string;
  readonly isQuote: boolean;
}

const QUOTE_OPENS = /<blockquote(?=[\s/>])/gi;
const QUOTE_CLOSES = /<\/blockquote>/gi;
const LINK_OPENS = /<a(?=\s)/gi;
const DEFINED = /<\/dt>\s{0,9}<dd>/gi;
const LINK_CLOSES = /<\/a>/gi;

const NOTE_TAG =
  /^\s{0,20}<(?:aside\b|(?:blockquote|div|p|section|details)\s[^<>]{0,200}\bclass\s?=\s?["']?([^"'<>]{1,200}))/i;
const NOTE_CLASS =
  /(?:^|[\s_-])(?:notes?|tip|info|information|important|warning|warn|caution|danger|hint|attention|todo|question|alert|admonition|callout|aside|comment|remark|editorial|reviewer)(?:[\s_-]|$)/i;

/** True if HTML begins with a box for a remark: `<aside>`, `<blockquote class="note">`. */
export function isNote(html: string): boolean {
  if (!/^\s{0,20}</.test(html)) return false;
  const [all, names = ''] = NOTE_TAG.exec(html) ?? [];
  return all !== undefined && (names === '' || NOTE_CLASS.test(names.trim()));
}

/** Splits HTML at its block quotes, in one pass. One that is never closed is none. */
export function splitQuotes(html: string): HtmlPiece[] {
  const opening = finder(html, QUOTE_OPENS);
  const closing = finder(html, QUOTE_CLOSES);
  const pieces: HtmlPiece[] = [];
  let from = 0;
  for (let start = opening(0); ; start = opening(from)) {
    const end = closing(start);
    if (end === NOWHERE) break;
    const to = html.indexOf('>', end) + 1;
    pieces.push({ raw: html.slice(from, start), isQuote: false });
    pieces.push({ raw: html.slice(start, to), isQuote: true });
    from = to;
  }
  pieces.push({ raw: html.slice(from), isQuote: false });
  return pieces;
}

/** The text of HTML, its links as markdown's, in one pass. */
export function htmlText(html: string): string {
  return withoutMarkup(withMarkdownLinks(html.replace(DEFINED, ': ')));
}

function withMarkdownLinks(html: string): string {
  const opening = finder(html, LINK_OPENS);
  const closing = finder(html, LINK_CLOSES);
  let text = '';
  let from = 0;
  for (let start = opening(0); start !== NOWHERE; start = opening(Math.max(from, start + 1))) {
    const tagEnd = html.indexOf('>', start);
    const end = tagEnd === -1 ? NOWHERE : closing(tagEnd);
    if (end === NOWHERE) break;
    const url = /\bhref="([^"]*)"/.exec(html.slice(start, tagEnd))?.[1];
    if (url === undefined) continue;
    text += `${html.slice(from, start)}[${html.slice(tagEnd + 1, end)}](${url})`;
    from = html.indexOf('>', end) + 1;
  }
  return text + html.slice(from);
}

function withoutMarkup(html: string): string {
  let text = '';
  let from = 0;
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', from)) {
    const isComment = html.startsWith('<!--', start);
    const end = html.indexOf(isComment ? '-->' : '>', start);
    // Nothing closes it, nor any tag that follows; a comment that is not closed hides the rest.
    if (end === -1) return text + html.slice(from, isComment ? start : undefined);
    text += html.slice(from, start);
    from = end + (isComment ? 3 : 1);
  }
  return text + html.slice(from);
}

const NOWHERE = Number.POSITIVE_INFINITY;

/**
 * Finds the next match at or behind a place that only ever moves on, and looks at no character twice.
 */
function finder(text: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    pattern.lastIndex = from;
    found = pattern.exec(text)?.index ?? NOWHERE;
    return found;
  };
}
