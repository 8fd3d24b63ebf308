import type { Library } from '../../core/library/library.ts';
import { requireVerbatim } from '../bot/quote-guard.ts';
import type { DrawnMessage } from '../kit/message.ts';
import { replyMessage } from './draw-reply.ts';

const PUBLIC = { surface: 'thread' } as const;

/**
 * Draws every card of a library as a channel would see it: each case, then each of its claims.
 * @throws if a card differs from the case files, as a message would
 */
export function previewCards(library: Library): DrawnMessage[] {
  return library.cases.flatMap((one) => {
    const asked = { question: '', threadCase: '' };
    const claims = one.claims.map((claim) =>
      replyMessage(
        {
          kind: 'answer',
          asked,
          evidence: { case: one, claim, matched: [] },
          rank: 0,
          candidates: 1,
          isCandidate: false,
        },
        PUBLIC,
      ),
    );
    const card = replyMessage({ kind: 'case', case: one, page: 0 }, PUBLIC);
    return [card, ...claims].map((drawn) => requireVerbatim(drawn, library));
  });
}
