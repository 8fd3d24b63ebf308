import { holdsBracket, leadOf, plainText } from '../text/inline.ts';
import { isDigit } from '../text/neighbours.ts';

/** The line that a source begins with, taken apart. */
export interface SourceHead {
  /** `S1`; null if the line gives none. */
  readonly id: string | null;
  /** Markdown of the rest: title, link, type in whatever order. */
  readonly rest: string;
}

const ID =
  '(?:S[ -]?(\\d{1,3})|(?:source|reference|ref\\.?)\\s*(?:id\\s*:?\\s*)?(?:S|#|no\\.?\\s*)?\\s*(\\d{1,3}))';
const FIRST = new RegExp(
  `^(?:\\[\\^|[[(])?\\s*${ID}\\s*[\\])]?(?![\\p{L}\\p{N}_])\\s*([:.|)·•–—-]?)\\s*`,
  'iu',
);
/** The number of a section before the id: `3.1 S1: …`. */
const NUMBERING = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=[[(*_]*S-?\d)/;
const BRACKETED_NUMBER = /^\[\^?(\d{1,3})\](?!\()\s*[:.–—-]?\s*/;
const FOOTNOTE = /^\[\^S?\d{1,3}\]:/i;
const LAST = /[([]\s*(?:source\s*)?S-?(\d{1,3})\s*[\])]\s*(?=$|[-–—:(*|])/i;

/** Reads the id that a source's line or heading begins or ends with, and what else it says. */
export function readSourceHead(numbered: string): SourceHead {
  const raw = isDigit(numbered[0]) ? numbered.replace(NUMBERING, '') : numbered;
  const lead = leadOf(raw);
  if (lead !== null) {
    const first = splitId(lead.inner);
    if (first !== null) {
      const inner = first.rest.replace(/[:\s]+$/, '');
      const behind = lead.rest.replace(/^\s*(?:[:：]|[–—|·•-]+(?=\s))?\s*/, '');
      if (inner === '') return { id: first.id, rest: behind };
      const title = `**${inner}**`;
      return { id: first.id, rest: behind === '' ? title : `${title} ${lead.rest.trim()}` };
    }
  }
  const first = splitId(raw);
  if (first !== null) return first;
  const last = holdsBracket(raw) ? LAST.exec(raw) : null;
  if (last !== null) {
    const rest = `${raw.slice(0, last.index)}${raw.slice(last.index + last[0].length)}`;
    return { id: `S${Number(last[1])}`, rest: rest.trim() };
  }
  return { id: null, rest: raw };
}

function splitId(raw: string): SourceHead | null {
  const match = FIRST.exec(raw);
  if (match !== null) {
    const [all, s, word, separator] = match;
    const rest = raw.slice(all.length);
    // "Source 2 was not accessible": without a separator only an S-id stands for itself.
    if (separator === '' && s === undefined && rest !== '') return null;
    return { id: `S${Number(s ?? word)}`, rest: rest.replace(/^[–—|·•-]+\s+/, '') };
  }
  const number = BRACKETED_NUMBER.exec(raw);
  if (number === null) return null;
  return { id: `S${Number(number[1])}`, rest: raw.slice(number[0].length) };
}

/** True if a line is a footnote: `[^1]: …`. It is a source wherever it stands. */
export function isFootnote(raw: string): boolean {
  return raw.startsWith('[^') && FOOTNOTE.test(raw);
}

/** True if a line, read as text, says more than a label or a remark: something a source may be called. */
export function looksLikeSource(raw: string): boolean {
  if (/https?:\/\/|\]\(/.test(raw)) return true;
  return leadOf(raw)?.bold === true || /^["“„«]/.test(plainText(raw));
}
