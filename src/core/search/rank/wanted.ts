import { claimOf } from '../../case/case.ts';
import { passesMode } from '../../case/mode.ts';
import type { Filter } from '../../filter/filter.ts';
import { matchesClaim } from '../../filter/match-claim.ts';
import type { Library } from '../../library/library.ts';
import type { Candidate } from './ranker.ts';

/**
 * Creates the test for claims that a question wants: those of its filter, else those of the library's
 * mode. The mode leaves facts and rejected claims alone: they are shown as what they are.
 * @returns null if every claim will do
 */
export function createWanted(
  { byId, mode = 'exploratory' }: Library,
  filter: Filter | null,
): ((candidate: Candidate) => boolean) | null {
  if (filter === null && mode === 'exploratory') return null;
  return ({ caseId, claimId }) => {
    const theCase = byId.get(caseId);
    const claim = claimOf(theCase, claimId);
    if (theCase === undefined || claim === undefined) return false;
    if (filter !== null) return matchesClaim(filter, theCase, claim);
    const isShownAsItIs = claim.kind === 'context' || claim.status === 'REJECTED';
    return isShownAsItIs || passesMode(claim, mode);
  };
}
