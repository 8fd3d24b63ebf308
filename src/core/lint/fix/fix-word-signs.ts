import type { Proposer } from './change.ts';

/**
 * Signs without width that word processors leave: they separate nothing and join nothing. The mark that
 * opens a file may stay.
 */
const NO_WIDTH = /[\u00AD\u200B\u2060]|(?<!^)\uFEFF/g;
const ODD_SPACE = /[\u00A0\u2007\u2009\u202F]/g;
const ODD_HYPHEN = /[\u2010\u2011]/g;
/** The front part of a line: bullets, ids and the label up to its colon. */
const LABEL = /^[^:"“„«]{0,80}:(?:\*\*|__)?/;

/** Replaces what word processors make of spaces and hyphens: in the whole line, or in its label alone. */
export const fixWordSigns: Proposer = (lines) =>
  lines.flatMap((before, at) => {
    const whole = plain(before);
    if (whole === before) return [];
    const label = LABEL.exec(before)?.[0] ?? '';
    const line = at + 1;
    // Of the two, the first that is safe is kept: the second finds its line changed.
    return [
      { line, before, after: whole },
      { line, before, after: plain(label) + before.slice(label.length) },
    ];
  });

function plain(text: string): string {
  return text.replace(NO_WIDTH, '').replace(ODD_SPACE, ' ').replace(ODD_HYPHEN, '-');
}
