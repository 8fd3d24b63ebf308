/** Characters that word processors put for those that people type. */
const HYPHENS = /[\u2010\u2011\u2012\uFE63\uFF0D]/g;
const SPACES = /[\u00A0\u2007\u2009\u202F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const BRACKETS = /[（【［]\s*([A-Za-z][^（）【】［］]{0,40}?)\s*[）】］]/g;
/** Cyrillic letters that look like those of an id. */
const CYRILLIC = /[\u0421\u0405](?=[ -]?\d)/g;
const QUOTED_ID =
  /(^|\s|[([])["“”„‘’'«»‹›]\s?((?:claim )?[CS][ -]?\d{1,3}(?:-[CS]?\d{1,3})?)\s?["“”„‘’'«»‹›]/gi;
const ID_COLON = /^([[(]?[CS][ -]?\d{1,3}[\])]?)\s?：/;

/** Characters that word processors put for others. */
export const ODD =
  /[\u00A0\u00AD\u0405\u0421\u2007\u2009-\u2012\u202F\u2060\u3000\u3010\uFE63\uFEFF\uFF08-\uFF5A]/;
const QUOTED = /["“”„‘’'«»‹›]\s?[cs]/i;

/**
 * A short text (an id, a head, a date) with the characters that people would have typed: plain hyphens,
 * spaces, brackets and digits. Not for what is shown as a quote.
 */
export function asTyped(text: string): string {
  const typed = ODD.test(text) ? retyped(text) : text;
  const bare = QUOTED.test(typed) ? typed.replace(QUOTED_ID, '$1$2') : typed;
  return bare.includes('：') ? bare.replace(ID_COLON, '$1:') : bare;
}

function retyped(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(CYRILLIC, (char) => (char === '\u0421' ? 'C' : 'S'))
    .replace(BRACKETS, '($1)');
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u0405': 'Cyrillic S',
  '\u0421': 'Cyrillic C',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\uFEFF': 'zero-width no-break space',
};
/** Those of `ODD` that belong to an id: its letter, its digits and what stands between. */
const ODD_ID =
  /[CcSs\u0421\u0405\uFF23\uFF33][\u00A0\u00AD\u2007\u2009-\u2012\u202F\u2060\u3000\u200B-\u200D\uFEFF -]{0,3}[\d\uFF10-\uFF19\u00AD\u200B-\u200D\u2060\uFEFF]{1,6}/u;

/** The first odd character of an id in a text, by its name and number; empty if it has none. */
export function oddIn(text: string): string {
  const [char] = ODD.exec(ODD_ID.exec(text)?.[0] ?? '') ?? [];
  if (char === undefined) return '';
  const number = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `the character ${number}${NAMES[char] === undefined ? '' : ` (${NAMES[char]})`}`;
}

const EDGE = 40;

/** The same at both ends of a head, which hold its id and its status; its title stays as it is. */
export function typedAtEnds(text: string): string {
  if (text.length <= EDGE * 2) return asTyped(text);
  return `${asTyped(text.slice(0, EDGE))}${text.slice(EDGE, -EDGE)}${asTyped(text.slice(-EDGE))}`;
}
