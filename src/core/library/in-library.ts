import type { Case } from '../case/case.ts';
import { addressInSite } from '../citations/site-address.ts';
import { reviewDay } from './review-due.ts';

/** By the case as its file has it: a case that hasn't changed stays the same value. */
const known = new WeakMap<Case, Case>();

/**
 * A case with what its library says of it: the address of its page, and the day of its next review.
 * @param site the address of the library's site; empty if it has none
 * @param afterDays the age at which cases should be looked at again; null if none is set
 */
export function inLibrary(found: Case, site: string, afterDays: number | null): Case {
  const page = site === '' ? '' : addressInSite(site, found.id);
  const reviewBy = reviewDay(found, afterDays);
  if (page === '' && reviewBy === '') return found;
  let placed = known.get(found);
  if (
    placed === undefined ||
    (placed.page ?? '') !== page ||
    (placed.reviewBy ?? '') !== reviewBy
  ) {
    placed = { ...found, ...(page && { page }), ...(reviewBy && { reviewBy }) };
    known.set(found, placed);
  }
  return placed;
}
