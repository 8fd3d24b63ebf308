import { countWords } from '../text/count-words.ts';
import { plainText } from '../text/inline.ts';
import { type Quotation, quotationsIn } from '../text/quotes.ts';
import { type Draft, type Field, isLeadIn, type Piece } from './claim-draft.ts';

/** Fewer words than these within a sentence are a name or a turn of phrase, not a quotation … */
export const FEWEST_EMBEDDED_WORDS = 6;
/** … unless the sentence says that it quotes. */
export const FEWEST_ANNOUNCED_WORDS = 3;
const ANNOUNCED =
  /(?:[:,：，、]|\b(?:stat(?:es?|ed|ing)|sa(?:ys?|id|ying)|confirm(?:s|ed|ing)?|explain(?:s|ed|ing)?|not(?:es?|ed|ing)|report(?:s|ed|ing)?|announc(?:es?|ed|ing)|quot(?:es?|ed|ing)|showing|indicates?|lists?|writes?|wrote|reads?|tells?|told|mentions?|mentioned|that))[\s*_]*$/i;

/** Block quotes without marks behind a claim's fields of which one marks its quote, unless announced. */
export function remarksIn({ fields, prose }: Draft): Piece[] {
  const isMarked = fields.some(
    (field) => isEvidence(field) && field.pieces.some(({ raw }) => marksWording(raw)),
  );
  if (!isMarked) return [];
  const last = Math.max(...fields.map(({ line }) => line));
  return prose.filter(({ raw, quoted, line }, at) => {
    const before = prose[at - 1];
    const isAnnounced = before !== undefined && !before.quoted && isLeadIn(before.raw);
    return quoted && line > last && !isAnnounced && !marksWording(raw);
  });
}

/** True if a piece of evidence holds words that are marked as a source's. */
export function marksWording(raw: string): boolean {
  const { quotes, whole } = quotationsIn(raw);
  return whole || quotes.some((quotation) => isQuoted(quotation, raw));
}

/** True if a field gives evidence. */
export function isEvidence(field: Field): boolean {
  return field.role === 'evidence' || field.role === 'quote';
}

/** A quotation is announced just before it. */
const ANNOUNCED_WITHIN = 300;

/** The text before a quotation; reading all of it for each quotation would take the square of its length. */
export function before(raw: string, from: number): string {
  return raw.slice(Math.max(0, from - ANNOUNCED_WITHIN), from);
}

/** True if a quotation is long enough to be one, or announced as one. */
export function isQuoted({ text, from }: Quotation, raw: string): boolean {
  const words = countWords(plainText(text));
  if (words >= FEWEST_EMBEDDED_WORDS) return true;
  const announcing = before(raw, from);
  return (
    words >= FEWEST_ANNOUNCED_WORDS && (announcing.trim() === '' || ANNOUNCED.test(announcing))
  );
}
