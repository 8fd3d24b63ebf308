import type { PostCorrection, Redraw } from '../../announcer/parts/redraw.ts';
import type { ToldClaimChange } from '../../core/announcements/content/told-change.ts';
import { wasRejected } from '../../core/announcements/content/told-change.ts';
import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import type { Case } from '../../core/case/case.ts';
import type { Reply } from '../../core/conversation/commands/table.ts';
import { foundClaim } from '../../core/conversation/conversation.ts';
import type { FoundClaim } from '../../core/conversation/reply.ts';
import type { Library } from '../../core/library/library.ts';
import type { Post } from '../../store/post-store.ts';
import type { Bot } from '../bot/bot.ts';
import { requireVerbatim } from '../bot/quote-guard.ts';
import type { Corrected, Surface } from '../kit/surface.ts';
import { claimAddress } from '../views/parts/names.ts';
import { postCorrectedMessage } from '../views/post-corrected.ts';
import { postGoneMessage } from '../views/post-gone.ts';
import { replyMessage } from './draw-reply.ts';

/** Creates the function that draws a post as it should be now, and the reply that says what changed. */
export function createRedraw(bot: Pick<Bot, 'current' | 'threads'>): Redraw {
  return async (post, correction) => {
    const question = await questionOf(post, bot);
    const { library } = bot.current();
    const surface = surfaceOf(post, correction);
    const reply = replyOf(post, question, library);
    const edit = reply
      ? requireVerbatim(replyMessage(reply, surface), library)
      : postGoneMessage(surface);
    const { changes } = correction;
    const told = postCorrectedMessage({
      changes: changes.filter(({ after }) => !isWithdrawn(after)),
      withdrawn: changes.filter(({ after }) => isWithdrawn(after)).map(({ before }) => before),
    });
    return { edit, reply: requireVerbatim(told, library) };
  };
}

/**
 * The question above a shared post, if the memory of its thread still has it. In a thread the question
 * stands above the answer.
 */
async function questionOf(
  { view, threadTs, team, channel, ts }: Post,
  { threads }: Pick<Bot, 'threads'>,
): Promise<string> {
  if (view.sharedBy === null || threadTs !== null) return '';
  const [first] = await threads.turns({ team, channel, threadTs: ts });
  return first?.q ?? '';
}

function surfaceOf({ view }: Post, { changes }: PostCorrection): Surface {
  const corrected = changes.flatMap(({ before, after, claims }) =>
    claims.map((change) => correctedBy(change, before, after)),
  );
  return view.sharedBy === null
    ? { surface: 'thread', corrected }
    : { surface: 'shared', sharedBy: view.sharedBy, corrected };
}

function correctedBy(change: ToldClaimChange, was: Case, is: Case): Corrected {
  const { before, after } = change;
  if (!after) return { what: 'gone', claim: before ? claimAddress(was, before) : '' };
  const claim = claimAddress(is, after);
  if (!before) return { what: 'back', claim };
  if (wasRejected(change)) return { what: 'rejected', claim };
  if (before.status === after.status) return { what: 'changed', claim };
  return { what: after.status === 'APPROVED' ? 'approved' : 'in-review', claim };
}

/** The reply that a post shows, with its claims as they are now; null if none of them is left. */
function replyOf({ view, shown }: Post, question: string, library: Library): Reply | null {
  const asked = { question, threadCase: '' };
  const evidence = view.claims.flatMap(([caseId, claimId]) => found(caseId, claimId, library));
  const [first] = evidence;
  const { isCandidate, page } = view;
  if (view.kind === 'case') {
    const only = library.byId.get(shown[0]?.caseId ?? '');
    return only ? { kind: 'case', case: only, page } : null;
  }
  if (!first) return null;
  switch (view.kind) {
    case 'answer':
      return { kind: 'answer', asked, evidence: first, rank: 0, candidates: 1, isCandidate };
    case 'compare':
      return { kind: 'compare', asked, evidence, bare: [], absent: [], isWhole: false };
    case 'choose':
      return { kind: 'choose', asked, evidence, weak: isCandidate };
    default: {
      const cases = [...new Set(evidence.map((one) => one.case))];
      const of = cases.length === 1 ? cases : [];
      return { kind: 'claims', asked, statuses: [], topic: '', cases: of, evidence, page: 0 };
    }
  }
}

function found(caseId: string, claimId: string, library: Library): FoundClaim[] {
  const theCase = library.byId.get(caseId);
  const claim = theCase?.claims.find(({ id }) => id === claimId);
  return theCase && claim ? [foundClaim(theCase, claim, library)] : [];
}
