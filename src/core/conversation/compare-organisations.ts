import type { Evidence } from './reply.ts';
import { casesOf, evidenceOf, type Situation } from './situation.ts';

const MOST_COMPARED = 3;
/** Deep enough that the second organisation's best claim is among them. */
const DEPTH = 200;

/**
 * The best claim of each organisation, where a question names two or three.
 * @returns empty where it names one, none, or more than can stand side by side
 */
export function compareOrganisations(
  text: string,
  namedIds: readonly string[],
  { library, search }: Situation,
): Evidence[] {
  const organisations = new Map<string, Set<string>>();
  for (const one of casesOf(namedIds, library)) {
    const same =
      [...organisations.keys()].find((org) => isSameOrganisation(org, one.org)) ?? one.org;
    organisations.set(same, (organisations.get(same) ?? new Set()).add(one.id));
  }
  if (organisations.size < 2 || organisations.size > MOST_COMPARED) return [];
  const hits = search.rank(text, { limit: DEPTH }).hits;
  const best: Evidence[] = [];
  for (const ids of organisations.values()) {
    const hit = hits.find((h) => ids.has(h.caseId));
    if (hit) best.push(...evidenceOf([hit], library));
  }
  return best;
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
