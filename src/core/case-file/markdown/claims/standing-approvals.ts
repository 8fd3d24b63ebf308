import type { Claim, Problem, Source } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import { mergeConflicts } from '../../../words/merge-conflict.ts';
import type { FrontMatter } from '../../parts/front-matter.ts';
import type { Statement } from '../document/statements.ts';
import { holdsWords } from '../labels/notes.ts';
import { commentWithdrawals } from './comment-withdrawals.ts';
import { headerWithdrawals } from './header-withdrawals.ts';
import { shortened } from './shortened.ts';
import { sourceWithdrawals } from './source-withdrawals.ts';
import { type Withdrawal, withdrawalOf, withdrawalsIn } from './withdrawals.ts';

/**
 * The claims of a file, those less their approval that something outside them takes back or leaves
 * in doubt: a line, a list, a retracted source, a comment, the front matter, a merge conflict.
 */
export function standingApprovals(
  finished: readonly Claim[],
  statements: readonly Statement[],
  sources: readonly Source[],
  { data, body, bodyLine, placeOf }: FrontMatter,
  file: string,
): { claims: readonly Claim[]; problems: Problem[] } {
  const undisputed = withoutDisputed(finished, body, bodyLine);
  if (!undisputed.some(({ status }) => status === 'APPROVED')) {
    return { claims: undisputed, problems: [] };
  }
  const withdrawals: Withdrawal[] = [
    ...headerWithdrawals(data, undisputed).map(({ key, told, ids }) => {
      return { told, line: placeOf(key).line, ids };
    }),
    ...withdrawalsIn(statements, undisputed),
    ...sourceWithdrawals(statements, sources, undisputed),
    ...commentWithdrawals(body, bodyLine, undisputed),
  ];
  const taken = new Map<Withdrawal, string[]>();
  const claims = undisputed.map((claim) => {
    const withdrawal = claim.status === 'APPROVED' ? withdrawalOf(claim, withdrawals) : undefined;
    if (withdrawal === undefined) return claim;
    taken.set(withdrawal, [...(taken.get(withdrawal) ?? []), claim.id]);
    return withReason(doubted(claim), withdrawal.told);
  });
  const problems = [...taken].map(([{ told, line }, ids]) => {
    const message = `"${shortened(told)}" takes the approval of ${ids.join(', ')} back; NEEDS_REVIEW holds.`;
    return problemAt('claim-status-unclear', { file, line }, message);
  });
  return { claims, problems };
}

/** Claims that a merge conflict touches are never approved: which version holds can't be told. */
function withoutDisputed(claims: readonly Claim[], markdown: string, bodyLine: number): Claim[] {
  const conflicts = mergeConflicts(markdown);
  return claims.map((claim, at) => {
    const next = claims[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    const isDisputed = conflicts.some(
      ({ from, to }) => from + bodyLine < next && to + bodyLine >= claim.line,
    );
    return isDisputed ? doubted(claim) : claim;
  });
}

/** A claim with the words that took its approval back among its notes. */
function withReason(claim: Claim, told: string): Claim {
  if (holdsWords(claim.notes, told)) return claim;
  const reason = claim.notes.reason === undefined ? told : `${claim.notes.reason}\n${told}`;
  return { ...claim, notes: { ...claim.notes, reason } };
}

function doubted(claim: Claim): Claim {
  return claim.status === 'APPROVED' ? { ...claim, status: 'NEEDS_REVIEW' } : claim;
}
