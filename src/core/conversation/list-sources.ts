import { missing } from './help.ts';
import { lastClaim } from './last-asked.ts';
import { namedCases } from './named-cases.ts';
import type { Reply } from './reply.ts';
import { currentCase, type Situation } from './situation.ts';

/** The sources of the case or claim that the words name; in a thread, without words, of what it is about. */
export function listSources(words: string, situation: Situation): Reply {
  if (words === '') {
    const current = currentCase(situation);
    if (current) return { kind: 'sources', case: current, claim: lastClaim(situation) };
    return { kind: 'which-case', command: 'sources NAME' };
  }
  const byId = /^(?<words>.+?)\s+c(?<number>\d+)$/i.exec(words)?.groups;
  const { cases } = namedCases(byId?.words ?? words, situation);
  const [one] = cases;
  if (!one) return missing(`a case named “${words}”`, words, situation);
  const claimId = byId ? `C${byId.number}` : '';
  if (cases.length > 1) {
    return { kind: 'pick-case', words, cases, wanted: { part: 'sources', claimId } };
  }
  const claim = one.claims.find((c) => c.id === claimId) ?? null;
  return { kind: 'sources', case: one, claim };
}
