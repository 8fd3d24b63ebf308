import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { onOneLine } from '../../../words/one-line.ts';
import { ungapped } from './struck.ts';

const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(['block', 'inline', 'text_join']);
// An address is shown as it was written: markdown-it would percent-encode it, and refuse some schemes.
parser.normalizeLink = (url) => url;
parser.validateLink = () => true;

/** Characters that markdown may read as markup, or that are not shown as they are written. */
const MARKUP = /[\\`*_[\]<>&~!\n]|https?:/;
/**
 * Text that markdown reads as markup. `NEEDS_REVIEW`, `R&D`, `[S1]` and `!` are plain text to it.
 */
const MEANT = /[\\`*<]|\]\(|~~|&[#a-z]|(?<![a-z\d])_|_(?![a-z\d])/i;

/** A link in a piece of markdown. */
export interface Link {
  /** Empty for a bare address. */
  readonly text: string;
  readonly url: string;
}

/** `**Claim C1** – sentence` and no other markup: most lines that hold any. */
const BOLD_LEAD =
  /^\*\*([^\s\\`*_[\]<>&~!](?:[^\\`*_[\]<>&~!\n]*[^\s\\`*_[\]<>&~!])?)\*\*((?:[ \t:.,;()–—-][^\\`*_[\]<>&~!\n]*)?)$/;

/** Nothing that a person writes on one line is longer; reading its markup would only cost time. */
const LONGEST_MARKUP = 8_000;

/** Markdown to plain text on one line. */
export function plainText(markdown: string): string {
  const raw = ungapped(markdown);
  // Long runs of blanks would cost the patterns that read the text the square of their length.
  if (!MARKUP.test(raw)) return raw.includes('  ') ? onOneLine(raw) : raw.trim();
  const [, bold, behind] = BOLD_LEAD.exec(raw) ?? [];
  if (bold !== undefined && behind !== undefined) return onOneLine(bold + behind);
  if (raw.length > LONGEST_MARKUP || !MEANT.test(raw)) return onOneLine(raw);
  let text = '';
  for (const token of inlineTokens(raw)) text += textOf(token);
  // Emphasis that was opened and never closed, or the other way round, is a slip and no text.
  return onOneLine(text.includes('**') ? text.replace(/\*{2,}/g, ' ') : text);
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'image':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? ' ' : '';
    default:
      return '';
  }
}

/**
 * Finds links in order: `[text](url)`, `<url>` and bare addresses, also addresses with spaces,
 * which markdown doesn't take for links.
 */
export function linksIn(raw: string): Link[] {
  if (!raw.includes('://') && !raw.includes('](')) return [];
  if (raw.length > LONGEST_MARKUP) return [];
  if (!MEANT.test(raw)) return bareLinks(raw);
  const links: Link[] = [];
  const tokens = parseInline(raw);
  if (!tokens.some(({ type }) => type === 'link_open')) links.push(...brokenLinks(raw));
  if (links.length > 0) return links;
  let open: { text: string; url: string } | null = null;
  for (const token of tokens) {
    if (token.type === 'link_open') open = { text: '', url: String(token.attrGet('href') ?? '') };
    else if (token.type === 'link_close' && open !== null) {
      links.push(open.text === open.url ? { text: '', url: open.url } : open);
      open = null;
    } else if (open !== null) open.text += textOf(token);
    else if (token.type === 'text') links.push(...bareLinks(token.content));
  }
  return links;
}

function bareLinks(text: string): Link[] {
  const urls = text.includes('://') ? text.match(/https?:\/\/[^\s<>"“”|]+/g) : null;
  return urls?.map((url) => ({ text: '', url: trimAddress(url) })) ?? [];
}

/** Drops what ends a sentence and not an address; a closing bracket stays if the address opened it. */
function trimAddress(url: string): string {
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? '';
    if (last === ')' && balanced(url.slice(0, end), '(', ')')) break;
    if (last === ']' && balanced(url.slice(0, end), '[', ']')) break;
    if (!/[.,;:!?'")\]*_`]/.test(last)) break;
  }
  return url.slice(0, end);
}

function balanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}

/** `[text](https://a.example/annual report)`: the space in the address breaks the link. */
function brokenLinks(raw: string): Link[] {
  let from = 0;
  for (const line of raw.split('\n')) {
    const open = line.indexOf('[');
    for (
      let at = line.lastIndexOf('](');
      open !== -1 && at > open + 1;
      at = line.lastIndexOf('](', at - 1)
    ) {
      const url = spacedAddress(raw, from + at + 2);
      if (url !== null) return [{ text: plainText(line.slice(open + 1, at)), url }];
    }
    from += line.length + 1;
  }
  return [];
}

/** The address with a space in it that stands at `at`, up to its closing bracket; null if none does. */
function spacedAddress(raw: string, at: number): string | null {
  let end = at;
  while (end < raw.length && raw[end] !== '(' && raw[end] !== ')') end += 1;
  if (raw[end] !== ')') return null;
  const address = raw.slice(at, end).trim();
  return /^https?:\/\//.test(address) && /\s/.test(raw.slice(at, end).trimStart()) ? address : null;
}

/** The tokens of a piece of markdown; entities and escaped characters are tokens of their own. */
function inlineTokens(raw: string): Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(raw, parser, {}, tokens);
  return tokens;
}

/** The same with each stretch of text in one token. */
function parseInline(raw: string): Token[] {
  return parser.parseInline(raw, {})[0]?.children ?? [];
}

const DECORATION =
  /^(?:\p{Extended_Pictographic}|[■□▲△●○◆◇◐◑☐☑☒]|\uFE0F|[\u200B-\u200D\u2060]|\s|\[[ xX]\](?=\s))+(?=\S)/u;

/** Drops characters from both ends. A regular expression would take the square of the time. */
export function trimChars(text: string, chars: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && chars.includes(text[start] ?? '')) start += 1;
  while (end > start && chars.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** A text less the colon that it ends with. */
export function withoutEndColon(text: string): string {
  return text.endsWith(':') ? text.slice(0, -1).trimEnd() : text;
}

/** True if a text opens a bracket: a quick look that spares most texts a thorough one. */
export function holdsBracket(text: string): boolean {
  return text.includes('(') || text.includes('[');
}

/** A line less the emoji or the tick box before its text. */
export function withoutDecoration(raw: string): string {
  const first = raw.charCodeAt(0);
  // Most lines begin with a letter or with emphasis; only others are worth a look.
  const plain = first < 128 && first !== 32 && first !== 91;
  return plain ? raw : raw.replace(DECORATION, '');
}

/** A piece of markdown that begins with a marked span: `**inner** rest`. */
export interface Lead {
  readonly inner: string;
  /** The text after the span, with leading spaces. */
  readonly rest: string;
  /** True if the span is bold (or bold italic), not merely italic. */
  readonly bold: boolean;
}

/** `<b>inner</b> rest`: some write HTML. */
function htmlLeadOf(raw: string): Lead | null {
  const open = /^<(b|strong|em|i)>/i.exec(raw);
  const end = open === null ? -1 : raw.toLowerCase().indexOf(`</${open[1]?.toLowerCase()}>`);
  if (open === null || end === -1) return null;
  const [tag, name = ''] = open;
  return {
    inner: raw.slice(tag.length, end),
    rest: raw.slice(end + tag.length + 1),
    bold: /^(?:b|strong)$/i.test(name),
  };
}

/** `***bold italic***` */
const LONGEST_MARKER = 3;

/** Splits off the emphasised span that `raw` begins with; null if it begins with none. */
export function leadOf(raw: string): Lead | null {
  const first = raw[0];
  if (first === '<') return htmlLeadOf(raw);
  if (first !== '*' && first !== '_') return null;
  let length = 1;
  while (raw[length] === first) length += 1;
  const next = raw[length] ?? ' ';
  if (length > LONGEST_MARKER || next === '*' || next === '_' || next.trim() === '') return null;
  const marker = raw.slice(0, length);
  let end = raw.indexOf(marker, marker.length);
  // `**bold *italic* bold**`: a longer run of markers belongs to something else.
  while (end !== -1 && (raw[end + marker.length] === marker[0] || raw[end - 1] === '\\')) {
    while (raw[end] === marker[0]) end += 1;
    end = raw.indexOf(marker, end);
  }
  if (end === -1) return null;
  return {
    inner: raw.slice(marker.length, end),
    rest: raw.slice(end + marker.length),
    bold: marker.length > 1,
  };
}
