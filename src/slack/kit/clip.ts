/** Text that had to be cut, and how much of it is not shown. */
export interface Clipped {
  /** An exact prefix of the text, ending at a whole character as a reader counts them. */
  readonly shown: string;
  /** Number of hidden code points; 0 if everything is shown. */
  readonly hidden: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Distance around a cut to look for character boundaries, in code units. */
const WINDOW = 64;

/** Longest step back to cut between words, in code units. */
const WORD_BACK = 24;

/**
 * Cuts a text after at most `max` code units. It cuts between characters, never inside an emoji or
 * a letter with its accents, and between words if a word ends close by.
 */
export function clip(text: string, max: number): Clipped {
  if (text.length <= max) return { shown: text, hidden: 0 };
  const shown = cut(text, max);
  return { shown, hidden: codePoints(text.slice(shown.length)) };
}

/** Cut for a label: what is cut off is marked by "…" within `max` code units. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${cut(text, max - 1).trimEnd()}…`;
}

/**
 * Cut for a button, between words if one ends in its second half; what is cut off is marked by "…".
 * @param end said after the text, and never cut: the id of `Klarna C6`
 */
export function buttonLabel(text: string, max: number, end = ''): string {
  const tail = end === '' ? '' : ` ${label(end, Math.floor(max / 2))}`;
  const room = max - tail.length;
  const line = label(text, room * 4);
  if (line.length <= room) return `${line}${tail}`.trim();
  const start = line.slice(0, characterEdge(line, room - 1));
  const space = /\s/.test(line.charAt(start.length)) ? start.length : start.lastIndexOf(' ');
  const words = space < room / 2 ? start : start.slice(0, space);
  return `${words.replace(/[\s:,;(–-]+$/, '')}…${tail}`;
}

/** A label (a name, a title, an id) as one line of at most `max` code units. */
export function label(text: string, max: number): string {
  // A label of 10,000 characters is read no further than can matter.
  const start = text.slice(0, max * 4 + 200);
  const line = oneLine(start);
  return start.length < text.length ? shorten(`${line}…`, max) : shorten(line, max);
}

/**
 * A label (a name, a title, an id) on one line: line breaks and runs of spaces become one space;
 * control characters and marks that turn the reading direction of what follows are left out. Never
 * for claims or quotes, which are shown as they are.
 */
export function oneLine(label: string): string {
  return label
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns the note after a cut text: `… 1,234 more characters`. */
export function moreCharacters(hidden: number): string {
  return `… ${count(hidden, 'more character')}`;
}

/** `1 claim`, `1,234 claims`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? noun : plural}`;
}

/** The number of code points of a text. */
export function codePoints(text: string): number {
  let points = text.length;
  for (let i = 1; i < text.length; i++) if (isPair(text, i)) points--;
  return points;
}

/** The start of a text, of at most `max` code units, that ends between characters and words. */
function cut(text: string, max: number): string {
  return text.slice(0, wordEdge(text, characterEdge(text, Math.max(0, max))));
}

/** The last edge between two characters at or before `at`. */
function characterEdge(text: string, at: number): number {
  if (isPlain(text, at - 1) && isPlain(text, at)) return at;
  const start = windowStart(text, at);
  let edge = start;
  let next = Math.min(text.length, at + WINDOW);
  for (const { index } of graphemes.segment(text.slice(start, next))) {
    if (start + index > at) {
      next = start + index;
      break;
    }
    edge = start + index;
  }
  // A "character" longer than the window (stacked accents) is cut between its code points.
  return next - edge <= WINDOW ? edge : codePointEdge(text, at);
}

/**
 * Finds an offset before `at` that certainly begins a character, so that flags aren't paired
 * wrongly.
 */
function windowStart(text: string, at: number): number {
  const furthest = Math.max(0, at - WINDOW * 8);
  let start = Math.max(0, at - WINDOW);
  while (start > furthest && !isPlain(text, start)) start--;
  return codePointEdge(text, start);
}

/** True if a code unit is a letter, digit or sign of Latin text, which joins no neighbour. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x20 && unit < 0xa9;
}

/** Returns `at`, or one before it to keep a surrogate pair whole. */
function codePointEdge(text: string, at: number): number {
  return isPair(text, at) ? at - 1 : at;
}

/** True if the code units before and at `at` are one code point. */
function isPair(text: string, at: number): boolean {
  const after = text.charCodeAt(at);
  if (!(after >= 0xdc00 && after < 0xe000)) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00;
}

/** Returns the end of the last word before `edge` if it is near, else `edge`. */
function wordEdge(text: string, edge: number): number {
  if (edge <= WORD_BACK * 2 || /\s/.test(text.charAt(edge))) return edge;
  const space = text.slice(edge - WORD_BACK, edge).search(/\s\S*$/);
  return space < 0 ? edge : edge - WORD_BACK + space;
}
