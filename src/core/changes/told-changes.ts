import { type ToldClaimChange, toldChange } from '../announcements/content/told-change.ts';
import type { Case } from '../case/case.ts';
import { type CaseChange, diffLibraries } from '../library/diff-libraries.ts';
import type { Library } from '../library/library.ts';

/** The change of a case as channels are told of it. */
export type ToldCase =
  | { readonly kind: 'new'; readonly case: Case }
  | { readonly kind: 'removed'; readonly case: Case }
  | {
      readonly kind: 'changed';
      readonly before: Case;
      readonly case: Case;
      /** Rejections first; empty if no claim's evidence changed. */
      readonly claims: readonly ToldClaimChange[];
      /** The names of fields that differ. */
      readonly fields: readonly string[];
      /** Ids of claims of which only the title, the notes or the review changed: nobody is told. */
      readonly untold: readonly string[];
    };

/** Compares two states of a library, case by case, sorted by id. */
export function toldChanges(before: Library, after: Library): ToldCase[] {
  return diffLibraries(before, after).map((change): ToldCase => {
    if (change.kind === 'new') return { kind: 'new', case: change.after };
    if (change.kind === 'removed') return { kind: 'removed', case: change.before };
    return changed(change);
  });
}

function changed(change: Extract<CaseChange, { kind: 'changed' }>): ToldCase {
  const { claims } = toldChange(change.before, change.after);
  const told = new Set(claims.map(({ after }) => after?.id));
  return {
    kind: 'changed',
    before: change.before,
    case: change.after,
    claims: [...claims].sort((a, b) => +becameRejected(b) - +becameRejected(a)),
    fields: change.fields.map(({ field }) => field),
    untold: change.claims.flatMap((one) =>
      one.kind === 'changed' && !told.has(one.after.id) ? [one.after.id] : [],
    ),
  };
}

function becameRejected({ before, after }: ToldClaimChange): boolean {
  return after?.status === 'REJECTED' && before?.status !== 'REJECTED';
}
