/**
 * Struck-out words: `~~…~~`, `<del>`, `<s>`, `<strike>` and CriticMarkup's `{--…--}`. They are withdrawn:
 * nothing of them is read as what the file says.
 *
 * Before the blocks of a document are told apart, each struck stretch of a line is put between two
 * marks, so that a strike over several lines or blocks holds in each of them. The marks are Unicode
 * noncharacters, which no file means anything by.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
/** Stands in a text for words that were struck out of it. */
export const GAP = '\uFDD2';

/** A text with struck words in it. */
export interface Struck {
  /** All of it, struck words included. */
  readonly full: string;
  /** The struck words alone. */
  readonly words: string;
}

const SPAN = /\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/g;
/** Brackets, emphasis or quotation marks that hold nothing but struck words. */
const HOLLOW = /[*_"“„«([]{0,4}[ \t]?\uFDD2[ \t\uFDD2]{0,8}[*_"”“»)\]]{0,4}/g;

/** The words of a marked text that stand; a gap is left where others were struck out. */
export function standing(marked: string): string {
  if (!marked.includes(OPEN)) return marked;
  const text = marked.replace(SPAN, GAP).replace(HOLLOW, (around) => {
    const opening = around.slice(0, around.indexOf(GAP)).trim();
    const closing = around.slice(around.lastIndexOf(GAP) + 1).trim();
    return opening !== '' && closing !== '' ? GAP : around;
  });
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

/** The same for a line: what is struck out before its label or its id doesn't hide them. */
export function standingLine(marked: string): string {
  const text = standing(marked);
  return text.startsWith(GAP) ? text.replace(/^[\uFDD2\s]+/, '') : text;
}

/** Returns the struck-out part of a marked text; null if there is none. */
export function struckIn(marked: string): Struck | null {
  if (!marked.includes(OPEN)) return null;
  const words = [...marked.matchAll(SPAN)].map(([, inner]) => inner).join(' ');
  return { full: unmarked(marked), words };
}

/** A marked text with its struck words as if they stood. */
export function unmarked(marked: string): string {
  return marked.includes(OPEN) ? marked.replace(/[\uFDD0\uFDD1]/g, '') : marked;
}

/** A text without the gaps that struck words have left. */
export function ungapped(text: string): string {
  return text.includes(GAP) ? text.replaceAll(GAP, '') : text;
}

/** True if a text is nothing but gaps. */
export function isGap(text: string): boolean {
  return text.includes(GAP) && ungapped(text).trim() === '';
}

/** A text without the gaps at its ends. */
export function withoutGapsAround(text: string): string {
  return text.includes(GAP)
    ? text.replace(/^[\uFDD2\s]+/, '').replace(/(?<![\uFDD2\s])[\uFDD2\s]+$/, '')
    : text;
}

/** Parts of a marked text, each with its own marks if a strike runs over several. */
export function eachMarked(parts: readonly string[]): string[] {
  let open = false;
  return parts.map((part) => {
    const text = open ? OPEN + part : part;
    open = text.lastIndexOf(OPEN) > text.lastIndexOf(CLOSE);
    return open ? text + CLOSE : text;
  });
}

/** Splits off what makes a line an item, a heading or part of a quotation. */
const PREFIX = /^(?:[ \t>]|(?:[-*+]|\d{1,3}[.)]|#{1,6})(?=[ \t]))*/;
const ONLY_PREFIX = /^[ \t>]*$/;
/** A line of a table's rule, or of a code fence. */
const RULE = /^(?:[\s|:-]*$|```|~~~)/;
/** Separates a line into cells or fields, each struck by itself. */
const PART = /((?<!\\)\||<br\s{0,3}\/?>)/i;

/** True if a text is nothing but what indents or quotes the line that it begins. */
export function isPrefix(text: string): boolean {
  return ONLY_PREFIX.test(text);
}

/** Puts marks around each part of each line of a struck stretch. */
export function withMarks(stretch: string, beginsLine: boolean): string {
  return stretch
    .split('\n')
    .map((line, at) => {
      const prefix = at > 0 || beginsLine ? (PREFIX.exec(line)?.[0] ?? '') : '';
      const rest = line.slice(prefix.length);
      if (!/[|<`~:-]/.test(rest)) return prefix + markedPart(rest, 0);
      if (RULE.test(rest)) return line;
      return prefix + rest.split(PART).map(markedPart).join('');
    })
    .join('\n');
}

function markedPart(part: string, at: number): string {
  const text = part.trim();
  if (at % 2 === 1 || text === '') return part;
  const start = part.length - part.trimStart().length;
  return `${part.slice(0, start)}${OPEN}${text}${CLOSE}${part.slice(start + text.length)}`;
}

/** Lines that have something struck out, empty lines between them included. */
export interface StruckLines {
  /** 0-based, first and last. */
  readonly from: number;
  readonly to: number;
}

/** Returns the stretches of lines in which something of a marked text is struck out. */
export function struckLines(marked: string): StruckLines[] {
  const found: StruckLines[] = [];
  let isApart = true;
  for (const [at, line] of marked.split('\n').entries()) {
    if (line.includes(OPEN)) {
      const last = found.at(-1);
      if (last === undefined || isApart) found.push({ from: at, to: at });
      else found[found.length - 1] = { from: last.from, to: at };
      isApart = false;
    } else if (line.trim() !== '') isApart = true;
  }
  return found;
}

/** A file's own characters that would be taken for marks. */
export function withoutMarks(text: string): string {
  return /[\uFDD0-\uFDD2]/.test(text) ? text.replace(/[\uFDD0-\uFDD2]/g, '\uFFFD') : text;
}
