import type { Source } from '../../../case/case.ts';
import { roleOf } from '../labels/label.ts';
import type { References } from '../sources/references.ts';
import { holdsBracket, plainText } from '../text/inline.ts';
import { quotationsIn } from '../text/quotes.ts';
import { JOINED_IDS } from '../text/source-ids.ts';
import { asTyped } from '../text/typed.ts';
import type { Draft, Field } from './claim-draft.ts';
import { type GivenSource, givenSources, isSameAddress, mayGiveSource } from './given-sources.ts';

/** The sources that a claim cites. */
export interface Citations {
  /** Ids, and sources that are given if they are used; in the file's order, without repeats. */
  readonly cited: readonly (string | PlacedSource)[];
  /** True if a field, the sentence or the evidence names them, and not only what a reviewer notes. */
  readonly direct: boolean;
  /** The words of a source field that names no source; empty if it names one. */
  readonly told: string;
}

/** A source that a claim gives itself, and its place. */
export interface PlacedSource extends GivenSource {
  readonly line: number;
}

/** Fields that hold a word or two. */
const NO_TEXT = new Set<Field['role']>([
  'status',
  'verdict',
  'title',
  'id',
  'url',
  'archive',
  'type',
]);

const FOOTNOTE_MARK = /\[\^S?(\d{1,3})\]/gi;
const BRACKETED =
  /[([](?:(?:sources?|refs?\.?|see)?:?\s*|[^()[\]]{0,60}[,;:]\s+)(S\d{1,3}(?:\s*[,;&/–-]\s*(?:and\s+)?S?\d{1,3})*)\s*(?:[,;:]\s[^()[\]]{0,60})?[)\]]/gi;

/**
 * Reads the sources in a claim's source fields, and those beside its sentence or its evidence; without
 * either, those in its notes.
 */
export function readCitations(
  draft: Draft,
  sources: readonly Source[],
  references: References,
): Citations {
  const cited: (string | PlacedSource)[] = [];
  const told: string[] = [];
  /** Counts if nothing else names a source: ids in a reviewer's note, links in the sentence. */
  const noted: (string | PlacedSource)[] = [];
  const add = (found: readonly (string | PlacedSource)[]) => {
    for (const one of found) if (!cited.some((known) => isSame(known, one))) cited.push(one);
  };
  const given = (raw: string, line: number, title?: string): (string | PlacedSource)[] =>
    givenSources(raw, references, title !== undefined).map(
      (source) =>
        listed(source, sources) ?? { ...source, title: source.title || (title ?? ''), line },
    );

  add(bracketedIds(draft.title));
  for (const field of draft.fields) {
    add(bracketedIds(field.label));
    for (const { raw, line } of field.pieces) {
      if (field.role === 'source') {
        const links = given(raw, line, '');
        const found = [...citedIn(raw, links.length > 0), ...links];
        add(found);
        if (found.length === 0) told.push(plainText(raw));
      } else if (field.role === 'url') {
        noted.push(...given(raw, line, told[0] ?? ''));
      } else if (field.role === null && roleOf(field.label) === 'note') {
        noted.push(...bracketedIds(raw));
      } else if (!NO_TEXT.has(field.role)) {
        add(idsBeside(raw, sources));
        const isEvidence = field.role === 'evidence' || field.role === 'quote';
        if (isEvidence) add(given(withoutQuotations(raw), line));
        else if (field.role !== null) noted.push(...given(raw, line));
      }
    }
  }
  for (const { raw, line, quoted } of draft.prose) {
    add(idsBeside(raw, sources));
    noted.push(...given(quoted ? withoutQuotations(raw) : raw, line));
  }
  const direct = cited.length > 0;
  if (!direct) add(noted);
  return { cited, direct, told: cited.length > 0 ? '' : told.join('\n') };
}

function isSame(a: string | PlacedSource, b: string | PlacedSource): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.id === b.id && a.url === b.url && (a.url !== '' || a.title === b.title);
}

/** The id under which a given source is listed; null if it isn't. */
function listed({ id, url }: GivenSource, sources: readonly Source[]): string | null {
  const byId = sources.find((source) => source.id === id);
  const byAddress = sources.find((source) => url !== '' && isSameAddress(source.url, url));
  return (byId ?? byAddress)?.id ?? null;
}

/** Markdown with the words of its quotations left out: an address among them is the source's. */
function withoutQuotations(raw: string): string {
  // What stands between quotation marks gives no source: without one, nothing needs to be left out.
  if (!mayGiveSource(raw)) return raw;
  let text = '';
  let at = 0;
  for (const { from, to } of quotationsIn(raw).quotes) {
    text += `${raw.slice(at, from)} `;
    at = to;
  }
  return text + raw.slice(at);
}

/** `S 1` */
const SPACED_ID = /\bS (?=\d{1,3}\b)/g;

/** A link whose text is no id: "S3" in it is part of a name. */
const TITLED_LINK = /\[(?!\W{0,20}S-?\d{1,3}\W{0,20}(?:$|[\]:.|·–—-]))[^\][]{1,300}\]\(/gi;

/** @param hasLinks whether addresses stand beside them, so that a number alone is none */
function citedIn(raw: string, hasLinks: boolean): string[] {
  const named = hasLinks ? raw.replace(TITLED_LINK, ' ') : raw;
  const text = asTyped(plainText(named).replace(/https?:\/\/\S+/g, ' ')).replace(SPACED_ID, 'S');
  const direct = [...sourceIdsIn(text), ...bracketedIds(text)];
  if (direct.length > 0 || hasLinks) return direct;
  if (/^[#[(]?\d{1,2}[\])]?(?:\s*(?:,|;|&|and)\s*[#[(]?\d{1,2}[\])]?)*$/.test(text)) {
    return [...text.matchAll(/\d+/g)].map((match) => `S${Number(match[0])}`);
  }
  const numbered = [...text.matchAll(/\bsource\s+#?(\d{1,2})\b/gi)].map(([, n]) => `S${Number(n)}`);
  return numbered;
}

/** Who said it and where, behind a quotation or on a line of its own: `— The CEO, S1`. */
const ATTRIBUTION = /(?:["”»][\s*_.,;]*|^\s*)[–—-]\s*([^"“”«»]{1,120})$/;

/** `from S1`, `S1, S2`: a line of nothing else. */
const ALONE = new RegExp(`^\\s*(?:(?:from|in|see|per|via)\\s+)?${JOINED_IDS}[.\\s]*$`, 'i');

/** `Source: S1.` behind a quotation on the same line. */
const NAMED =
  /\b(?:sources?|refs?|references?):\s*(S\d{1,3}(?:\s*(?:[,;&/–-]|and)\s*S?\d{1,3})*)\b/i;

/** Every way to name a source by its id holds one of these: a quick look that spares most texts a thorough one. */
export const MAY_NAME_SOURCE = /S-?\d|\[\^/i;

/** The ids in brackets, those behind "Source:", and those of listed sources in words that say who said it. */
function idsBeside(raw: string, sources: readonly Source[]): string[] {
  if (!MAY_NAME_SOURCE.test(raw)) return [];
  if (ALONE.test(raw)) return sourceIdsIn(raw);
  const ids = [...bracketedIds(raw), ...sourceIdsIn(NAMED.exec(raw)?.[1] ?? '')];
  const attribution = ATTRIBUTION.exec(raw)?.[1];
  if (attribution === undefined) return ids;
  const named = sourceIdsIn(attribution);
  return [...ids, ...named.filter((id) => sources.some((source) => source.id === id))];
}

function bracketedIds(raw: string): string[] {
  if (!holdsBracket(raw) || !MAY_NAME_SOURCE.test(raw)) return [];
  const ids = [...raw.matchAll(BRACKETED)].flatMap((match) => sourceIdsIn(match[1] ?? ''));
  if (!raw.includes('[^')) return ids;
  return [...ids, ...[...raw.matchAll(FOOTNOTE_MARK)].map((match) => `S${Number(match[1])}`)];
}

/** `S1, S3-S5` to its ids; `S3-5` too. */
export function sourceIdsIn(text: string): string[] {
  if (text === '') return [];
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
