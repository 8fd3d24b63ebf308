import { labelName, roleOf } from '../labels/label.ts';
import { countWords } from '../text/count-words.ts';
import { plainText } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { leadingStatus } from '../text/status-phrase.ts';
import type { Draft, Field } from './claim-draft.ts';

/** Fewer words than these in quotation marks are a name or a turn of phrase. */
const FEWEST_WORDS = 4;

/** `S1`, `S1 and S3`, `[S2](#s2), page 4`: ids of sources and hardly more. */
const IDS = /^[[(]?S\d{1,3}\b.{0,60}$/i;

/** A label for what somebody should write instead, or for what something is called: nobody's evidence. */
const NO_EVIDENCE =
  /\b(?:suggest|propos|recommend|rewrit|rewor|rephras|revis|correct|instead|should|better|alternative|example|search|ask|question|article|headline|title|publi|report|paper|document|name|known|call|slogan|motto|tagline|program|project|product|request|want|wish|hop|ideal|possible|draft|sample|placeholder|imagin|invent|hypothe|paraphras|summar|gist|translat|to be|not yet|need)/i;

/**
 * A draft in which fields under unusual labels have the role that their value shows: a status word
 * alone, ids of sources, words in quotation marks. Nothing is taken that way if a field with a usual
 * label, or the claim's head, says it already.
 */
export function withRoles(draft: Draft): Draft {
  if (!draft.fields.some((field) => isUnknown(field) || isFrenchQuote(field))) return draft;
  const has = (...roles: Field['role'][]) => draft.fields.some(({ role }) => roles.includes(role));
  const missing = {
    status: draft.statuses.length === 0 && !has('status', 'verdict'),
    source: !has('source'),
    quote: !has('quote', 'evidence'),
  };
  const fields = draft.fields.map((field): Field => {
    if (isFrenchQuote(field)) return { ...field, role: 'quote' };
    if (!isUnknown(field)) return field;
    const role = shownRole(field);
    return role !== null && missing[role] ? { ...field, role } : field;
  });
  return { ...draft, fields };
}

/** `Citation : « … »` is French for a quote, and English for a source. */
function isFrenchQuote({ role, label, pieces }: Field): boolean {
  return role === 'source' && labelName(label) === 'citation' && /^\s*«/.test(pieces[0]?.raw ?? '');
}

function isUnknown({ role, label }: Field): boolean {
  return role === null && roleOf(label) === undefined;
}

function shownRole({ label, pieces }: Field): 'status' | 'source' | 'quote' | null {
  const [first] = pieces;
  if (first === undefined) return null;
  const text = plainText(first.raw);
  if (IDS.test(text)) return 'source';
  if (leadingStatus(text)?.rest === '') return 'status';
  if (NO_EVIDENCE.test(label)) return null;
  const { quotes, whole } = quotationsIn(first.raw);
  const isSaid = whole && quotes.some((quote) => countWords(quote.text) >= FEWEST_WORDS);
  return isSaid ? 'quote' : null;
}
