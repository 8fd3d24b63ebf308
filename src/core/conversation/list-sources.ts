import type { Claim } from '../case-file/case.ts';
import { helpWithName, missing } from './help.ts';
import { namedCases } from './named-cases.ts';
import type { Reply } from './reply.ts';
import { currentCase, type Situation } from './situation.ts';

/** The sources of the case or claim that the words name; in a thread, without words, of what it is about. */
export function listSources(words: string, situation: Situation): Reply {
  if (words === '') {
    const current = currentCase(situation);
    if (current) return { kind: 'sources', case: current, claim: lastClaim(situation) };
    return helpWithName(situation, 'sources', (org) => `sources ${org}`);
  }
  const byId = /^(?<words>.+?)\s+c(?<number>\d+)$/i.exec(words)?.groups;
  const { cases } = namedCases(byId?.words ?? words, situation);
  const [one] = cases;
  if (!one) return missing(`a case named “${words}”`, words, situation);
  if (cases.length > 1) return { kind: 'pick-case', words, cases };
  const claim = byId ? (one.claims.find((c) => c.id === `C${byId.number}`) ?? null) : null;
  return { kind: 'sources', case: one, claim };
}

/** The claim that the thread's last question led to; null where that was a whole case. */
function lastClaim({ search, thread, library }: Situation): Claim | null {
  const last = thread.at(-1);
  if (!last || last.q === '') return null;
  const hit = search.rank(last.q, { thread: thread.slice(0, -1), limit: 1 }).hits[0];
  if (!hit || hit.caseId !== last.case) return null;
  return library.byId.get(hit.caseId)?.claims.find((claim) => claim.id === hit.claimId) ?? null;
}
