import type { Ranking } from '../../search/search-port.ts';
import { type Conversation, casesOf, claimsOf } from '../conversation.ts';
import { caseOrChoice } from '../named-cases.ts';
import type { Asked, FoundClaim, SharedReply } from '../reply.ts';

const MOST_COMPARED = 3;
/** Deep enough that the second organisation's best claim is among them. */
const DEPTH = 200;

/** Words that ask for a comparison, and say nothing of what is compared. */
const COMPARING =
  /\b(?:compar(?:e[sd]?|ing|isons?)(?: (?:to|with|of|between))?|versus|vs\.?|differences? between|as opposed to)(?!\w)/gi;

/**
 * Returns the best claim of each organisation for a question that names two or three. If it names
 * some and asks nothing, returns the choice between their cases.
 * @returns null if it names one, none, or more than fit side by side
 */
export function compareOrganisations(
  asked: Asked,
  { namedCases, asks }: Pick<Ranking, 'namedCases' | 'asks'>,
  { library, search }: Conversation,
): SharedReply | null {
  const cases = casesOf(namedCases, library);
  const organisations = new Map<string, Set<string>>();
  for (const one of cases) {
    const same =
      [...organisations.keys()].find((org) => isSameOrganisation(org, one.org)) ?? one.org;
    organisations.set(same, (organisations.get(same) ?? new Set()).add(one.id));
  }
  if (organisations.size < 2) return null;
  if (asks !== 'something') return caseOrChoice([...organisations.keys()].join(', '), cases);
  if (organisations.size > MOST_COMPARED) return null;
  const { hits } = search.rank(asked.question.replace(COMPARING, ' '), { limit: DEPTH });
  const evidence: FoundClaim[] = [];
  for (const ids of organisations.values()) {
    const hit = hits.find((h) => ids.has(h.caseId));
    if (hit) evidence.push(...claimsOf([hit], library));
  }
  return evidence.length > 1 ? { kind: 'compare', asked, evidence } : null;
}

/** `Acme` and `Acme SE` are one: the words of one name begin the other. */
function isSameOrganisation(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    (name) =>
      `${name
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ')} `,
  ) as [string, string];
  return x.startsWith(y) || y.startsWith(x);
}
