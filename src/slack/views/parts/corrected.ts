import { count, shorten } from '../../kit/clip.ts';
import { bold, emoji, richText, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import type { Corrected, Surface } from '../../kit/surface.ts';
import { STATUS } from './status.ts';

/** Claims named in one line. */
const NAMED = 8;

/**
 * Says, at the top of a post that was edited, what has changed since it was posted: a rejection
 * first. Draws nothing on a reply that is new.
 */
export function drawCorrected(sheet: Sheet, { corrected = [] }: Surface): void {
  const lines = ORDER.flatMap((what) => {
    const claims = corrected.filter((each) => each.what === what).map(({ claim }) => claim);
    if (claims.length === 0) return [];
    const { look, words, means } = WORDS[what];
    return [section(emoji(look), ' ', bold(`${words}: ${named(sheet, claims)}.`), means)];
  });
  if (lines.length > 0) sheet.add(richText(...lines));
}

/** The reader is to see first what is evidence no more. */
const ORDER = [
  'rejected',
  'gone',
  'in-review',
  'approved',
  'back',
  'changed',
] as const satisfies readonly Corrected['what'][];

const WORDS = {
  rejected: {
    look: STATUS.REJECTED.emoji,
    words: 'Rejected since this was posted',
    means: ' It is not evidence.',
  },
  gone: {
    look: 'warning',
    words: 'No longer in the library',
    means: ' It was shown here, and is not evidence any more.',
  },
  'in-review': {
    look: STATUS.NEEDS_REVIEW.emoji,
    words: 'Needs review again since this was posted',
    means: '',
  },
  approved: {
    look: STATUS.APPROVED.emoji,
    words: 'Approved since this was posted',
    means: '',
  },
  back: { look: 'books', words: 'Back in the library', means: '' },
  changed: { look: 'pencil2', words: 'Changed since this was posted', means: '' },
} as const;

function named(sheet: Sheet, claims: readonly string[]): string {
  const shown = claims.slice(0, sheet.room(NAMED)).map((claim) => shorten(claim, 80));
  const more = claims.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${count(more, 'more claim')}` : ''}`;
}
