import { type References, referenceKey, withSchemes } from '../sources/references.ts';
import { readSourceText } from '../sources/source-text.ts';
import { linksIn, plainText } from '../text/inline.ts';
import { JOINED_IDS } from '../text/source-ids.ts';

/** A source that a claim names by more than an id: with its address, its title or both. */
export interface GivenSource {
  /** The id that it is given with; null if there is none. */
  readonly id: string | null;
  readonly title: string;
  readonly url: string;
  readonly type: string;
}

/** An id before more; "S3 outages" is a title. */
const ID =
  /^[\s*_]*[[(]?\s*(S-?\d{1,3})(?=\s*(?:$|[\])([<:.|·–—,*_-]|https?:))\s*[\])]?[*_]*\s*(?:[:.|·–—-]\s*)?/i;
/** Between sources, outside brackets. */
const SEPARATOR = /^(?:[,;|\n·]|\s[&+]\s|<br[ \t]*\/?>|\s(?:and|und|et|y|e)\s)/i;
/** No list of sources is longer; what is would only cost time. Characters. */
const LONGEST = 4_000;

/** True if a text may name a source by more than an id: most name none. */
export function mayGiveSource(raw: string): boolean {
  return /:\/\/|\[|<a\b|www\./i.test(raw);
}

/**
 * The sources that a piece of markdown names by address, by reference link or by footnote. Ids alone
 * are left out.
 * @param describes whether what stands around an address describes the source: its title and type
 */
export function givenSources(
  raw: string,
  references: References,
  describes: boolean,
): GivenSource[] {
  if (!mayGiveSource(raw)) return [];
  const untold = footnotesIn(raw, references);
  const html = raw.slice(0, LONGEST).replace(HTML_LINK, '[$2]($1)');
  const text = withSchemes(resolved(html, references));
  if (!/:\/\/|\]\(/.test(text)) return untold;
  const found = describes
    ? addressesIn(text)
    : linksIn(text).map(({ text: title, url }) => ({
        id: null,
        title: plainText(title),
        url,
        type: '',
      }));
  return [...found.map(withoutIdTitle), ...untold];
}

const HTML_LINK = /<a\b[^<>]{0,200}?\bhref="([^"<>\s]{1,2000})"[^<>]*>([^<]*)<\/a>/gi;

/** `[S1](https://…)` names the id and no title. */
function withoutIdTitle(source: GivenSource): GivenSource {
  const match = ID.exec(source.title);
  if (match === null) return source;
  const id = source.id ?? `S${Number(match[1]?.replace(/\D/g, ''))}`;
  return { ...source, id, title: source.title.slice(match[0].length) };
}

function addressesIn(text: string): GivenSource[] {
  const parts = partsOf(text);
  const holding = parts.filter((part) => linksIn(part).length > 0);
  // Beside one address, whatever else is said describes it: `Annual letter, 2025, https://…`.
  if (holding.length === 1 && !parts.some((part) => !holding.includes(part) && ID.test(part))) {
    return sourcesIn(text);
  }
  return holding.flatMap(sourcesIn);
}

function sourcesIn(part: string): GivenSource[] {
  const links = linksIn(part);
  const id = ID.exec(part) ?? new RegExp(`[([](${JOINED_IDS})[)\\]]\\s*$`, 'i').exec(part);
  const written =
    id?.[1]
      ?.toUpperCase()
      .replace('-', '')
      .replace(/^S0+(?=\d)/, 'S') ?? null;
  const [first] = links;
  if (links.length === 1 && first !== undefined) {
    const described = part.replace(ID, '').replace(/^\s*(?:(?:see|from|via)\s+|sources?:\s*)/i, '');
    const { title, type } = readSourceText([described]);
    const kind = /\p{L}/u.test(type) ? type : '';
    return [{ id: written, title: plainText(first.text) || title, url: first.url, type: kind }];
  }
  return links.map(({ text, url }) => ({ id: null, title: plainText(text), url, type: '' }));
}

const FOOTNOTE = /\[\^([^\][]{1,80})\](?!:)/g;

/** Footnotes that name a source without an address. Those with a number are sources of their own. */
function footnotesIn(raw: string, references: References): GivenSource[] {
  if (references.size === 0 || !raw.includes('[^')) return [];
  return [...raw.matchAll(FOOTNOTE)].flatMap(([, name = '']) => {
    const found = /^S?\d{1,3}$/i.test(name) ? undefined : references.get(referenceKey(`^${name}`));
    return found === undefined || found.url !== '' ? [] : [{ id: null, ...found }];
  });
}

/** Reference links and footnotes as links. */
function resolved(raw: string, references: References): string {
  if (references.size === 0 || !raw.includes('[')) return raw;
  return raw.replace(
    /\[(\^?[^\][]{1,80})\](?:\[([^\][]{0,80})\])?(?![([:])/g,
    (written, text: string, key: string | undefined) => {
      const found = references.get(referenceKey(key || text));
      if (found === undefined || found.url === '') return written;
      const title = text.startsWith('^') || /^\d+$/.test(text) ? found.title : text;
      return ` [${title.replace(/[[\]]/g, '')}](<${found.url}>)`;
    },
  );
}

/** A text in its parts, at separators outside brackets and addresses. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if ('([<'.includes(char) && !/^<br/i.test(text.slice(at, at + 3))) depth += 1;
    else if (')]>'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const separator = SEPARATOR.exec(text.slice(at, at + 8))?.[0];
    // A comma within an address is followed by more of it.
    if (separator === undefined || (/^[,;|·]/.test(separator) && /\S/.test(text[at + 1] ?? '')))
      continue;
    parts.push(text.slice(start, at));
    start = at + separator.length;
    at = start - 1;
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}

/** True if two addresses are one, but for the slash at the end. */
export function isSameAddress(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}
