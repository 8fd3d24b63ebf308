/**
 * Folds case, accents, ligatures, width and apostrophes, so that `Nestlé’s` equals `nestle's`. The
 * result may differ in length.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  // Lower case again, because a sign may split into capitals, as ㎀ into pA.
  return plainMarks(lower.normalize('NFKD').toLowerCase())
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .normalize('NFC');
}

/** Folds case, width, apostrophes and hyphens only: stemmers need the accents. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : plainMarks(lower.normalize('NFKC').toLowerCase());
}

function plainMarks(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u02bc\uff07`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
