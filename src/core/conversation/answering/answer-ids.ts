import { type Case, claimOf } from '../../case/case.ts';
import { claimReply } from '../claim-reply.ts';
import { casesOf, currentCase, foundClaim, type ReadConversation } from '../conversation.ts';
import type { IdsOf } from '../grammar/claim-ids.ts';
import type { Meaning } from '../grammar/meaning.ts';
import type { Asked, FoundClaim, MissingClaims, SharedReply } from '../reply.ts';

/**
 * Shows the claims that are named with their organisation: one as a card, several as lines. Those that
 * aren't there are named beside those that are.
 */
export function answerIds(
  { text }: Meaning,
  claims: readonly IdsOf[],
  conversation: ReadConversation,
): SharedReply | null {
  const { library } = conversation;
  const current =
    currentCase(conversation) ?? (library.cases.length === 1 ? library.cases[0] : undefined);
  const found: FoundClaim[] = [];
  const missing: MissingClaims[] = [];
  for (const { ids, of } of claims) {
    const cases = of ? casesOf(of.caseIds, library) : current ? [current] : [];
    const having = cases.filter((one) => ids.every((id) => claimOf(one, id)));
    if (having.length > 1) {
      const [claimId = ''] = ids;
      const wanted =
        ids.length === 1
          ? ({ part: 'claim', claimId } as const)
          : ({ part: 'case', claimId: '' } as const);
      return { kind: 'pick-case', words: of?.words ?? '', cases: having, wanted };
    }
    const one = having[0] ?? mostOf(cases, ids);
    if (!one) return { kind: 'which-case', command: `NAME ${ids.join(', ')}` };
    const unknown = ids.filter((id) => !claimOf(one, id));
    if (unknown.length > 0) missing.push({ case: one, ids: unknown });
    if (unknown.length === ids.length && cases.length > 1) {
      return {
        kind: 'missing',
        what: claimsMissing(one, ids),
        nearest: cases.slice(0, 3),
        case: null,
      };
    }
    for (const id of ids) {
      const claim = claimOf(one, id);
      if (claim) found.push(foundClaim(one, claim, library));
    }
  }
  const [only] = found;
  const [absent] = missing;
  if (!only) {
    return absent
      ? {
          kind: 'missing',
          what: claimsMissing(absent.case, absent.ids),
          nearest: [],
          case: absent.case,
        }
      : null;
  }
  const isNamed = claims.some(({ of }) => of !== null);
  const asked: Asked = { question: text, threadCase: isNamed ? '' : only.case.id };
  if (found.length === 1 && !absent) {
    return claimReply(asked, only.case, only.claim, conversation);
  }
  const cases = [...new Set(found.map((one) => one.case))];
  const claimsFound = {
    kind: 'claims',
    asked,
    statuses: [],
    topic: '',
    cases,
    evidence: found,
  } as const;
  return { ...claimsFound, page: 0, ...(absent && { missing }) };
}

/** The case that has the most of some claims; the first of several. */
function mostOf(cases: readonly Case[], ids: readonly string[]): Case | undefined {
  const count = (one: Case) => ids.filter((id) => claimOf(one, id)).length;
  return cases.reduce<Case | undefined>(
    (best, one) => (best && count(best) >= count(one) ? best : one),
    undefined,
  );
}

function claimsMissing({ org }: Case, ids: readonly string[]): string {
  return `${ids.length === 1 ? 'claim' : 'claims'} ${ids.join(', ')} of ${org}`;
}
