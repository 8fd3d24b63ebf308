const MONTHS =
  'jan(?:uary|uar[iy]?|v|vier|eiro)?|jänner|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruari?|rero|braio)?|fev(?:ereiro)?|févr?(?:ier)?|mar(?:ch|s|ts|zo|ço)?|maart|märz|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maj|mei|maggio|maio|june?|juni|juin|junio?|junho|giu(?:gno)?|july?|juli|juil(?:let)?|julio?|julho|lug(?:lio)?|aug(?:ust[ui]s?)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:t?embre|embro)|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|outubro|nov(?:ember|embre|iembre|embro)?|d[eé]c(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?';
const MONTH = `(?<![a-z\\u00C0-\\u052F])(?:${MONTHS})(?![a-z\\u00C0-\\u052F])`;
/** A whole date in figures or with the name of a month, in each of the languages. */
export const DATE = new RegExp(
  `(?<!\\d)(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th|er|\\.)?[\\s-](?:de\\s)?${MONTH}\\.?(?:,?[\\s-](?:de\\s|del\\s)?\\d{4})?|${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|${MONTH}\\.?\\s(?:de\\s)?\\d{4})(?!\\d)`,
  'giu',
);

/** Behind a day: `T14:30Z`, ` 14:30 CET`. */
export const TIME =
  /(?<=\d)[T\s]\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:Z|UTC|CET|[ap]m|[+-]\d\d:?\d\d))?(?![\p{L}\d])/giu;

/** A text with spaces for its dates. */
export function dateless(text: string): string {
  return /\d/.test(text) ? text.replace(DATE, blank) : text;
}

/** A text with spaces for the times behind its dates. */
export function timeless(text: string): string {
  return text.includes(':') ? text.replace(TIME, blank) : text;
}

const blank = (part: string) => ' '.repeat(part.length);
