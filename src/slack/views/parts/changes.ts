import type { RichTextSection } from '@slack/types';
import type {
  ToldChange,
  ToldClaimChange,
} from '../../../core/announcements/content/told-change.ts';
import { count, label, shorten } from '../../kit/clip.ts';
import { bold, emoji, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';
import { caseName, WITHDRAWN } from './names.ts';
import { STATUS } from './status.ts';

/** True if a claim that was there has become rejected: the change that nobody may miss. */
export function wasRejected({ before, after }: ToldClaimChange): boolean {
  return after?.status === 'REJECTED' && before !== null && before.status !== 'REJECTED';
}

/** Claim ids named in one line. */
const NAMED = 8;

/** A change in one line: `Acme: Phone Assistant · ⛔ C3 rejected, C5 changed`. */
export function changeLine(sheet: Sheet, change: ToldChange): RichTextSection {
  const { before, after, claims } = change;
  const name = bold(shorten(caseName(after), sheet.room(160)));
  if (change.isGone) return section(name, ` · ${WITHDRAWN.toLowerCase()}`);
  const rejected = claims.filter(wasRejected);
  const others = claims.filter((change) => !wasRejected(change));
  const valueChanged = before.highlightedValue !== after.highlightedValue;
  return section(
    name,
    rejected.length > 0 && [
      ' · ',
      emoji(STATUS.REJECTED.emoji),
      bold(` ${ids(rejected)} rejected`),
    ],
    others.length > 0 && ` · ${ids(others)} changed`,
    valueChanged && ' · highlighted value changed',
    claims.length === 0 && !valueChanged && ' · details changed',
  );
}

function ids(changes: readonly ToldClaimChange[]): string {
  const named = changes.slice(0, NAMED).map(({ before, after }) => {
    return label((after ?? before)?.id ?? '', 20);
  });
  const more = changes.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${count(more, 'more claim')}` : ''}`;
}
