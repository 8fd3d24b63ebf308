import type { Statement } from '../document/statements.ts';
import { plainText } from '../text/inline.ts';
import { readSourceText, type SourceText } from './source-text.ts';

/** The targets of reference links (`[Gazette][1]`) and footnotes (`[^letter]`), by their keys. */
export type References = ReadonlyMap<string, SourceText>;

/** `[^letter]: Annual letter, https://…`, `[1]: https://… "Title"` */
const DEFINITION = /^\[(\^?)([^\]\n]{1,80})\]:\s*(.*)$/s;
const ADDRESS =
  /^<?((?:https?:\/\/|www\.)[^\s<>]+)>?(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?\s*$/i;

/** True if a line defines a footnote or the address of reference links, and says nothing itself. */
export function isDefinition(raw: string): boolean {
  if (!raw.startsWith('[')) return false;
  const [, footnote, , rest = ''] = DEFINITION.exec(raw) ?? [];
  return footnote === '^' || (footnote === '' && ADDRESS.test(rest));
}

/** Gathers the definitions of a document; of two with one key, the first counts. */
export function referencesIn(statements: readonly Statement[]): References {
  const references = new Map<string, SourceText>();
  for (const { raw } of statements) {
    if (!isDefinition(raw)) continue;
    const [, footnote = '', name = '', rest = ''] = DEFINITION.exec(raw) ?? [];
    const key = referenceKey(`${footnote}${name}`);
    if (!references.has(key)) references.set(key, footnote === '' ? linked(rest) : told(rest));
  }
  return references;
}

/** Keys are compared without regard to case and spaces. */
export function referenceKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

function linked(rest: string): SourceText {
  const [, url = '', ...titles] = ADDRESS.exec(rest) ?? [];
  const title = titles.find((one) => one !== undefined) ?? '';
  return { title: plainText(title), url: withScheme(url), type: '' };
}

function told(rest: string): SourceText {
  const found = readSourceText([withSchemes(rest)]);
  return { ...found, title: found.title.replace(/\.$/, '') };
}

/** `www.example.com/a` as GitHub links it: with `http://` before it. */
export function withSchemes(raw: string): string {
  return raw.includes('www.') ? raw.replace(/(^|[\s(<[,;])(?=www\.[\w-]+\.)/gi, '$1http://') : raw;
}

function withScheme(url: string): string {
  return /^www\./i.test(url) ? `http://${url}` : url;
}
