import type { CaptureCheck, Status } from '../core/case/case.ts';

/** How a status is shown: the words of docs/writing.md. */
export const STATUS: Readonly<Record<Status, { emoji: string; name: string; meaning: string }>> = {
  APPROVED: { emoji: '✅', name: 'Approved', meaning: '' },
  UNREVIEWED: {
    emoji: '🔍',
    name: 'Not yet reviewed',
    meaning: 'No person has reviewed this claim yet. Check the source before you rely on it.',
  },
  NEEDS_REVIEW: {
    emoji: '⚠️',
    name: 'Needs review',
    meaning: 'The library has not approved this claim. Check the source before you rely on it.',
  },
  REJECTED: {
    emoji: '⛔',
    name: 'Rejected',
    meaning: 'The library checked this and rejected it. It is not evidence.',
  },
};

/** What Casebook's own look into the captured text found, which is apart from the review. */
export const CAPTURE: Readonly<Record<CaptureCheck, string>> = {
  'word-for-word': 'Found word for word in the captured text of',
  normalised: 'Found in the captured text, but for spaces, quotation marks and dashes, of',
  'not-found': 'Not found in the captured text of',
  'not-checked': 'Quotes not compared with a captured text of',
};
