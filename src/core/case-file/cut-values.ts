import { parseDocument, visit } from 'yaml';
import { newlines } from '../words/newlines.ts';

/** A value that YAML cuts at ` #`, which begins a comment if there are no quotation marks. */
export interface CutValue {
  /** Index of the line. */
  readonly at: number;
  readonly kept: string;
  /** From the `#` on. */
  readonly lost: string;
}

const COMMENT_BEHIND = /[ \t]#/;

/** Finds the values without quotation marks that lose what stands behind a ` #` on their line. */
export function cutValues(head: string): readonly CutValue[] {
  // Few files have one, and this parser takes ten times as long as the one that reads them.
  if (!COMMENT_BEHIND.test(head)) return [];
  const found: CutValue[] = [];
  visit(parseDocument(head, { schema: 'failsafe', logLevel: 'silent' }), {
    Scalar: (key, { type, range, value }) => {
      if (key === 'key' || type !== 'PLAIN' || !range) return;
      const end = range[1];
      const lineEnd = head.indexOf('\n', end);
      const rest = head.slice(end, lineEnd === -1 ? undefined : lineEnd);
      const lost = rest.trim();
      if (!lost.startsWith('#') || (rest.startsWith('#') && value !== '')) return;
      found.push({ at: newlines(head.slice(0, end)), kept: String(value), lost });
    },
  });
  return found;
}
