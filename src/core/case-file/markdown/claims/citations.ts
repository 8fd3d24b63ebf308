import type { Source } from '../../../case/case.ts';
import { roleOf } from '../labels/label.ts';
import { holdsBracket, linksIn, plainText } from '../text/inline.ts';
import { JOINED_IDS } from '../text/source-ids.ts';
import type { Draft, Field } from './claim-draft.ts';

/** The sources that a claim cites. */
export interface Citations {
  /** In the file's order, without repeats. */
  readonly ids: readonly string[];
  /** Whether a field, the sentence or the evidence names them, and not only what a reviewer notes. */
  readonly direct: boolean;
  /** What a source field says that names no source by id; empty where it names one. */
  readonly told: string;
}

/** Fields that hold a word or two. */
const NO_TEXT = new Set<Field['role']>(['status', 'verdict', 'title', 'id', 'url', 'type']);

const FOOTNOTE_MARK = /\[\^S?(\d{1,3})\]/gi;
const BRACKETED =
  /[([](?:(?:sources?|refs?\.?|see)?:?\s*|[^()[\]]{0,60}[,;:]\s+)(S\d{1,3}(?:\s*[,;&/–-]\s*(?:and\s+)?S?\d{1,3})*)\s*(?:[,;:]\s[^()[\]]{0,60})?[)\]]/gi;

/**
 * Reads the ids in a claim's source fields, and those beside its sentence or its evidence; without
 * either, those in its notes.
 */
export function readCitations(draft: Draft, sources: readonly Source[]): Citations {
  const ids: string[] = [];
  const told: string[] = [];
  /** Ids in what a reviewer notes: they count where nothing else names a source. */
  const noted: string[] = [];
  const add = (found: readonly string[]) => {
    for (const id of found) if (!ids.includes(id)) ids.push(id);
  };
  add(bracketedIds(draft.title));
  for (const field of draft.fields) {
    add(bracketedIds(field.label));
    for (const { raw } of field.pieces) {
      if (field.role === 'source') {
        const found = citedIn(raw, sources);
        add(found);
        if (found.length === 0) told.push(plainText(raw));
      } else if (field.role === null && roleOf(field.label) === 'note') {
        noted.push(...bracketedIds(raw));
      } else if (!NO_TEXT.has(field.role)) add(idsBeside(raw, sources));
    }
  }
  for (const { raw } of draft.prose) add(idsBeside(raw, sources));
  const direct = ids.length > 0;
  if (!direct) add(noted);
  return { ids, direct, told: ids.length > 0 ? '' : told.join('\n') };
}

function citedIn(raw: string, sources: readonly Source[]): string[] {
  const text = plainText(raw);
  const direct = [...sourceIdsIn(text), ...bracketedIds(text)];
  if (direct.length > 0) return direct;
  if (/^[#[(]?\d{1,2}[\])]?(?:\s*(?:,|;|&|and)\s*[#[(]?\d{1,2}[\])]?)*$/.test(text)) {
    return [...text.matchAll(/\d+/g)].map((match) => `S${Number(match[0])}`);
  }
  const numbered = [...text.matchAll(/\bsource\s+#?(\d{1,2})\b/gi)].map(([, n]) => `S${Number(n)}`);
  if (numbered.length > 0) return numbered;
  const urls = linksIn(raw).map(({ url }) => url);
  return sources.filter(({ url }) => url !== '' && urls.includes(url)).map(({ id }) => id);
}

/** Who said it and where, behind a quotation or on a line of its own: `— The CEO, S1`. */
const ATTRIBUTION = /(?:["”»][\s*_.,;]*|^\s*)[–—-]\s*([^"“”«»]{1,120})$/;

/** `from S1`, `S1, S2`: a line of nothing else. */
const ALONE = new RegExp(`^\\s*(?:(?:from|in|see|per|via)\\s+)?${JOINED_IDS}[.\\s]*$`, 'i');

/** `Source: S1.` behind a quotation on the same line. */
const NAMED =
  /\b(?:sources?|refs?|references?):\s*(S\d{1,3}(?:\s*(?:[,;&/–-]|and)\s*S?\d{1,3})*)\b/i;

/** The ids in brackets, those behind "Source:", and those of listed sources in words that say who said it. */
function idsBeside(raw: string, sources: readonly Source[]): string[] {
  if (ALONE.test(raw)) return sourceIdsIn(raw);
  const ids = [...bracketedIds(raw), ...sourceIdsIn(NAMED.exec(raw)?.[1] ?? '')];
  const attribution = ATTRIBUTION.exec(raw)?.[1];
  if (attribution === undefined) return ids;
  const named = sourceIdsIn(attribution);
  return [...ids, ...named.filter((id) => sources.some((source) => source.id === id))];
}

function bracketedIds(raw: string): string[] {
  if (!holdsBracket(raw)) return [];
  const ids = [...raw.matchAll(BRACKETED)].flatMap((match) => sourceIdsIn(match[1] ?? ''));
  if (!raw.includes('[^')) return ids;
  return [...ids, ...[...raw.matchAll(FOOTNOTE_MARK)].map((match) => `S${Number(match[1])}`)];
}

/** `S1, S3-S5` to its ids; `S3-5` too. */
export function sourceIdsIn(text: string): string[] {
  const single = /^S(\d{1,3})$/.exec(text);
  if (single !== null) return [`S${Number(single[1])}`];
  const ids: string[] = [];
  for (const match of text.matchAll(
    /\bS-?(\d{1,3})(?:\s*(?:[–-]|to)\s*S(\d{1,3})|[–-](\d{1,3}))?\b/gi,
  )) {
    const from = Number(match[1]);
    const to = Math.min(Number(match[2] ?? match[3] ?? from), from + 50);
    for (let next = from; next <= to; next += 1) ids.push(`S${next}`);
  }
  return ids;
}
