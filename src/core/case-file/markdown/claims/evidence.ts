import { plainText } from '../text/inline.ts';
import { type Quotation, quotationsIn } from '../text/quotes.ts';
import { GAP, isGap, withoutGapsAround } from '../text/struck.ts';
import type { Draft, Field, Piece } from './claim-draft.ts';

/** The quotes of a claim, and the evidence that is told rather than quoted. */
export interface Evidence {
  readonly quotes: readonly string[];
  /** Plain text of every evidence field that says more than its quotes. */
  readonly told: string;
  /** Lines on which a quotation mark is not closed. */
  readonly unclosed: readonly number[];
  /** Line of the first evidence that holds no quotation; null where each does. */
  readonly unquotedLine: number | null;
  /** Line of the first evidence that is a quote without quotation marks; null where there is none. */
  readonly unmarkedLine: number | null;
  /** Prose that turned out to be a quotation. */
  readonly usedProse: ReadonlySet<Piece>;
}

/** Fewer words than these within a sentence are a name or a turn of phrase, not a quotation … */
const FEWEST_EMBEDDED_WORDS = 6;
/** … unless the sentence says that it quotes. */
const FEWEST_ANNOUNCED_WORDS = 3;
const ANNOUNCED =
  /(?::|,|\b(?:stat(?:es?|ed|ing)|sa(?:ys?|id|ying)|confirm(?:s|ed|ing)?|explain(?:s|ed|ing)?|not(?:es?|ed|ing)|report(?:s|ed|ing)?|announc(?:es?|ed|ing)|quot(?:es?|ed|ing)|showing|indicates?|lists?|writes?|wrote|reads?|tells?|told|mentions?|mentioned|that))[\s*_]*$/i;

/** What stands before words that a reviewer names or proposes: no source says them. */
const OF_REVIEWER =
  /\b(?:(?:the|this) (?:claim|phrase|wording|assertion|term|title|headline)|(?:rewor|rephras|rewrit|revis|suggest|recommend|propos)\w*[^.!?]*|should (?:read|say|be)|instead of)[\s*_:,]*$/i;

/** What is longer tells more than the claim. Characters. */
const LONGEST_SENTENCE = 240;

/** A field that is there and says that there is nothing to say. */
const NONE =
  /^(?:none|n\/?a|nil|[–—-]+|not (?:available|provided|applicable|found|given)|no (?:direct |supporting |exact )?quotes?(?: .*)?)\.?$/i;

/** `— The captain` below a quote. */
const SPEAKER = /^\s*[–—~-]+\s*\S.{0,120}$/;
const CLOSED = /["”“»][\s*_]*$/;

/**
 * Finds the words that a claim's evidence quotes.
 * @param cites whether the claim names its source by id: evidence given with its source is the
 *   source's wording even where the quotation marks were left out
 */
export function readEvidence(draft: Draft, cites: boolean): Evidence {
  const quotes: string[] = [];
  const told: string[] = [];
  const unclosed: number[] = [];
  const usedProse = new Set<Piece>();
  let unquotedLine: number | null = null;
  let unmarkedLine: number | null = null;
  let stillOpen = false;

  const add = (found: readonly Pick<Quotation, 'text' | 'closed'>[], line: number) => {
    for (const { text, closed } of found) {
      const quote = withoutGapsAround(withoutEmphasis(text));
      // Words that stand on both sides of struck ones are no words of the source together.
      if (quote.includes(GAP)) continue;
      if (quote.trim() !== '' && !quotes.includes(quote)) quotes.push(quote);
      if (!closed) unclosed.push(line);
    }
  };
  /** False where the piece is no quote: it says who said the one before it, or that there is none. */
  const takeQuoted = ({ raw, line }: Piece): boolean => {
    const { quotes: found, whole } = quotationsIn(raw);
    if (found.length === 0 && NONE.test(plainText(raw))) return true;
    if (found.length === 0 && quotes.length > 0 && SPEAKER.test(raw)) return false;
    // A quotation of several paragraphs closes in the last of them.
    const closesLast = stillOpen && CLOSED.test(raw);
    if (closesLast) unclosed.pop();
    stillOpen = whole && found.some(({ closed }) => !closed);
    const worthy = whole ? found : found.filter((quotation) => isQuoted(quotation, raw));
    const unmarked = closesLast ? raw.replace(CLOSED, '') : raw;
    add(worthy.length > 0 ? worthy : [{ text: withoutWrapping(unmarked), closed: true }], line);
    return true;
  };
  const takeTold = (piece: Piece) => {
    const { quotes: found, whole } = quotationsIn(piece.raw);
    if (whole) return add(found, piece.line);
    if (NONE.test(plainText(piece.raw))) return;
    const embedded = found.filter((quotation) => isQuoted(quotation, piece.raw));
    if (found.length === 0 && cites) {
      unmarkedLine ??= piece.line;
      return add([{ text: withoutWrapping(piece.raw), closed: true }], piece.line);
    }
    add(embedded, piece.line);
    told.push(plainText(piece.raw));
    if (embedded.length === 0) unquotedLine ??= piece.line;
  };

  for (const field of draft.fields) {
    if (!isEvidence(field)) continue;
    for (const piece of field.pieces) {
      if (isGap(piece.raw)) continue;
      const quoted = field.role === 'quote' || piece.quoted;
      if (!quoted) takeTold(piece);
      else if (!takeQuoted(piece)) told.push(plainText(piece.raw));
    }
  }
  for (const piece of draft.prose) {
    if (!piece.quoted && !quotationsIn(piece.raw).whole) continue;
    if (takeQuoted(piece)) usedProse.add(piece);
  }
  if (quotes.length === 0) for (const { found, line } of withinSentences(draft)) add(found, line);
  // A claim that is given in quotation marks is its source's wording.
  if (quotes.length === 0) {
    for (const field of draft.fields) {
      if (field.role !== 'claim') continue;
      for (const { raw, line } of field.pieces) {
        const { quotes: found, whole } = quotationsIn(raw);
        if (whole) add(found, line);
      }
    }
  }
  return { quotes, told: told.join('\n'), unclosed, unquotedLine, unmarkedLine, usedProse };
}

/**
 * Quotations within what is said without a label: in prose (`The report says that "…", which is sound`),
 * in sentences behind the claim's own (`**C1** Fuel fell. "It did," says the mate.`) or behind its status.
 */
function withinSentences(draft: Draft): { found: Quotation[]; line: number }[] {
  const within = (
    { raw, line }: Piece,
    isWorthy: (quotation: Quotation, raw: string) => boolean,
  ) => {
    const found = quotationsIn(raw).quotes.filter((quotation) => isWorthy(quotation, raw));
    return { found, line };
  };
  const prose = draft.prose.map((piece) => within(piece, isOfSource));
  const sentences = draft.fields
    .filter(({ role, label }) => (role === 'claim' && label === '') || isVerdict(role))
    .flatMap(({ pieces }) =>
      pieces.map((piece) =>
        within(piece, piece.raw.length > LONGEST_SENTENCE ? isOfSource : standsApart),
      ),
    );
  return [...prose, ...sentences];
}

function isVerdict(role: Field['role']): boolean {
  return role === 'status' || role === 'verdict';
}

/** Whether a quotation is one, and not a reviewer's. */
function isOfSource(quotation: Quotation, raw: string): boolean {
  return isQuoted(quotation, raw) && !OF_REVIEWER.test(raw.slice(0, quotation.start - 1));
}

/** Whether a quotation begins a sentence within a text, and is long enough to be one. */
function standsApart({ text, start }: Quotation, raw: string): boolean {
  const words = plainText(text).split(' ').length;
  return words >= FEWEST_EMBEDDED_WORDS && /[.!?:]\s*$/.test(raw.slice(0, start - 1));
}

function isEvidence(field: Field): boolean {
  return field.role === 'evidence' || field.role === 'quote';
}

function isQuoted({ text, start }: Quotation, raw: string): boolean {
  const words = plainText(text).split(' ').length;
  if (words >= FEWEST_EMBEDDED_WORDS) return true;
  const before = raw.slice(0, start - 1);
  return words >= FEWEST_ANNOUNCED_WORDS && (before.trim() === '' || ANNOUNCED.test(before));
}

/** A quote without marks: less emphasis around the whole, the line that says who said it, and ids. */
function withoutWrapping(raw: string): string {
  let text = raw.trim();
  text = text.replace(
    /\s*(?:[([](?:sources?:?\s*)?S\d[^)\]]*[)\]]|\bsources?:\s*S\d[\s\w,&]*\.?)\s*$/i,
    '',
  );
  return withoutEmphasis(text.replace(/\n\s*[–—-]+\s*[^\n]*$/, '').trim());
}

/** A text without emphasis around the whole of it. */
function withoutEmphasis(text: string): string {
  const marker = /^(\*{1,3}|_{1,3}|`{1,3})\S/.exec(text)?.[1];
  if (marker !== undefined && text.length > marker.length * 2 && text.endsWith(marker)) {
    const inner = text.slice(marker.length, -marker.length);
    if (!inner.includes(marker)) return inner;
  }
  return text;
}
