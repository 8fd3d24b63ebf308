import type { Case, Claim } from '../case/case.ts';
import {
  digitsIn,
  type Figure,
  isSameValue,
  readNumerals,
  statedValues,
} from '../evidence/figures.ts';
import { isDraft } from './drafts.ts';

/** Stands before a highlighted value that no approved claim bears; first, so that no cut loses it. */
export const NOT_APPROVED = '(not approved)';

/** By the case without its marks: a case that hasn't changed is looked at once, and stays the same value. */
const known = new WeakMap<Case, Case>();

/** A case with what every reader must see of it: that it is a draft, or that its headline isn't approved. */
export function marked(found: Case): Case {
  let placed = known.get(found);
  if (placed === undefined) {
    placed = mark(found);
    known.set(found, placed);
  }
  return placed;
}

function mark(found: Case): Case {
  const draft = isDraft(found);
  const doubted = !isValueApproved(found);
  if (!draft && !doubted) return found;
  return {
    ...found,
    ...(draft && { isDraft: true as const }),
    ...(doubted && { headline: `${NOT_APPROVED} ${found.highlightedValue}` }),
  };
}

/**
 * False if the claims speak against the highlighted value: none of them is approved or unreviewed, or a
 * figure of it stands only in claims that are rejected or in review. Figures are compared as numbers. If
 * some have a unit, the others count for nothing: they may be years or parts of names.
 */
export function isValueApproved({
  highlightedValue,
  claims,
}: Pick<Case, 'highlightedValue' | 'claims'>): boolean {
  if (highlightedValue.trim() === '' || claims.length === 0) return true;
  const standing = claims.filter(({ status }) => status === 'APPROVED' || status === 'UNREVIEWED');
  if (standing.length === 0) return false;
  if (standing.length === claims.length) return true;
  const all = readNumerals(highlightedValue.normalize('NFC'));
  const withUnit = all.filter(({ hasUnit }) => hasUnit);
  const figures = withUnit.length > 0 ? withUnit : all;
  const said = textsOf(standing);
  // Most claims state a figure as the headline has it.
  const written = digitsIn(said);
  const others = figures.filter(({ digits }) => !written.has(digits));
  if (others.length === 0) return true;
  const fallen = statedValues(textsOf(claims.filter((claim) => !standing.includes(claim))));
  const doubtful = others.filter((figure) => isAmong(fallen, figure));
  if (doubtful.length === 0) return true;
  const borne = statedValues(said);
  return doubtful.every((figure) => isAmong(borne, figure));
}

function textsOf(claims: readonly Claim[]): string {
  return claims.flatMap(({ title, text, quotes }) => [title, text, ...quotes]).join('\n');
}

function isAmong(stated: ReturnType<typeof statedValues>, { values }: Figure): boolean {
  return values.some((value) => stated.some((other) => isSameValue(value, other)));
}
