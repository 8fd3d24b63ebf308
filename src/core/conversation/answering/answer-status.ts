import { claimReply } from '../claim-reply.ts';
import { claimsOfStatus } from '../claims-of-status.ts';
import { currentCase, type ReadConversation } from '../conversation.ts';
import type { AskedStatus } from '../grammar/asked-status.ts';
import { caseOrChoice, casesNamedAlone } from '../named-cases.ts';
import type { SharedReply } from '../reply.ts';

/**
 * Answers a question about review statuses: with the claims of a status, or with the one claim or case
 * that it asks about, whose status is on its card.
 * @param text the question, as it was asked
 * @returns null if the search has to find the claim, or it was no such question
 */
export function answerStatus(
  text: string,
  asked: AskedStatus,
  conversation: ReadConversation,
): SharedReply | null {
  switch (asked.kind) {
    case 'claims':
      return claimsOfStatus(text, asked, conversation);
    case 'ids':
      return null;
    case 'thread':
      return lastShown(text, conversation);
    case 'topic':
      return asked.topic === '' ? lastShown(text, conversation) : null;
    case 'case': {
      const cases = casesNamedAlone(asked.names, conversation);
      return cases.length > 0 ? caseOrChoice(asked.names, cases) : null;
    }
  }
}

/** The claim that the thread was last shown, or the case as a whole if it was that. */
function lastShown(text: string, conversation: ReadConversation): SharedReply | null {
  const current = currentCase(conversation);
  if (!current) return null;
  const claim = conversation.lastClaim();
  if (!claim) return caseOrChoice('', [current]);
  return claimReply({ question: text, threadCase: current.id }, current, claim, conversation);
}
