import type { Statement } from '../document/statements.ts';
import { plainText, withoutDecoration } from '../text/inline.ts';
import type { Draft } from './claim-draft.ts';
import { type ClaimHead, claimHeading } from './claim-head.ts';

/**
 * `### C4 Title` without a colon: the first id, or the next in a heading like that of the claim before.
 * Null for any other heading.
 */
export function nextInTurn({ raw, level }: Statement, before: Draft | undefined): ClaimHead | null {
  const [, number, title] = /^C(\d{1,3})\s+(\S.*)$/.exec(plainText(withoutDecoration(raw))) ?? [];
  const isNext =
    before === undefined
      ? number === '1'
      : before.level === level && before.ids.includes(`C${Number(number) - 1}`);
  return isNext ? claimHeading(`C${number}: ${title}`) : null;
}
