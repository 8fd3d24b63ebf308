import { type Link, leadOf, linksIn, plainText, trimChars } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { isGenericLinkText, isPlainType, splitType, typeIn } from './source-type.ts';

/** The unlabelled lines of a source, read. */
export interface SourceText {
  /** With its publisher behind it, if the line names one: `Title - The Daily`. */
  readonly title: string;
  /** Any address, http(s) or not; empty if there is none. */
  readonly url: string;
  readonly type: string;
}

const UNAVAILABLE =
  /\b(?:unavailable|inaccessible|not accessible|forbidden|restricted|denied|time-?out|failed|error)\b/i;
const LONGEST_PUBLISHER_WORDS = 5;
/** No title or address is longer; what is would only cost time. */
const LONGEST_LINE = 4_000;
/** When a page was read or kept, before or behind its address. */
const VISIT = /[.,;([–—-]\s*(?:last )?(?:accessed|retrieved|archived|visited)\b[^()]*\)?[.\s]*$/i;
/** `Publisher (2024, May 3). Title.`, as scholars cite. */
const SCHOLARLY = /^(.+?)\s*\((?:n\.d\.|\d{4}[^()]*)\)[.,:]\s+(\S.*?)\.?$/;
const DASH = /\s+[–—·•-]+\s+/;

/**
 * Reads title, address and type from the lines of a source.
 * @param lines markdown; what follows the source's id first
 */
export function readSourceText(lines: readonly string[]): SourceText {
  const [first = '', ...further] = lines.map((line) => line.slice(0, LONGEST_LINE));
  let { title, url, type } = readFirstLine(first);
  for (const line of further) {
    const link = linksIn(line)[0];
    url ||= link?.url ?? '';
    const { italic, rest } = italicIn(line);
    const text = withoutAddresses(rest, link);
    const quotation = quoted(italic || text);
    if (title === '') title = readFirstLine(line).title;
    else if (quotation !== '' || isTitleUnderType(italic, title)) {
      type ||= typeIn(title);
      title = quotation === '' ? italic : besides(quotation, title);
    } else type ||= typeIn(italic) || typeIn(text);
  }
  return { title: title === type ? '' : title, url, type };
}

function readFirstLine(line: string): SourceText {
  const link = linksIn(line)[0];
  const url = link?.url ?? '';
  if (link !== undefined && link.text !== '' && !isGenericLinkText(link.text)) {
    const behind = plainText(behindLink(line, link));
    const type = typeIn(behind) || (words(behind) <= LONGEST_PUBLISHER_WORDS ? behind : '');
    return { title: unquoted(plainText(link.text)), url, type };
  }
  const bracket = /^\(([^)]*)\)\s*[:–—-]?\s*/.exec(line);
  const bracketType = typeIn(bracket?.[1] ?? '');
  const { italic, rest } = italicIn(bracketType === '' ? line : line.slice(bracket?.[0].length));
  // A line of its own is no remark on another: `*Interview with the founder*`.
  if (/^[*_]/.test(line) && /^\s*(?:\n|$)/.test(rest) && !isPlainType(italic)) {
    return { title: italic, url, type: typeIn(withoutAddresses(rest, link)) };
  }
  const named = nameIn(rest, italic, line, link);
  return { title: named.title, url, type: bracketType || typeIn(italic) || named.type };
}

function nameIn(rest: string, italic: string, line: string, link: Link | undefined): Named {
  const lead = leadOf(rest);
  const dash = lead?.bold ? /^\s*[–—-]+\s+/.exec(lead.rest) : null;
  if (lead !== null && dash !== null) {
    return titleOf(plainText(lead.inner), withoutAddresses(lead.rest.slice(dash[0].length), link));
  }
  const scholarly = SCHOLARLY.exec(withoutAddresses(line, link));
  if (scholarly !== null) {
    return { title: besides(unquoted(scholarly[2] ?? ''), scholarly[1] ?? ''), type: '' };
  }
  const text = withoutAddresses(rest, link);
  if (italic !== '' && typeIn(italic) === '' && /^[*_]/.test(line)) {
    return { title: besides(italic, text), type: typeIn(text) };
  }
  const cells = text.includes('|') ? text.split(/\s+\|[\s|]*/) : [text];
  const type = cells.length > 1 && link?.text === '' ? typeIn(cells.at(-1) ?? '') : '';
  return type === '' ? titleIn(text) : { title: cells.slice(0, -1).join(' | '), type };
}

/** The text after a link: `[title](address "tooltip") - type`. */
function behindLink(line: string, link: Link): string {
  const at = line.indexOf(link.url);
  // An address with `&amp;` or `\(` in it is written otherwise than it is meant.
  const end = at === -1 ? addressEnd(line) : at + link.url.length;
  return trimEdges(line.slice(end).replace(/^>?\s*(?:"[^"]*"|'[^']*')?\s*\)?/, ''));
}

/** Offset behind the address of the first `[text](address)`. */
function addressEnd(line: string): number {
  let depth = 0;
  let at = line.indexOf('](') + 2;
  for (; at < line.length; at += 1) {
    const char = line[at] ?? '';
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (char === ')' || char.trim() === '') break;
  }
  return at;
}

interface Named {
  readonly title: string;
  readonly type: string;
}

/** `**Name** - Behind`: a title with its type or publisher, or a publisher with its title. */
function titleOf(name: string, behind: string): Named {
  if (behind === '') return splitType(name);
  const quotation = splitQuoted(behind);
  if (quotation !== null) {
    return { title: besides(quotation.title, name), type: typeIn(quotation.behind) };
  }
  const type = typeIn(behind);
  if (type !== '') return { title: unquoted(name), type };
  const other = splitType(behind);
  return words(behind) > words(name)
    ? { title: besides(other.title, name), type: other.type }
    : { title: besides(unquoted(name), behind), type: '' };
}

/** Reads a text whose quotation, if there is one, is the title. */
function titleIn(text: string): Named {
  const quotation = splitQuoted(text);
  if (quotation === null) return splitType(text);
  const { title, before, behind } = quotation;
  const [after = ''] = behind.split(DASH);
  return {
    title: besides(title, typeIn(before) === '' && before !== '' ? before : after),
    type: typeIn(after) || typeIn(before),
  };
}

/** A title with its publisher, unless that is a type, a remark, or too long to be a name. */
function besides(title: string, publisher: string): string {
  const plain = publisher
    .replace(/^\(([^()\d,]+)(?:,[^()]*)?\)$/, '$1')
    .replace(/\s*\([^)]*\)\s*$/, '');
  const [first = ''] = plain.split(/,|\.\s/);
  const name = trimEdges(first);
  const isName = name !== '' && words(name) <= LONGEST_PUBLISHER_WORDS && typeIn(name) === '';
  return isName && !UNAVAILABLE.test(name) && !title.includes(name) ? `${title} - ${name}` : title;
}

/** The first italic stretch of a line (not a bold one), and the line without it. */
function italicIn(line: string): { italic: string; rest: string } {
  const match = /(?<![*_\w\\])([*_])(?=[^\s*_])((?:(?!\1).)*[^\s*_\\])\1(?![*_\w])/.exec(line);
  if (match === null) return { italic: '', rest: line };
  const rest = line.slice(0, match.index) + line.slice(match.index + match[0].length);
  return { italic: plainText(match[2] ?? ''), rest };
}

/** `Publisher - "Title" (Type)` to its parts; null if no quotation stands as a part of its own. */
function splitQuoted(text: string): { before: string; title: string; behind: string } | null {
  const match =
    /^()(["“„«][^"“”«»]+["”“»])\s+(?![–—-])(.*)$/.exec(text) ??
    /^(.*?)(?:^|[:–—-]\s+|[,.]\s+)(["“„«].+["”“»])(?=[\s.]*$|\s*[,(]|\s+[–—-])(.*)$/.exec(text);
  if (match === null) return null;
  const title = quoted(match[2] ?? '');
  if (title === '') return null;
  return { title, before: trimEdges(match[1] ?? ''), behind: trimEdges(match[3] ?? '') };
}

function quoted(text: string): string {
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? '').replace(/[,.]$/, '') : '';
}

/** A title without the marks around it. */
export function unquoted(text: string): string {
  return quoted(text) || text;
}

/** `Wire Service Press Release` above an italic line: the italic line is the title. */
function isTitleUnderType(italic: string, title: string): boolean {
  return (
    words(italic) >= 3 &&
    !isPlainType(italic) &&
    !UNAVAILABLE.test(italic) &&
    typeIn(title) === title
  );
}

function withoutAddresses(markdown: string, link: Link | undefined): string {
  const plain = plainText(markdown);
  if (link === undefined) return trimEdges(plain);
  // "[link](address)" leaves its text behind.
  const generic = isGenericLinkText(link.text) && plain.endsWith(link.text) ? link.text.length : 0;
  const text = plain
    .slice(0, plain.length - generic)
    .replace(/\s*\(\s*https?:\/\/[^\s()]+\s*\)|https?:\/\/\S+/g, '');
  return trimEdges(text.trimEnd().replace(VISIT, ''));
}

function trimEdges(text: string): string {
  return trimChars(text.replace(/^[.\s]+/, ''), ' \t\n|:,·•–—-');
}

function words(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length;
}
