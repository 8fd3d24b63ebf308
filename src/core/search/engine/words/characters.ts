const LETTER = 1;
const DIGIT = 2;
const SPACELESS_LETTER = 4;
const KNOWN = 8;

const LETTER_PATTERN = /[\p{L}\p{M}]/u;
const DIGIT_PATTERN = /\p{N}/u;
/** Scripts that put no spaces between words. */
const SPACELESS_PATTERN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Class of each character of the basic plane, worked out on first use. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  let found = KNOWN;
  if (LETTER_PATTERN.test(character)) found |= LETTER;
  if (DIGIT_PATTERN.test(character)) found |= DIGIT;
  if (SPACELESS_PATTERN.test(character)) found |= SPACELESS_LETTER;
  if (isPairOfIdeograph(code)) found |= LETTER | SPACELESS_LETTER;
  classes[code] = found;
  return found;
}

/**
 * True for either half of a rarer ideograph (U+20000 on). Emoji share the second halves but not the
 * first: an emoji becomes a word of one odd character, which matches nothing.
 */
function isPairOfIdeograph(code: number): boolean {
  return code >= 0xd840 && code <= 0xd888;
}

/** True for a letter of any script, by its UTF-16 code. */
export function isLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0;
}

/** True for a letter or digit of any script. */
export function isWordCharacter(code: number): boolean {
  return (classOf(code) & (LETTER | DIGIT)) !== 0;
}

/** True for the digits 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for a letter of a script that writes no spaces between words. */
export function isSpaceless(code: number): boolean {
  return (classOf(code) & SPACELESS_LETTER) !== 0;
}

/** True for `$`, `€`, `£`, `¥`, `₹`. */
export function isCurrencySign(code: number): boolean {
  return code === 36 || code === 0x20ac || code === 0xa3 || code === 0xa5 || code === 0x20b9;
}
