import { countWords } from '../text/count-words.ts';
import { isNote } from '../text/html.ts';
import { plainText } from '../text/inline.ts';
import { type Quotation, quotationsIn } from '../text/quotes.ts';
import { GAP, isGap, withoutGapsAround } from '../text/struck.ts';
import { unwrapped, withoutTags } from '../text/unwrapped.ts';
import type { Draft, Field, Piece } from './claim-draft.ts';
import {
  before,
  FEWEST_ANNOUNCED_WORDS,
  FEWEST_EMBEDDED_WORDS,
  isEvidence,
  isQuoted,
  marksWording,
  remarksIn,
} from './marked-wording.ts';
import { withoutWrapping } from './without-wrapping.ts';
import { isPlaceholder, isReference, isRetold, isUnmarkedReference } from './wording.ts';

/** A quote and the place of its statement. */
export interface FoundQuote {
  readonly text: string;
  readonly line: number;
}

/** The quotes of a claim, and the evidence that is told rather than quoted. */
export interface Evidence {
  readonly quotes: readonly FoundQuote[];
  /** Plain text of every evidence field that says more than its quotes. */
  readonly told: string;
  /** Lines on which a quotation mark is not closed. */
  readonly unclosed: readonly number[];
  /** Line of the first evidence that holds no quotation; null if each does. */
  readonly unquotedLine: number | null;
  /** Line of the first evidence that is a quote without quotation marks; null if there is none. */
  readonly unmarkedLine: number | null;
  /** Lines of quotations with struck words in them, which no source says any more. */
  readonly struck: readonly number[];
  /** Prose that turned out to be a quotation. */
  readonly usedProse: ReadonlySet<Piece>;
  /** Block quotes that are remarks: they stand behind a claim's fields, which quote its source already. */
  readonly remarks: ReadonlySet<Piece>;
}

/** Words before a reviewer's own name or proposal: no source says them. */
const OF_REVIEWER =
  /\b(?:(?:the|this) (?:claim|phrase|wording|assertion|term|title|headline)|(?:rewor|rephras|rewrit|revis|suggest|recommend|propos)\w*[^.!?]*|should (?:read|say|be)|instead of)[\s*_:,]*$/i;

/** Longer text tells more than the claim. Characters. */
const LONGEST_SENTENCE = 240;

/** `— The captain` below a quote. */
const SPEAKER = /^\s*[–—~-]+\s*\S.{0,120}$/;
const CLOSED = /\\?["”“»][\s*_]*$/;

/**
 * Finds the words that a claim's evidence quotes.
 * @param cites whether the claim names its source by id: evidence given with its source is the
 *   source's wording even if the quotation marks were left out
 */
export function readEvidence(draft: Draft, cites: boolean): Evidence {
  const reader = new EvidenceReader(cites);
  for (const field of draft.fields) if (isEvidence(field)) reader.takeField(field);
  const remarks = new Set(reader.quotes.length > 0 ? remarksIn(draft) : []);
  const usedProse = new Set(
    draft.prose.filter((piece) => !remarks.has(piece) && reader.takeProse(piece)),
  );
  if (reader.quotes.length === 0) {
    for (const { found, line } of withinSentences(draft)) reader.add(found, line);
  }
  // A claim that is given in quotation marks is its source's wording.
  if (reader.quotes.length === 0) {
    for (const { raw, line } of piecesOf(draft, 'claim')) {
      const { quotes: found, whole } = quotationsIn(raw);
      if (whole) reader.add(found, line);
    }
  }
  const { quotes, told, unclosed, unquotedLine, unmarkedLine, struck } = reader;
  const found = { quotes, unclosed, unquotedLine, unmarkedLine, struck, usedProse, remarks };
  return { ...found, told: told.join('\n') };
}

function piecesOf(draft: Draft, role: Field['role']): Piece[] {
  return draft.fields.filter((field) => field.role === role).flatMap(({ pieces }) => pieces);
}

/** Gathers quotes, and the evidence that is told, from one field or paragraph after another. */
class EvidenceReader {
  readonly quotes: FoundQuote[] = [];
  readonly told: string[] = [];
  readonly unclosed: number[] = [];
  unquotedLine: number | null = null;
  unmarkedLine: number | null = null;
  readonly struck: number[] = [];
  private readonly cites: boolean;
  private stillOpen = false;

  constructor(cites: boolean) {
    this.cites = cites;
  }

  add(found: readonly Pick<Quotation, 'text' | 'closed'>[], line: number): void {
    for (const { text, closed } of found) {
      const quote = unwrapped(text);
      if (isPlaceholder(quote) || isReference(quote)) continue;
      // Words beside struck ones, within the same marks, are no words of the source together.
      if (text.includes(GAP)) {
        this.struck.push(line);
        continue;
      }
      if (!this.quotes.some((known) => known.text === quote))
        this.quotes.push({ text: quote, line });
      if (!closed) this.unclosed.push(line);
    }
  }

  takeField({ role, pieces }: Field): void {
    // Beside words in quotation marks, those without are somebody's who reports.
    const isMarked = pieces.length > 1 && pieces.some(({ raw }) => marksWording(raw));
    for (const given of pieces) {
      if (isGap(given.raw)) continue;
      if (isNote(given.raw)) {
        this.tell(given.raw);
        continue;
      }
      const piece = { ...given, raw: withoutTags(given.raw) };
      const quoted = role === 'quote' || piece.quoted;
      const isRemark = isMarked && !this.stillOpen && !marksWording(piece.raw);
      if (isRemark || (quoted && !this.takeQuoted(piece))) this.tell(piece.raw);
      else if (!quoted) this.takeTold(piece);
    }
  }

  /** Takes a block quote, or a paragraph that is a quotation; false for any other. */
  takeProse(piece: Piece): boolean {
    return (piece.quoted || quotationsIn(piece.raw).whole) && this.takeQuoted(piece);
  }

  /** False if the piece is no quote: it says who said the one before it, or stands for one. */
  private takeQuoted({ raw, line }: Piece): boolean {
    const { quotes: found, whole } = quotationsIn(raw);
    if (found.length === 0 && isPlaceholder(raw)) return true;
    if (found.length === 0 && this.quotes.length > 0 && SPEAKER.test(raw)) return false;
    if (found.length === 0 && (isUnmarkedReference(raw) || isRetold(raw))) return false;
    // A quotation of several paragraphs closes in the last of them.
    const closesLast = this.stillOpen && CLOSED.test(raw);
    if (closesLast) this.unclosed.pop();
    this.stillOpen = whole ? found.some(({ closed }) => !closed) : this.stillOpen && !closesLast;
    const worthy = whole ? found : found.filter((quotation) => isQuoted(quotation, raw));
    const unmarked = closesLast ? raw.replace(CLOSED, '') : raw;
    this.add(worthy.length > 0 ? worthy : [{ text: standingWords(unmarked), closed: true }], line);
    return true;
  }

  private takeTold({ raw, line }: Piece): void {
    const { quotes: found, whole } = quotationsIn(raw);
    if (whole) this.add(found, line);
    if (whole || isPlaceholder(raw)) return;
    const isWording = found.length === 0 && !isUnmarkedReference(raw) && !isRetold(raw);
    if (isWording && this.cites) {
      this.unmarkedLine ??= line;
      this.add([{ text: standingWords(raw), closed: true }], line);
      return;
    }
    const embedded = found.filter((quotation) => isQuoted(quotation, raw));
    this.add(embedded, line);
    this.told.push(plainText(raw));
    if (embedded.length === 0) this.unquotedLine ??= line;
  }

  private tell(raw: string): void {
    if (!isPlaceholder(raw)) this.told.push(plainText(raw));
  }
}

/** Words without marks, less what was struck out before or behind them. */
function standingWords(raw: string): string {
  return withoutGapsAround(withoutWrapping(raw));
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

/** True if a quotation is one, and not a reviewer's. */
function isOfSource(quotation: Quotation, raw: string): boolean {
  return isQuoted(quotation, raw) && !OF_REVIEWER.test(before(raw, quotation.from));
}

/** True if a quotation begins a sentence within a text, and is long enough to be one. */
function standsApart({ text, from, to }: Quotation, raw: string): boolean {
  if (!/[.!?:。！？：]\s*$/.test(before(raw, from))) return false;
  const words = countWords(plainText(text));
  const isLast = /^[\s.]*(?:[([][^()[\]]{1,60}[)\]])?[\s.]*$/.test(raw.slice(to, to + 80));
  return words >= (isLast ? FEWEST_ANNOUNCED_WORDS : FEWEST_EMBEDDED_WORDS);
}
