import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import { EMPTY_PLAN } from '../../core/announcements/planning/plan.ts';
import type { Library } from '../../core/library/library.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { compareLibrary, sinceLastLook } from './compare-library.ts';
import { NEVER } from './waiting.ts';

/** Records everything in the library as known, announces none of it, and returns the number of cases. */
export async function setBaseline(library: Library, parts: DecidingParts): Promise<number> {
  const { store, clock, instance } = parts;
  for (;;) {
    const { plan } = await compareLibrary(library, parts, sinceLastLook, NEVER);
    // Withdrawn cases are left to the instance that corrects the messages that show them.
    const editions = plan.editions.filter((each) => !isWithdrawn(each.case));
    const recorded = await store.deliveries.record({
      ...EMPTY_PLAN,
      now: clock.now(),
      instance,
      editions,
      served: [],
      baseline: true,
    });
    // Otherwise a running instance has recorded something meanwhile.
    if (recorded === 'recorded') return editions.length;
  }
}
