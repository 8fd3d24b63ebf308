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

const EDGE = 40;

/** The same at both ends of a head, which hold its id and its status; its title stays as it is. */
export function typedAtEnds(text: string): string {
  if (text.length <= EDGE * 2) return asTyped(text);
  return `${asTyped(text.slice(0, EDGE))}${text.slice(EDGE, -EDGE)}${asTyped(text.slice(-EDGE))}`;
}
