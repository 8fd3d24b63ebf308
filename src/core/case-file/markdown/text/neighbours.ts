/** Scripts that put no spaces between words, so that a mark may touch them on either side. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** True if a character is a space, or nothing. */
export function isBlank(char = ' '): boolean {
  return char === ' ' || char.trim() === '';
}

/** True if a character is a letter or a digit of a script with spaces between words. */
export function isWordly(char: string): boolean {
  // Most are ASCII, which needs no regular expression.
  if (char > '\x7F') return /[\p{L}\p{N}]/u.test(char) && !UNSPACED.test(char);
  return (
    (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9')
  );
}

export function isDigit(char = ''): boolean {
  return char >= '0' && char <= '9';
}

const SUFFIX = /\p{Ll}{1,8}(?![\p{L}\p{N}"”“])/uy;

/** True if a word's ending stands at `at`, as in Turkish `"…"nın`: lower-case letters and no more. */
export function isSuffix(raw: string, at: number): boolean {
  SUFFIX.lastIndex = at;
  return SUFFIX.test(raw);
}
