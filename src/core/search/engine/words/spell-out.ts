/** Finds the texts that have anything to spell out; most have nothing. */
const MAYBE = /[#@]\p{L}|\bUS\b|\p{Lu}\.\p{Lu}\./u;
const TAG = /(?<![\p{L}\p{N}])[#@]([\p{L}\p{N}]+)/gu;
const CAPITAL_INSIDE = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}/gu;
/** The country, not the pronoun, and not the currency of `US$5`, `US 5`, `US dollars`. */
const COUNTRY = /(?<![\p{L}\p{N}])US(?![\p{L}\p{N}]| ?[$\d]| dollar)/gu;
const DOTTED_COUNTRY = /(?<![\p{L}\p{N}.])U\.S\.(?:A\.)?/gu;
/** Capitals all along, in words that are no initials. */
const SHOUTED = /^\P{Ll}*\p{Lu}{3}\P{Ll}*$/u;

/**
 * Spells out what only capitals and dots tell, before a text is folded: `#PizzaVendingMachine` has
 * three words, `U.S.` and `US` are `USA`. In a text all in capitals, `US` may be a pronoun and stays.
 */
export function spellOut(text: string): string {
  if (!MAYBE.test(text)) return text;
  const spelt = text
    .replace(TAG, (_, tag: string) => tag.split(CAPITAL_INSIDE).join(' '))
    .replace(DOTTED_COUNTRY, 'USA ')
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''));
  return SHOUTED.test(text) ? spelt : spelt.replace(COUNTRY, 'USA');
}

const URL_IN_TEXT = /\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\w@.])[a-z0-9-]+\.[a-z]{2,}\/\S+/gi;

/** Removes web addresses from a query: their parts are no words that anyone asks for. */
export function withoutUrls(text: string): string {
  return text.replace(URL_IN_TEXT, ' ');
}
