import { dayOf } from '../core/words/day.ts';
import type { KnownCaseStore } from '../store/known-case-store.ts';
import type { SeenCase } from './servings.ts';

/** What earlier processes saw of the library's cases, by case id. A first edition is no change. */
export async function seenCases(
  store: Pick<KnownCaseStore, 'revisions'>,
): Promise<ReadonlyMap<string, SeenCase>> {
  const known = await store.revisions();
  return new Map(
    [...known].map(([id, { revision, edition, recordedAt }]) => [
      id,
      { revision, changedOn: edition > 1 ? dayOf(recordedAt) : '' },
    ]),
  );
}
