import { claimReply } from '../claim-reply.ts';
import { currentCase, currentCaseId, foundClaim, type ReadConversation } from '../conversation.ts';
import type { Act, Meaning } from '../grammar/meaning.ts';
import { caseOrChoice } from '../named-cases.ts';
import type { Asked, SharedReply } from '../reply.ts';
import { candidate } from './candidate.ts';
import { lastAsked } from './last-asked.ts';
import { searchedFor } from './read-again.ts';

/** "The second one" after a single answer: the next that the search found. */
function furtherCandidate(at: number, conversation: ReadConversation): SharedReply | null {
  const last = lastAsked(conversation);
  if (!last) return null;
  const searched = searchedFor(last.request, last.turn.q);
  if (!searched.isFound) return null;
  const asked = { question: last.turn.q, threadCase: currentCaseId(last.before) };
  return candidate(asked, at, conversation, searched);
}

/** Answers a follow-up from what the thread was shown; null if that is nothing. */
export function answerShown(
  { text, statuses }: Meaning,
  act: Extract<Act, { kind: 'shown' | 'nth' | 'others' | 'narrow' }>,
  conversation: ReadConversation,
): SharedReply | null {
  const { library } = conversation;
  const current = currentCase(conversation);
  const shown = conversation.lastShown();
  const asked: Asked = { question: text, threadCase: current?.id ?? '' };
  switch (act.kind) {
    case 'shown': {
      const first = shown.find(({ claim }) => claim !== null) ?? shown[0];
      if (!first) return current ? caseOrChoice('', [current]) : null;
      return first.claim
        ? claimReply(asked, first.case, first.claim, conversation)
        : caseOrChoice('', [first.case]);
    }
    case 'nth': {
      const item = act.at < 0 ? shown.at(-1) : shown[act.at];
      if (!item)
        return act.at > 0 && shown.length === 1 ? furtherCandidate(act.at, conversation) : null;
      return item.claim
        ? claimReply(asked, item.case, item.claim, conversation)
        : caseOrChoice('', [item.case]);
    }
    case 'others': {
      const theCase = current ?? shown[0]?.case;
      if (!theCase) return null;
      const evidence = theCase.claims
        .filter((claim) => !shown.some((one) => one.claim === claim))
        .filter(({ status }) => status !== 'REJECTED')
        .map((claim) => foundClaim(theCase, claim, library));
      if (evidence.length === 0) return caseOrChoice('', [theCase]);
      return {
        kind: 'claims',
        asked,
        statuses: [],
        topic: '',
        cases: [theCase],
        evidence,
        page: 0,
      };
    }
    case 'narrow': {
      const claims = shown.flatMap((one) =>
        one.claim
          ? [{ case: one.case, claim: one.claim }]
          : one.case.claims.map((claim) => ({ case: one.case, claim })),
      );
      if (claims.length < 2) return null;
      const evidence = claims
        .filter(({ claim }) => statuses.includes(claim.status))
        .map((one) => foundClaim(one.case, one.claim, library));
      const cases = current && claims.every((one) => one.case === current) ? [current] : [];
      return { kind: 'claims', asked, statuses, topic: '', cases, evidence, page: 0 };
    }
  }
}
