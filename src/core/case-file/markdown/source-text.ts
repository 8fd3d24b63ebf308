import { linksIn, plainText } from './inline.ts';
import { quotationsIn } from './quotes.ts';

/** What the unlabelled lines of a source say. */
export interface SourceText {
  readonly title: string;
  /** Any address, http(s) or not; empty where there is none. */
  readonly url: string;
  readonly type: string;
}

const TYPE_WORD =
  /\b(?:blog|post|article|press|release|case stud(?:y|ies)|report|news|video|podcast|interview|paper|white ?paper|study|story|documentation|docs|announcement|filing|transcript|webinar|presentation|website|web ?page|page|profile|review|coverage|analysis|survey|newsletter|magazine|journal|book|thread|tweet|testimonial|brief|overview|guide|publication|statement|letter|speech|dataset|research|social media|linkedin|youtube)\b/i;
const LONGEST_TYPE_WORDS = 6;
/** Link texts that name the act of following a link, not what it leads to. */
const GENERIC =
  /^(?:links?|here|url|source|read more|view|visit|open|website|web ?site|online|pdf|full text|see|original|archived?)$/i;
const UNAVAILABLE =
  /\b(?:unavailable|inaccessible|not accessible|forbidden|restricted|denied|timeout|failed|error)\b/i;

/**
 * Reads title, address and type from the lines of a source, the head's rest first.
 */
export function readSourceText(lines: readonly string[]): SourceText {
  let title = '';
  let url = '';
  let type = '';
  let quoted = '';
  for (const line of lines) {
    const link = linksIn(line)[0];
    const parts = partsOf(line);
    if (link !== undefined) {
      if (url === '') url = link.url;
      if (title === '' && link.text !== '' && !GENERIC.test(plainText(link.text))) {
        title = plainText(link.text);
        type ||= typeIn(behindLink(line)) || typeIn(parts.find(({ italic }) => italic)?.text ?? '');
        continue;
      }
    }
    for (const { text, italic } of parts) {
      const words = withoutAddress(text);
      if (words === '' || GENERIC.test(words)) continue;
      const quotation = quotedTitle(words);
      if (quotation !== '' && quoted === '') quoted = quotation;
      else if (isType(words) && (title !== '' || quoted !== '' || italic))
        type ||= cleanType(words);
      else if (title === '' && quotation === '' && !(UNAVAILABLE.test(words) && italic))
        title = words;
    }
  }
  const whole = quoted !== '' ? quoted : title;
  const split = splitType(whole);
  return { title: unquoted(split.title), url, type: type || (quoted === '' ? split.type : '') };
}

/** The stretches of a line that dashes, bars and italics set apart; a dash within a title joins on. */
function partsOf(line: string): { text: string; italic: boolean }[] {
  const withoutLinks = line.replace(/!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)]*\)/g, ' $1 ');
  const italics: { text: string; italic: boolean }[] = [];
  const rest = withoutLinks.replace(
    /(^|[^*\w])([*_])(?=[^\s*_])([^*]*?[^\s*_])\2(?![*\w])/g,
    (_, before, _mark, text) => {
      italics.push({ text: plainText(text), italic: true });
      return `${before}\u0000`;
    },
  );
  const pieces = rest
    .split(/\u0000/)
    .map((piece) => plainText(piece).replace(/^[\s|:–—-]+|[\s|:–—-]+$/g, ''));
  const parts: { text: string; italic: boolean }[] = [];
  pieces.forEach((piece, at) => {
    for (const text of splitQuoted(piece)) parts.push({ text, italic: false });
    const italic = italics[at];
    if (italic !== undefined) parts.push(italic);
  });
  return parts.filter(({ text }) => text !== '');
}

/** `Publisher - "Title" (News Article)` to its parts; a text without quotation marks stays whole. */
function splitQuoted(text: string): string[] {
  const match =
    /^(.*?)(?:^|\s*[:–—-]\s+|\s*,\s+|\s+)(["“„«].+["”“»])(?:\s*[,:–—-]+\s+|\s*(?=\()|$)(.*)$/.exec(
      text,
    );
  if (match === null) return [text];
  const [, before = '', quotation = '', behind = ''] = match;
  if (quotedTitle(quotation) === '') return [text];
  return [quotation, behind.replace(/^\((.*)\)$/, '$1'), before].map((part) => part.trim());
}

function quotedTitle(text: string): string {
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? '') : '';
}

function behindLink(line: string): string {
  const end = line.lastIndexOf(')');
  return end === -1 ? '' : plainText(line.slice(end + 1)).replace(/^[\s|:–—-]+/, '');
}

/** The first part of `Case Study - what it covers`, if it names a type. */
function typeIn(text: string): string {
  const [first = ''] = text.split(/\s+[–—-]\s+/);
  return isShort(first) ? cleanType(first) : '';
}

function isShort(text: string): boolean {
  return text !== '' && text.split(/\s+/).length <= LONGEST_TYPE_WORDS;
}

function isType(text: string): boolean {
  return isShort(text) && TYPE_WORD.test(text);
}

function cleanType(text: string): string {
  return text.replace(/^[\s(|:–—-]+|[\s)|:–—-]+$/g, '');
}

/** `Title (Blog Post) - what it covers`: the bracket names the type, and what follows is no title. */
function splitType(text: string): { title: string; type: string } {
  const bracket = /^(.+?)\s*\(([^()]+)\)\s*(?:[–—-]\s+.*)?$/.exec(text);
  if (bracket !== null && isType(bracket[2] ?? '')) {
    return { title: bracket[1] ?? '', type: cleanType(bracket[2] ?? '') };
  }
  const dash = /^(.+\S)\s+[–—-]\s+([^–—-]+)$/.exec(text);
  if (dash !== null && isPlainType(dash[2] ?? '')) {
    return { title: dash[1] ?? '', type: cleanType(dash[2] ?? '') };
  }
  const unavailable = /^(.+?)\s*\(([^()]*)\)$/.exec(text);
  if (unavailable !== null && UNAVAILABLE.test(unavailable[2] ?? '')) {
    return { title: unavailable[1] ?? '', type: '' };
  }
  return { title: text, type: '' };
}

/** "Press Release" is a type; "Spotify Case Study" at the end of a title may be part of it. */
function isPlainType(text: string): boolean {
  return /^(?:(?:official|company|industry|news|online|blog|press|case|technical|podcast|video|research)\s+)*(?:blog(?: post)?|post|article|release|study|report|interview|video|podcast|paper|transcript|announcement|documentation)$/i.test(
    text.trim(),
  );
}

function withoutAddress(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[\s|:–—-]+|[\s|:–—-]+$/g, '')
    .trim();
}

/** A title without the marks around it. */
export function unquoted(text: string): string {
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? text) : text;
}
