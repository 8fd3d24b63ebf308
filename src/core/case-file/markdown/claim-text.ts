import { type Draft, fieldTexts, type Piece, textOf } from './claim-draft.ts';
import { isSentence, splitStatus } from './claim-head.ts';
import { plainText } from './inline.ts';
import type { Notes } from './notes.ts';
import { quotationsIn } from './quotes.ts';

/**
 * The claim's sentence: its Claim field or what follows its id; else its finding; else its heading
 * where that is a sentence; else its first paragraph; else its heading, whatever it is. What is left
 * goes to the notes.
 * @param used prose that is evidence
 */
export function readText(
  draft: Draft,
  title: string,
  used: ReadonlySet<Piece>,
  notes: Notes,
): string {
  const prose = draft.prose.filter((piece) => !used.has(piece));
  const details = (pieces: readonly Piece[]) => notes.add('details', textOf(pieces));
  const [claim, ...more] = fieldTexts(draft, 'claim').map(sentence);
  const findings = fieldTexts(draft, 'finding');
  if (claim !== undefined) {
    for (const other of more) if (other !== claim) notes.add('details', other);
    for (const finding of findings) notes.add('finding', finding);
    details(prose);
    return claim;
  }
  if (isSentence(title)) {
    for (const finding of findings) notes.add('finding', finding);
    details(prose);
    return title;
  }
  if (findings.length > 0) {
    const [first = '', ...others] = findings;
    for (const finding of others) notes.add('finding', finding);
    details(prose);
    return first;
  }
  const at = prose.findIndex(({ item }) => !item);
  if (at === -1) {
    details(prose);
    return title;
  }
  details(prose.filter((_, index) => index !== at));
  return plainText(prose[at]?.raw ?? '');
}

const CITATION = /\s*[([]\s*(?:sources?:?\s*)?S\d{1,3}(?:\s*[,;&–-]\s*S?\d{1,3})*\s*[)\]](?=\.?$)/i;

/** A claim's sentence less what stands behind it (a status, the ids of its sources) and marks around it. */
function sentence(value: string): string {
  const text = splitStatus(value).text.replace(CITATION, '');
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? text) : text;
}
