import type { CaptureCheck } from '../case/case.ts';

/** The captured text of a source, in which quotes are looked for. */
export interface CapturedText {
  /** Returns `word-for-word`, `normalised` or `not-found`. */
  find(quote: string): Exclude<CaptureCheck, 'not-checked'>;
  /** True if the quote stands in it at one place alone, however its spaces and marks are written. */
  holdsOnce(quote: string): boolean;
}

/**
 * Prepares a captured text. A quote is there word for word, or but for what copying changes: runs of
 * spaces and line breaks, quotation marks, apostrophes, dashes, and characters that nobody sees.
 */
export function captureText(text: string): CapturedText {
  let known: string | null = null;
  const plain = () => (known ??= normalised(text));
  return {
    find(quote) {
      if (text.includes(quote)) return 'word-for-word';
      const wanted = normalised(quote).trim();
      return wanted !== '' && plain().includes(wanted) ? 'normalised' : 'not-found';
    },
    holdsOnce(quote) {
      const wanted = normalised(quote).trim();
      const at = wanted === '' ? -1 : plain().indexOf(wanted);
      return at >= 0 && !plain().includes(wanted, at + 1);
    },
  };
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2018-\u201B\u2032\u00B4`\u02BC\uFF07]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033\u301D\u301E\uFF02]|''/g, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]|--+/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ');
}
