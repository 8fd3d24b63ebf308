/** A tag, as far as it matters to what is struck out. */
export interface StrikeTag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** True if it strikes out what it holds, by its name, its style or its class. */
  readonly strikes: boolean;
}

const NAMES = /^(?:del|s|strike)$/;
/** Tags that hold nothing. */
const VOID = /^(?:br|hr|img|input|wbr)$/;
const STYLE = /\bstyle\s*=[^<>]*\bline-through\b/i;
const CLASS =
  /\bclass\s*=\s*(?:"[^"<>]*|'[^'<>]*)?(?<![\w-])(?:strike|strike-?through|striked|struck|struck-?out|line-through|deleted|withdrawn)(?![\w-])/i;
/** True of every document that has a tag which strikes by its style or class. */
const MAY_STYLE =
  /<[a-z][a-z\d]{0,20}\s[^<>]{0,300}(?:line-through|\bclass\s{0,3}=[^<>]{0,100}(?:str[iu]|deleted|withdrawn))/i;

/** Every strike opens with one of them: a quick look that spares most files a thorough one. */
const OPENERS = ['~', '<', '{'];
const MAY_STRIKE = /~~|<(?:del|s|strike)\b|\{--/i;
/**
 * Everything that opens or closes a strike, or that hides what looks like it: an escape, code, a
 * comment, an address; and what ends a block.
 */
const tokens = (tags: string) =>
  new RegExp(
    `\\\\[^\\n]|\`+|~+>?\\}?|<!--|</?(?:${tags})(?:\\s[^<>]{0,300})?>|\\{--|--\\}|\\{~~|https?://[^\\s<>~]+|\\n`,
    'gi',
  );
const TOKEN = tokens('del|s|strike');
const TOKEN_OR_TAG = tokens('[a-z][a-z\\d]{0,20}');

/**
 * The pattern of what counts in a document; null if nothing in it can be struck. Every tag counts if
 * one strikes by its style: `<span style="text-decoration: line-through">`.
 */
export function tokensFor(text: string): RegExp | null {
  if (!OPENERS.some((opener) => text.includes(opener))) return null;
  if ((text.includes('line-through') || text.includes('class=')) && MAY_STYLE.test(text))
    return TOKEN_OR_TAG;
  return MAY_STRIKE.test(text) ? TOKEN : null;
}

/** Reads `<del>`, `</span>` or `<span style="…">`. */
export function readTag(token: string): StrikeTag {
  const name = /[a-z][a-z\d]*/i.exec(token)?.[0].toLowerCase() ?? '';
  const closes = token[1] === '/';
  const strikes =
    NAMES.test(name) || (!VOID.test(name) && (STYLE.test(token) || CLASS.test(token)));
  return { name, closes, strikes: !closes && strikes };
}
