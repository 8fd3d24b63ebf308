import type { Notes } from '../labels/notes.ts';
import { replaceAtEnd } from '../text/at-end.ts';
import { holdsBracket } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { type Draft, fieldTexts, isLeadIn, type Piece, textOf } from './claim-draft.ts';
import { isSentence } from './claim-head.ts';
import { splitStatus } from './split-status.ts';

/** The text after the id in the claim's own line, or empty. */
function behindId(draft: Draft): string {
  const [field] = draft.fields;
  return field?.role === 'claim' && field.label === '' ? sentence(textOf(field.pieces)) : '';
}

/**
 * The claim's title: its heading, or a field. `**C1** - Fuel` with the sentence in a field gives one
 * too: what follows the id.
 */
export function readTitle(draft: Draft): string {
  const title = draft.title || (fieldTexts(draft, 'title')[0] ?? '');
  if (title !== '') return withoutCitation(title).trimEnd();
  const behind = behindId(draft);
  const told = draft.fields.some(
    ({ role, label }) =>
      (role === 'claim' && label !== '') || (role === 'finding' && !isSentence(behind)),
  );
  return told ? behind : '';
}

/**
 * The claim's sentence: its Claim field, else what follows its id; else its finding; else its heading
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
  // What ends in a colon announces the bullets below it.
  const hasItems = prose.some(({ item }) => item);
  const announces = (text: string) => hasItems && isLeadIn(text);
  const told = fieldTexts(draft, 'claim');
  const leads = told.filter(announces);
  const claims = told
    .filter((text) => !announces(text))
    .map(sentence)
    .filter((text) => text !== '');
  const behind = behindId(draft);
  if (behind !== '' && !announces(told[0] ?? '')) {
    claims.shift();
    if (draft.title !== '' || behind !== title) claims.push(behind);
  }
  const [claim, ...more] = claims;
  for (const lead of leads) notes.add('details', lead);
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
  const own = firstSentence(prose, title, leads.length > 0);
  details(prose.filter((piece) => !own.includes(piece)));
  return own.length === 0 ? title : textOf(own);
}

/**
 * The first paragraph, unless it announces what follows; then the one bullet that it announces, or all
 * of them if there is no title.
 */
function firstSentence(
  prose: readonly Piece[],
  title: string,
  isAnnounced: boolean,
): readonly Piece[] {
  const paragraph = prose.find(({ raw, item }) => !item && !isLeadIn(raw));
  if (paragraph !== undefined) return [paragraph];
  const bullets = prose.filter(({ raw, item }) => item && !isLeadIn(raw));
  const announced =
    (isAnnounced || prose.length > bullets.length) && (bullets.length === 1 || title === '');
  return announced ? bullets : [];
}

const CITATION = /\s*[([]\s*(?:sources?:?\s*)?S\d{1,3}(?:\s*[,;&–-]\s*S?\d{1,3})*\s*[)\]](?=\.?$)/i;

function withoutCitation(text: string): string {
  const last = text.endsWith('.') ? text.at(-2) : text.at(-1);
  return last === ')' || last === ']' ? replaceAtEnd(text, CITATION, '') : text;
}

/** A claim's sentence less what stands behind it (a status, the ids of its sources) and marks around it. */
function sentence(value: string): string {
  const { text: told } = splitStatus(value);
  const text = holdsBracket(told) ? withoutCitation(told).trimEnd() : told;
  const { quotes, whole } = quotationsIn(text);
  return whole && quotes.length === 1 ? (quotes[0]?.text ?? text) : text;
}
