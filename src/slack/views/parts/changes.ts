import type { RichTextSection } from '@slack/types';
import type { Case, Claim } from '../../../core/case-file/case.ts';
import { count, label, shorten } from '../../clip.ts';
import { bold, emoji, section } from '../../kit.ts';
import type { Sheet } from '../../message.ts';
import { caseName } from './names.ts';
import { STATUS } from './status.ts';

/** One claim before and after; null where it was not there yet or is there no more. */
export interface ClaimChange {
  readonly before: Claim | null;
  readonly after: Claim | null;
}

/** What changed in a case that was known before. */
export interface CaseChange {
  readonly before: Case;
  /** Null where the case is gone from the library. */
  readonly after: Case | null;
  /** The claims that changed, in the case's order. */
  readonly claims: readonly ClaimChange[];
}

/** Whether a claim has become rejected: the change that nobody may miss. */
export function wasRejected({ before, after }: ClaimChange): boolean {
  return after?.status === 'REJECTED' && before?.status !== 'REJECTED';
}

/** Claim ids named in one line. */
const NAMED = 8;

/** A change in one line: `Acme: Phone Assistant · ⛔ C3 rejected, C5 changed`. */
export function changeLine(sheet: Sheet, { before, after, claims }: CaseChange): RichTextSection {
  const name = bold(shorten(caseName(after ?? before), sheet.room(160)));
  if (!after) return section(name, ' is no longer in the library');
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

function ids(changes: readonly ClaimChange[]): string {
  const named = changes.slice(0, NAMED).map(({ before, after }) => {
    return label((after ?? before)?.id ?? '', 20);
  });
  const more = changes.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${count(more, 'more claim')}` : ''}`;
}
