import type { Case, Claim } from '../../case/case.ts';
import { type CaseChange, type ClaimAspect, diffLibraries } from '../../library/diff-libraries.ts';
import type { Library } from '../../library/library.ts';
import { isWithdrawn } from './withdrawn.ts';

/** One claim before and after; null if it was not there yet or no longer is. */
export interface ToldClaimChange {
  readonly before: Claim | null;
  readonly after: Claim | null;
}

/** The part of a case's change that a channel is told. */
export interface ToldChange {
  readonly before: Case;
  readonly after: Case;
  /** In the order of `after`, removed ones last. */
  readonly claims: readonly ToldClaimChange[];
  /** True if the library no longer has the case. */
  readonly isGone?: boolean;
}

/** The importance of a change for a channel. */
export interface ChangeWeight {
  /** True if it is told: a status, sentence, quote, source or the highlighted value changed. */
  readonly isTold: boolean;
  /** True if a message that shows the case would look different. */
  readonly isVisible: boolean;
  /** True if a claim became REJECTED. */
  readonly isRejection: boolean;
}

type Changed = Extract<CaseChange, { kind: 'changed' }>;

/** Titles and reviewers' notes aren't evidence: they change without being told. */
const TOLD: ReadonlySet<ClaimAspect> = new Set(['status', 'text', 'quotes', 'sources']);

/** Fields that cards show beside the claims. */
const SHOWN = new Set(['org', 'useCase', 'title', 'highlightedValue', 'tier', 'tierConfidence']);

/** Compares two editions of a case, claim by claim. There may be no claims to tell of. */
export function toldChange(before: Case, after: Case): ToldChange {
  const change = diffOf(before, after);
  return { before, after, claims: change ? toldClaims(change) : [] };
}

/** Weighs the change between two editions of a case. */
export function weighChange(before: Case, after: Case): ChangeWeight {
  // The messages that show the case say so; there is nothing more to tell.
  if (isWithdrawn(after)) return { isTold: false, isVisible: true, isRejection: false };
  const change = diffOf(before, after);
  if (!change) return { isTold: false, isVisible: isWithdrawn(before), isRejection: false };
  const claims = toldClaims(change);
  const fields = change.fields.map(({ field }) => field);
  const isTold = claims.length > 0 || fields.includes('highlightedValue');
  return {
    isTold,
    isVisible:
      isTold ||
      isWithdrawn(before) ||
      change.claims.length > 0 ||
      fields.some((field) => SHOWN.has(field)),
    isRejection: claims.some(wasRejected),
  };
}

/** True if a claim that was there has become rejected: the change that nobody may miss. */
export function wasRejected({ before, after }: ToldClaimChange): boolean {
  return after?.status === 'REJECTED' && before !== null && before.status !== 'REJECTED';
}

function diffOf(before: Case, after: Case): Changed | undefined {
  return diffLibraries(alone(before), alone(after)).find(
    (change): change is Changed => change.kind === 'changed',
  );
}

function toldClaims(change: Changed): ToldClaimChange[] {
  const changedSources = new Set(
    change.sources.map((each) => (each.kind === 'changed' ? each.after.id : each.source.id)),
  );
  const told = new Map<Claim, ToldClaimChange>();
  const removed: ToldClaimChange[] = [];
  for (const each of change.claims) {
    if (each.kind === 'removed') removed.push({ before: each.claim, after: null });
    else if (each.kind === 'added') told.set(each.claim, { before: null, after: each.claim });
    else if (each.aspects.some((aspect) => TOLD.has(aspect))) {
      told.set(each.after, { before: each.before, after: each.after });
    }
  }
  for (const claim of change.after.claims) {
    if (told.has(claim) || !claim.sources.some((id) => changedSources.has(id))) continue;
    const before = change.before.claims.find(({ id }) => id === claim.id) ?? null;
    told.set(claim, { before, after: claim });
  }
  const inOrder = change.after.claims.flatMap((claim) => told.get(claim) ?? []);
  return [...inOrder, ...removed];
}

function alone(only: Case): Library {
  const { id, revision } = only;
  return { cases: [only], byId: new Map([[id, only]]), problems: [], revision };
}
