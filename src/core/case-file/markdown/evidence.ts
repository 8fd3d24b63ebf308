import type { Draft, Field, Piece } from './claim-draft.ts';
import { plainText } from './inline.ts';
import { quotationsIn } from './quotes.ts';

/** The quotes of a claim, and the evidence that is told rather than quoted. */
export interface Evidence {
  readonly quotes: readonly string[];
  /** Plain text of every evidence field that says more than its quotes. */
  readonly told: string;
  /** Lines on which a quotation mark is not closed. */
  readonly unclosed: readonly number[];
  /** Line of the first evidence that holds no quotation; null where each does. */
  readonly unquotedLine: number | null;
  /** Prose that turned out to be a quotation. */
  readonly usedProse: ReadonlySet<Piece>;
}

/** Fewer words than these within a sentence are a turn of phrase ("up to"), not a quotation. */
const FEWEST_EMBEDDED_WORDS = 4;

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

  const add = (found: readonly { text: string; closed: boolean }[], line: number) => {
    for (const { text, closed } of found) {
      if (text.trim() !== '' && !quotes.includes(text)) quotes.push(text);
      if (!closed) unclosed.push(line);
    }
  };
  const takeQuoted = ({ raw, line }: Piece) => {
    const { quotes: found, whole } = quotationsIn(raw);
    const worthy = whole ? found : found.filter(({ text }) => isLong(text));
    add(worthy.length > 0 ? worthy : [{ text: withoutWrapping(raw), closed: true }], line);
  };
  const takeTold = (piece: Piece) => {
    const { quotes: found, whole } = quotationsIn(piece.raw);
    if (whole) return add(found, piece.line);
    const embedded = found.filter(({ text }) => isLong(text));
    if (found.length === 0 && cites) {
      return add([{ text: withoutWrapping(piece.raw), closed: true }], piece.line);
    }
    add(embedded, piece.line);
    told.push(plainText(piece.raw));
    if (embedded.length === 0) unquotedLine ??= piece.line;
  };

  for (const field of draft.fields) {
    if (!isEvidence(field)) continue;
    for (const piece of field.pieces) {
      if (field.role === 'quote' || piece.quoted) takeQuoted(piece);
      else takeTold(piece);
    }
  }
  for (const piece of draft.prose) {
    if (!piece.quoted && !quotationsIn(piece.raw).whole) continue;
    takeQuoted(piece);
    usedProse.add(piece);
  }
  return { quotes, told: told.join('\n'), unclosed, unquotedLine, usedProse };
}

function isEvidence(field: Field): boolean {
  return field.role === 'evidence' || field.role === 'quote';
}

function isLong(text: string): boolean {
  return plainText(text).split(' ').length >= FEWEST_EMBEDDED_WORDS;
}

/** A quote without marks: less emphasis around the whole, the line that says who said it, and ids. */
function withoutWrapping(raw: string): string {
  let text = raw.trim();
  text = text.replace(/\s*[([](?:sources?:?\s*)?S\d[^)\]]*[)\]]\s*$/i, '');
  text = text.replace(/\n\s*[–—-]+\s*[^\n]*$/, '').trim();
  const marker = /^(\*{1,3}|_{1,3})\S/.exec(text)?.[1];
  if (marker !== undefined && text.length > marker.length * 2 && text.endsWith(marker)) {
    const inner = text.slice(marker.length, -marker.length);
    if (!inner.includes(marker)) text = inner;
  }
  return text;
}
