import type { Case } from '../../case/case.ts';
import type { Filter } from '../../filter/filter.ts';
import { matchesFilter } from '../../filter/match-filter.ts';
import { isAnnounceable } from './announceable.ts';

/** The cases that a filter would have brought: "7 of the last 30 cases: …". */
export interface FilterPreview {
  /** Matching cases among the last ones, newest first. */
  readonly matched: readonly Case[];
  /** Number of cases that were looked at. */
  readonly of: number;
  /** Number of cases among them that match, but have no approved claim and are left out. */
  readonly unapproved: number;
}

/** Tries a filter on the newest cases, as an announcement would. */
export function previewFilter(filter: Filter, cases: readonly Case[], last = 30): FilterPreview {
  const newest = [...cases]
    .sort((a, b) => b.dateAdded.localeCompare(a.dateAdded) || a.id.localeCompare(b.id))
    .slice(0, last);
  const wanted = newest.filter((candidate) => matchesFilter(filter, candidate));
  const matched = wanted.filter((candidate) => isAnnounceable(candidate, filter));
  return { matched, of: newest.length, unapproved: wanted.length - matched.length };
}
