import type { RichTextSection } from '@slack/types';
import type { CaptureCheck, Claim } from '../../../core/case/case.ts';
import { label } from '../../kit/clip.ts';
import { bold, emoji, italic, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

/**
 * Tells if a claim's quote is in the captured text of its source: Casebook's own check, apart from the
 * review by a person. Null if the library has no captured texts for the claim's format.
 */
export function captureLine(sheet: Sheet, claim: Claim): RichTextSection | null {
  const { capture, quotes, status } = claim;
  if (capture === undefined || quotes.length === 0 || status === 'REJECTED') return null;
  const subject = quotes.length > 1 ? 'Quotes' : 'Quote';
  const source = label(claim.capturedIn ?? '', sheet.room(20));
  const text = `the captured text of ${source === '' ? 'its source' : source}`;
  switch (capture) {
    case 'word-for-word':
      return section(italic(`${subject} found word for word in ${text}`));
    case 'normalised':
      return section(italic(`${subject} found in ${text}, but for spaces and punctuation`));
    case 'not-found':
      return section(emoji('warning'), ' ', bold(`${subject} not found in ${text}`));
    case 'not-checked':
      return section(italic(`${subject} not checked: no captured text of the source`));
  }
}

const WORDS: Readonly<Record<CaptureCheck, string>> = {
  'word-for-word': ', quote found',
  normalised: ', quote found',
  'not-found': ', quote not found',
  'not-checked': ', quote not checked',
};

/** The same in a line of a list, behind the status: `, quote found`; empty as above. */
export function captureWords({ capture, quotes, status }: Claim): string {
  const isShown = capture !== undefined && quotes.length > 0 && status !== 'REJECTED';
  return isShown ? WORDS[capture] : '';
}
