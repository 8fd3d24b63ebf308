import { type Case, type Claim, claimOf } from '../case/case.ts';
import { type Conversation, currentCase, foundClaim } from './conversation.ts';
import type { NamedClaims } from './grammar/claim-ids.ts';
import { casesNamedAlone, namedCases } from './named-cases.ts';
import type { AnswerReply, Asked, SharedReply, Wanted } from './reply.ts';

/**
 * Returns the claims named by their ids: one as a card, several as a list of exactly these.
 * @param text the question, as it was asked
 * @returns null if the other words name no case: then it was a question after all ("how good is
 *   C2?")
 */
export function claimsById(
  text: string,
  { ids, words, leads }: NamedClaims,
  conversation: Conversation,
): SharedReply | null {
  const cases =
    words === ''
      ? thatIsMeant(conversation)
      : leads
        ? casesNamedAlone(words, conversation)
        : namedCases(words, conversation).cases;
  const having = cases.filter((one) => ids.every((id) => claimOf(one, id)));
  if (having.length > 1) return { kind: 'pick-case', words, cases: having, wanted: wantedOf(ids) };
  const one = having[0] ?? cases[0];
  if (!one) return words === '' ? { kind: 'which-case', command: `NAME ${ids.join(', ')}` } : null;

  const claims = ids.flatMap((id) => claimOf(one, id) ?? []);
  const unknown = ids.filter((id) => !claims.some((claim) => claim.id === id));
  if (unknown.length > 0) {
    const noun = unknown.length === 1 ? 'claim' : 'claims';
    const what = `${noun} ${unknown.join(', ')} of ${one.org}`;
    return cases.length > 1
      ? { kind: 'missing', what, nearest: cases.slice(0, 3), case: null }
      : { kind: 'missing', what, nearest: [], case: one };
  }
  const asked = { question: text, threadCase: words === '' ? one.id : '' };
  const [only] = claims;
  if (only && claims.length === 1) return claimReply(asked, one, only, conversation);
  const evidence = claims.map((claim) => foundClaim(one, claim, conversation.library));
  return { kind: 'claims', asked, statuses: [], topic: '', cases: [one], evidence, page: 0 };
}

/** The one claim that was asked for: found by what it is, and not by a search. */
export function claimReply(
  asked: Asked,
  of: Case,
  claim: Claim,
  { library }: Pick<Conversation, 'library'>,
): AnswerReply {
  const evidence = foundClaim(of, claim, library);
  return { kind: 'answer', asked, evidence, rank: 0, candidates: 1, isCandidate: false };
}

function wantedOf(ids: readonly string[]): Wanted {
  const [claimId = ''] = ids;
  return ids.length === 1 ? { part: 'claim', claimId } : { part: 'case', claimId: '' };
}

/** Returns the thread's case; without one, the case of a library of one. */
function thatIsMeant(conversation: Conversation) {
  const current = currentCase(conversation);
  const { cases } = conversation.library;
  return current ? [current] : cases.length === 1 ? cases : [];
}
