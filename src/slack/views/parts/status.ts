import type { Status } from '../../../core/case/case.ts';
import { EMOJI, type EmojiName } from '../../kit/kit.ts';

/** The look and wording of each status. The word is always beside the emoji. */
export const STATUS: Readonly<
  Record<Status, { readonly emoji: EmojiName; readonly word: string; readonly meaning: string }>
> = {
  APPROVED: {
    emoji: 'white_check_mark',
    word: 'Approved',
    meaning: 'Reviewed against its source and approved.',
  },
  UNREVIEWED: {
    emoji: 'mag',
    word: 'Not yet reviewed',
    meaning: 'No person has reviewed this claim yet. Check the source before you rely on it.',
  },
  NEEDS_REVIEW: {
    emoji: 'warning',
    word: 'Needs review',
    meaning: 'The library has not approved this claim. Check the source before you rely on it.',
  },
  REJECTED: {
    emoji: 'no_entry',
    word: 'Rejected',
    meaning: 'The library checked this and rejected it. It is not evidence.',
  },
};

/** The word after a number: `1 needs review`, `2 need review`. */
export function countedStatus(status: Status, n: number): string {
  if (status === 'NEEDS_REVIEW' && n !== 1) return 'need review';
  return STATUS[status].word.toLowerCase();
}

/** Emoji and word as plain text: `✅ Approved`. */
export function statusLabel(status: Status): string {
  return `${EMOJI[STATUS[status].emoji]} ${STATUS[status].word}`;
}
