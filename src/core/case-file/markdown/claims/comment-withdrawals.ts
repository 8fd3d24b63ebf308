import type { Claim } from '../../../case/case.ts';
import { newlines } from '../../../words/newlines.ts';
import { isUndone, undoneIds } from '../text/undone.ts';
import { MAY_BE_UNDONE } from '../text/undone-words.ts';
import type { Withdrawal } from './withdrawals.ts';

/** A longer comment holds text that was taken out, and is no remark. Characters. */
const LONGEST = 300;

/**
 * Comments that take an approval back: `Status: APPROVED <!-- revoked in May -->`. No reader sees them,
 * but somebody who knows better wrote them.
 */
export function commentWithdrawals(
  markdown: string,
  bodyLine: number,
  claims: readonly Claim[],
): Withdrawal[] {
  const found: Withdrawal[] = [];
  let line = bodyLine;
  let counted = 0;
  for (let from = markdown.indexOf('<!--'); from !== -1; ) {
    const end = markdown.indexOf('-->', from);
    if (end === -1) break;
    const told = markdown.slice(from + 4, end).trim();
    if (told.length <= LONGEST && MAY_BE_UNDONE.test(told)) {
      line += newlines(markdown.slice(counted, from));
      counted = from;
      const named = undoneIds(told);
      const own = claims.findLast((claim) => claim.line <= line);
      const ids =
        named.length > 0 || own === undefined ? named : isUndone(told, [own.id]) ? [own.id] : [];
      if (ids.length > 0) found.push({ told, line, ids });
    }
    from = markdown.indexOf('<!--', end);
  }
  return found;
}
