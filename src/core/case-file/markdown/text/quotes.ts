/** Which marks may close a quotation that was opened with a given mark. */
const PAIRS: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '„': '“”"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};
const MARKS = new RegExp(`[${Object.keys(PAIRS).join('')}”」』]`);
const EACH_MARK = new RegExp(MARKS, 'g');
const SINGLE_PAIRS: Readonly<Record<string, string>> = { "'": "'’", '‘': '’', '‚': '‘’' };

/** A stretch between quotation marks: offsets of its first character and behind its last one. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

export interface Quotation {
  /** The words between the marks, as the file has them. */
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  /** False where the closing mark is missing. */
  readonly closed: boolean;
}

export interface Quotations {
  readonly quotes: readonly Quotation[];
  /** Whether the text is nothing but quotations, what joins them, and who said them. */
  readonly whole: boolean;
}

/**
 * The outermost quotations in a piece of markdown. Marks within a quotation belong to it:
 * `"She said "yes" twice"` is one.
 */
export function quotationsIn(raw: string): Quotations {
  if (!MARKS.test(raw)) return singleQuotation(raw);
  const spans = outermostSpans(raw);
  if (spans.length === 0) return { quotes: [], whole: false };
  const quotes = spans.map(({ start, end, closed }) => {
    const text = raw.slice(start, end);
    return { text: text.trim(), start, closed };
  });
  return { quotes, whole: isWhole(raw, spans) };
}

function outermostSpans(raw: string): Span[] {
  const spans: Span[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index: at } of raw.matchAll(EACH_MARK)) {
    const top = open.at(-1);
    const closes = top !== undefined && (PAIRS[top.mark] ?? '').includes(mark) && mayClose(raw, at);
    if (closes && top !== undefined) {
      open.pop();
      if (open.length === 0) spans.push({ start: top.at + 1, end: at, closed: true });
    } else if (mark in PAIRS && mayOpen(raw, at)) {
      open.push({ mark, at });
    } else if (top === undefined && mayClose(raw, at)) {
      extendTo(at, raw, spans);
    }
  }
  const outer = open[0];
  if (outer === undefined) return spans;
  // Left open: the last closing mark behind it closes it after all, or else the end of the text does.
  const closing = lastClosing(raw, outer.mark, outer.at);
  spans.push(
    closing === null
      ? { start: outer.at + 1, end: raw.trimEnd().length, closed: false }
      : { start: outer.at + 1, end: closing, closed: true },
  );
  return spans;
}

/** A closing mark that nothing opened: the quotation before it went on, as in `"a 5" pipe is enough"`. */
function extendTo(at: number, raw: string, spans: Span[]): void {
  const last = spans.at(-1);
  if (last === undefined || raw[last.end] !== raw[at]) return;
  spans[spans.length - 1] = { ...last, end: at };
}

function lastClosing(raw: string, mark: string, from: number): number | null {
  for (let at = raw.length - 1; at > from; at -= 1) {
    if ((PAIRS[mark] ?? '').includes(raw[at] ?? '') && mayClose(raw, at)) return at;
  }
  return null;
}

/** An opening mark stands before a word and after none. */
function mayOpen(raw: string, at: number): boolean {
  // The French put a blank between guillemets and words.
  const before = raw[at - 1] ?? ' ';
  return (
    (!isBlank(raw[at + 1]) || raw[at] === '«') && !isWordly(before) && !'.,;:!?%'.includes(before)
  );
}

/** A closing mark stands behind a word (or a mark) and before none. */
function mayClose(raw: string, at: number): boolean {
  return (!isBlank(raw[at - 1]) || raw[at] === '»') && !isWordly(raw[at + 1] ?? ' ');
}

function isBlank(char = ' '): boolean {
  return char === ' ' || char.trim() === '';
}

/** Whether a character is a letter or a digit. Most are ASCII, which needs no regular expression. */
function isWordly(char: string): boolean {
  if (char > '\x7F') return /[\p{L}\p{N}]/u.test(char);
  return (
    (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9')
  );
}

/** Single marks are apostrophes more often than not: they count only around the whole text. */
function singleQuotation(raw: string): Quotations {
  const text = raw.trim();
  const closing = SINGLE_PAIRS[text[0] ?? ''];
  if (closing === undefined || text.length < 3 || !closing.includes(text.at(-1) ?? ' ')) {
    return { quotes: [], whole: false };
  }
  return {
    quotes: [{ text: text.slice(1, -1), start: raw.indexOf(text) + 1, closed: true }],
    whole: true,
  };
}

/** What may stand around quotations without making the text more than quotations. */
const JOINT =
  /^[\s*_~>.,;:…/&+()[\]\uFDD2–—-]*(?:and|und|or|sowie)?[\s*_~>.,;:…/&+()[\]\uFDD2–—-]*$/i;
/** More than this between and around quotations is a text of its own. */
const MOST_JOINTS = 400;
/** Who said it, or where it stands, behind the last quotation. */
const ATTRIBUTION = /^[\s*_~.,;\uFDD2]*(?:[–—-]|\(|\[|~)[^"“”«»]*$/;

function isWhole(raw: string, spans: readonly Span[]): boolean {
  const joints = raw.length - spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (joints > MOST_JOINTS) return false;
  let from = 0;
  for (const span of spans) {
    const joint = raw.slice(from, Math.max(from, span.start - 1));
    if (joint !== '' && !JOINT.test(joint)) return false;
    from = span.end + 1;
  }
  const tail = raw.slice(from);
  return tail === '' || JOINT.test(tail) || ATTRIBUTION.test(tail);
}

/** Whether a quotation is opened in `raw` and not closed: its words go on in the next line. */
export function leavesQuotationOpen(raw: string): boolean {
  return MARKS.test(raw) && outermostSpans(raw).some((span) => !span.closed);
}

/**
 * Whether a quote stands in the file word for word. A quote of several lines does so line by line:
 * markdown's own prefix of a line (`> `, indentation) is not part of the quote.
 */
export function standsInFile(file: string, quote: string): boolean {
  let from = 0;
  for (const line of quote.split('\n')) {
    const at = file.indexOf(line, from);
    if (at === -1) return false;
    from = at + line.length;
  }
  return true;
}
