import { type Conversation, currentCase } from './conversation.ts';
import type { AskedStatus } from './grammar/asked-status.ts';
import { casesNamedAlone } from './named-cases.ts';
import type { ClaimsReply } from './reply.ts';

/**
 * The claims of some statuses: of the cases that are named, of the thread's case, or of the library.
 * @param text the question, as it was asked
 * @returns null if the names name no case: then it was no such question
 */
export function claimsOfStatus(
  text: string,
  { statuses, names, topic, everywhere }: Extract<AskedStatus, { kind: 'claims' }>,
  conversation: Conversation,
): ClaimsReply | null {
  const { library, search } = conversation;
  const named = names === '' ? [] : casesNamedAlone(names, conversation);
  if (names !== '' && named.length === 0) return null;
  const current = named.length > 0 || everywhere ? undefined : currentCase(conversation);
  const cases = current ? [current] : named;
  const held = topic === '' ? null : search.claimsWith(topic);
  const evidence = (cases.length > 0 ? cases : library.cases).flatMap((searched) =>
    searched.claims
      .filter(({ status }) => statuses.includes(status))
      .filter(({ id }) => !held || held.get(searched.id)?.has(id))
      .map((claim) => ({ case: searched, claim, matched: [] })),
  );
  const asked = { question: text, threadCase: current?.id ?? '' };
  return { kind: 'claims', asked, statuses, topic, cases, evidence, page: 0 };
}
