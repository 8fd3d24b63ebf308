import type { Case } from '../../core/case/case.ts';
import type { Reply } from '../../core/conversation/commands/table.ts';
import type { Library } from '../../core/library/library.ts';
import type { Post } from '../../store/post-store.ts';
import type { Bot } from '../bot/bot.ts';
import type { DrawnMessage } from '../kit/message.ts';

/** A message of ours, and the library that it was drawn from. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly message: DrawnMessage;
  readonly reply: Reply;
  /** User id; null if it answers a message in its thread. */
  readonly sharedBy: string | null;
  readonly library: Library;
}

/**
 * Remembers the claims that a post shows, so that it can be corrected. The post is there already: if
 * it can't be remembered, that is logged, and the post is not corrected.
 */
export async function rememberPost(
  { team, notePost }: Pick<Bot, 'team' | 'notePost'>,
  posted: Posted,
): Promise<void> {
  const { channel, ts, threadTs } = posted;
  const { shown, cases, claims } = shownBy(posted);
  if (shown.length === 0) return;
  const view = { ...viewOf(posted), claims };
  await notePost({ team, channel, ts, threadTs, view, shown }, cases);
}

/** The claims that the view noted as evidence, by case. */
function shownBy({ message, library }: Posted) {
  const claims = new Map<string, readonly [caseId: string, claimId: string]>();
  for (const { caseId, claimId } of message.evidence) {
    claims.set(`${claimId} ${caseId}`, [caseId, claimId]);
  }
  const all = [...claims.values()];
  const cases: Case[] = [...new Set(all.map(([caseId]) => caseId))].flatMap(
    (caseId) => library.byId.get(caseId) ?? [],
  );
  const shown = cases.map(({ id, revision }) => ({
    caseId: id,
    revision,
    claims: all.filter(([caseId]) => caseId === id).map(([, claimId]) => claimId),
  }));
  return { shown, cases, claims: all };
}

function viewOf({ reply, sharedBy }: Posted): Omit<Post['view'], 'claims'> {
  return {
    kind: reply.kind,
    page: 'page' in reply ? reply.page : 0,
    isCandidate:
      reply.kind === 'answer' ? reply.isCandidate : reply.kind === 'choose' && reply.weak,
    sharedBy,
  };
}
