import type { Proposer } from './change.ts';

/** Fields of a front matter that holds the claims, whose words are read whatever their capitals. */
export const CLOSED_FIELDS = [
  'verification_status',
  'ai_attribution',
  'attribution_override',
  'evidence_level',
  'evidence_grade',
  'cognitive_depth',
  'reviewer_verdict',
] as const;

const FIELD = new RegExp(
  `^(\\s*(?:- )?(?:${CLOSED_FIELDS.join('|')})\\s*:\\s+)(["']?)([A-Za-z][A-Za-z _-]*?)\\2\\s*$`,
);

/** Writes the words of closed fields as the format has them: `needs_review` for `Needs review`. */
export const fixStructuredWords: Proposer = (lines) =>
  lines.flatMap((before, at) => {
    const [, start = '', quote = '', word = ''] = FIELD.exec(before) ?? [];
    if (word === '') return [];
    return [{ line: at + 1, before, after: `${start}${quote}${plainWord(word)}${quote}` }];
  });

/** A word of a closed field, whatever its capitals and what parts it. */
export function plainWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
