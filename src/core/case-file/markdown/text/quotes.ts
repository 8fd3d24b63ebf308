import {
  isDirectional,
  isOpener,
  isPair,
  isSure,
  looksAhead,
  type Mark,
  marksIn,
  mayHoldMarks,
} from './marks.ts';
import { isBlank, isDigit, isSuffix, isWordly } from './neighbours.ts';
import { isElision, singleEnd, singleSpans } from './single-marks.ts';

/** A stretch between quotation marks, as offsets. */
interface Span {
  /** Of the opening mark. */
  readonly from: number;
  /** Of the first character between the marks. */
  readonly start: number;
  /** Behind the last character between the marks. */
  readonly end: number;
  /** Behind the closing mark. */
  readonly to: number;
  readonly closed: boolean;
}

export interface Quotation {
  /** The words between the marks, as the file has them. */
  readonly text: string;
  /** Offset of the opening mark. */
  readonly from: number;
  /** Offset behind the closing mark. */
  readonly to: number;
  /** False if the closing mark is missing. */
  readonly closed: boolean;
}

export interface Quotations {
  readonly quotes: readonly Quotation[];
  /** True if the text is nothing but quotations, what joins them, and who said them. */
  readonly whole: boolean;
}

/**
 * The outermost quotations in a piece of markdown. Marks within a quotation belong to it:
 * `"She said "yes" twice"` is one. A mark may be escaped (`\"`) or an entity (`&quot;`).
 */
export function quotationsIn(raw: string): Quotations {
  if (!mayHoldMarks(raw)) return { quotes: [], whole: false };
  const spans = spokenIn(raw, outermostSpans(raw, marksIn(raw)));
  if (spans.length === 0) {
    for (const { open, close } of singleSpans(raw)) {
      spans.push({ from: open, start: open + 1, end: close, to: close + 1, closed: true });
    }
  }
  if (spans.length === 0) return { quotes: [], whole: false };
  const quotes = spans.map(({ from, start, end, to, closed }) => {
    return { text: raw.slice(start, end).trim(), from, to, closed };
  });
  return { quotes, whole: isWhole(raw, spans) };
}

/** Chinese marks for titles count only around the whole text: elsewhere they name a document. */
function spokenIn(raw: string, spans: Span[]): Span[] {
  const spoken = spans.filter(({ from }) => !'《〈'.includes(raw[from] ?? ''));
  if (spoken.length > 0) return spoken;
  return isWhole(raw, spans) ? spans : [];
}

function outermostSpans(raw: string, marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  const open: Mark[] = [];
  const singles = new Singles(raw);
  for (const mark of marks) {
    const top = open.at(-1);
    if (mark.at < (spans.at(-1)?.to ?? 0)) continue;
    if (mark.char === '‘' || mark.char === '‚' || mark.char === '‛') {
      const span = top === undefined ? singles.from(mark) : null;
      if (span !== null) spans.push(span);
    } else if (top !== undefined && closes(raw, top, mark)) {
      open.pop();
      if (open.length === 0) spans.push(between(top, mark));
    } else if (isOpener(mark.char) && mayOpen(raw, mark, top)) {
      open.push(mark);
    } else if (top === undefined && mayClose(raw, mark)) {
      extendTo(mark, raw, spans);
    }
  }
  const outer = open[0];
  if (outer === undefined) return spans;
  if (!isSure(outer.char)) {
    return outermostSpans(
      raw,
      marks.filter(({ char, at }) => char !== outer.char || at < outer.at),
    );
  }
  // Left open: the last closing mark behind it closes it after all, or else the end of the text does.
  const last = marks.findLast(
    (mark) => mark.at >= outer.end && isPair(outer.char, mark.char) && mayClose(raw, mark),
  );
  const end = raw.trimEnd().length;
  if (last !== undefined) spans.push(between(outer, last));
  else if (!isBlank(raw[outer.end])) {
    spans.push({ from: outer.at, start: outer.end, end, to: end, closed: false });
  }
  return spans;
}

function between(open: Mark, close: Mark): Span {
  return { from: open.at, start: open.end, end: close.at, to: close.end, closed: true };
}

/** Quotations in `‘…’` and `‚…‘`. Once one of a kind doesn't close, no later one of it does. */
class Singles {
  private readonly raw: string;
  private readonly unclosed = new Set<string>();

  constructor(raw: string) {
    this.raw = raw;
  }

  from({ char, at, end }: Mark): Span | null {
    const { raw } = this;
    const opens = !isBlank(raw[end]) && !isWordly(raw[at - 1] ?? ' ') && !isElision(raw, end);
    if (!opens || this.unclosed.has(char)) return null;
    const close = singleEnd(raw, end, char === '‚' ? '‘’' : "’'");
    if (close === null) this.unclosed.add(char);
    return close === null
      ? null
      : { from: at, start: end, end: close, to: close + 1, closed: true };
  }
}

/**
 * A closing mark that nothing opened: the quotation before it went on, as in `"a 5" pipe is enough"`,
 * unless that one is set apart from what follows, or the mark means inches.
 */
function extendTo(mark: Mark, raw: string, spans: Span[]): void {
  const last = spans.at(-1);
  if (last === undefined || raw.slice(last.end, last.to) !== raw.slice(mark.at, mark.end)) return;
  const apart = isDigit(raw[mark.at - 1]) || /^\s*[,;.(–—-]/.test(raw.slice(last.to, last.to + 9));
  if (apart && !isDigit(raw[last.end - 1])) return;
  spans[spans.length - 1] = { ...last, end: mark.at, to: mark.end };
}

/** True if a mark closes the quotation that `top` has opened. */
function closes(raw: string, top: Mark, mark: Mark): boolean {
  if (!isPair(top.char, mark.char) || top.spelt !== mark.spelt) return false;
  if (isDirectional(top.char, mark.char)) {
    // `„Er sagte “ja” dazu“`: one that may open does so before a word.
    return !isOpener(mark.char) || !isBlank(raw[mark.at - 1]) || isBlank(raw[mark.end]);
  }
  return mayClose(raw, mark) || (!isBlank(raw[mark.at - 1]) && isSuffix(raw, mark.end));
}

/** An opening mark stands before a word and behind none. */
function mayOpen(raw: string, { char, at, end }: Mark, top: Mark | undefined): boolean {
  const before = raw[at - 1] ?? ' ';
  // The French put a space between guillemets and words; others do so by mistake.
  if (isBlank(raw[end]))
    return char === '«' || (char === '"' && top === undefined && isBlank(before));
  if (looksAhead(char)) return true;
  if (before === ':' && top === undefined) return true;
  return !isWordly(before) && !'.,;:!?%'.includes(before);
}

/** A closing mark stands behind a word (or a mark) and before none. */
function mayClose(raw: string, { char, at, end }: Mark): boolean {
  const next = raw[end] ?? ' ';
  if (isWordly(next)) return false;
  return !isBlank(raw[at - 1]) || char === '»' || isBlank(next) || ',.;)'.includes(next);
}

/** Text allowed around quotations without adding to them. */
const SPACE =
  '(?:[\\s*_~>.,;:…/&+()[\\]\\uFDD2–—。，、；：（）-]|<br[ \\t]*/?>|[([](?:\\^[\\w-]{1,40}|S\\d{1,3}(?:, ?S\\d{1,3})*)[)\\]])*';
const JOINT = new RegExp(`^${SPACE}(?:and|und|or|et|y|sowie)?${SPACE}$`, 'i');
/** More than this between and around quotations is a text of its own. */
const MOST_JOINTS = 400;
/** The speaker or place after the last quotation. */
const ATTRIBUTION =
  /^(?:[\s*_~.,;\uFDD2]|<br[ \t]*\/?>)*(?:[–—-]|\(|\[|~|<?https?:\/\/\S+\s*$)[^"“”«»]*$/;

function isWhole(raw: string, spans: readonly Span[]): boolean {
  const joints = raw.length - spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (joints > MOST_JOINTS) return false;
  let at = 0;
  for (const span of spans) {
    const joint = raw.slice(at, span.from);
    if (joint !== '' && !JOINT.test(joint)) return false;
    at = span.to;
  }
  const tail = raw.slice(at);
  return tail === '' || JOINT.test(tail) || ATTRIBUTION.test(tail);
}

/** True if a quotation is opened in `raw` and not closed: its words go on in the next line. */
export function leavesQuotationOpen(raw: string): boolean {
  return mayHoldMarks(raw) && outermostSpans(raw, marksIn(raw)).some((span) => !span.closed);
}
