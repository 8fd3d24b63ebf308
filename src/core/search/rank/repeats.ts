import type { Claim } from '../../case/case.ts';
import { splitWords } from '../engine/words/words.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import type { Candidate } from './ranker.ts';

/**
 * Returns the best candidates. Of those of one case that say the same, only the best is kept: a
 * repeated claim takes one place.
 * @param candidates best first
 * @param limit number of candidates to return at most
 * @param claimOf the claim of a candidate
 */
export function withoutRepeats(
  candidates: readonly Candidate[],
  limit: number,
  claimOf: (candidate: Candidate) => Claim | undefined,
): Candidate[] {
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    if (kept.length === limit) break;
    const claim = claimOf(candidate);
    const key = claim ? `${candidate.caseId} ${wordsSaid(claim)}` : candidate.claimId;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(candidate);
  }
  return kept;
}

/** The words of each claim, worked out once. */
const said = new WeakMap<Claim, string>();

function wordsSaid(claim: Claim): string {
  const known = said.get(claim);
  if (known !== undefined) return known;
  const words = splitWords(claim.text).map(({ text }) => text);
  const key = [...new Set(words.filter((word) => !STOP_WORDS.has(word)))].sort().join(' ');
  said.set(claim, key);
  return key;
}
