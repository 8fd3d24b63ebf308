import type { Source } from '../case.ts';
import type { Draft } from './claim-draft.ts';
import { holdsBracket, linksIn, plainText } from './inline.ts';

/** The sources that a claim cites. */
export interface Citations {
  /** In the file's order, without repeats. */
  readonly ids: readonly string[];
  /** What a source field says that names no source by id; empty where it names one. */
  readonly told: string;
}

const FOOTNOTE_MARK = /\[\^S?(\d{1,3})\]/gi;
const BRACKETED =
  /[([](?:sources?|refs?\.?|see)?:?\s*(S\d{1,3}(?:\s*[,;&/–-]\s*(?:and\s+)?S?\d{1,3})*)\s*(?:[,;:]\s[^()[\]]{0,60})?[)\]]/gi;

/** Reads the ids in a claim's source fields, and those in brackets behind its sentence or its evidence. */
export function readCitations(draft: Draft, sources: readonly Source[]): Citations {
  const ids: string[] = [];
  const told: string[] = [];
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
      } else if (['claim', 'evidence', 'quote', 'finding'].includes(field.role ?? '')) {
        add(bracketedIds(raw));
      }
    }
  }
  for (const { raw } of draft.prose) add(bracketedIds(raw));
  return { ids, told: ids.length > 0 ? '' : told.join('\n') };
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
