import type { Case } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import { matchesFilter } from '../../filter/match-filter.ts';
import { isAnnounceable } from './announceable.ts';

/** What a filter would have brought: "7 of the last 30 cases: …". */
export interface FilterPreview {
  /** Those of the last cases that it wants, newest first. */
  readonly matched: readonly Case[];
  /** How many cases were looked at. */
  readonly of: number;
  /** Of the last cases, how many match but are left out because no claim of theirs is approved. */
  readonly unapproved: number;
}

/** Tries a filter on the newest cases, as an announcement would. */
export function previewFilter(filter: Filter, cases: readonly Case[], last = 30): FilterPreview {
  const newest = [...cases]
    .sort((a, b) => b.dateAdded.localeCompare(a.dateAdded) || a.id.localeCompare(b.id))
    .slice(0, last);
  const wanted = newest.filter((one) => matchesFilter(filter, one));
  const matched = wanted.filter((one) => isAnnounceable(one, filter));
  return { matched, of: newest.length, unapproved: wanted.length - matched.length };
}
