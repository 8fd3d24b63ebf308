import type { Case, Claim, Source } from '../case/case.ts';
import type { Library } from './library.ts';

/** A part of a claim that can change. */
export type ClaimAspect =
  | 'id'
  | 'title'
  | 'status'
  | 'text'
  | 'quotes'
  | 'sources'
  | 'notes'
  | 'review';

export type ClaimChange =
  | { readonly kind: 'added'; readonly claim: Claim }
  | { readonly kind: 'removed'; readonly claim: Claim }
  | {
      readonly kind: 'changed';
      readonly before: Claim;
      readonly after: Claim;
      /** The changed parts, at least one. */
      readonly aspects: readonly ClaimAspect[];
    };

export type SourceChange =
  | { readonly kind: 'added'; readonly source: Source }
  | { readonly kind: 'removed'; readonly source: Source }
  | { readonly kind: 'changed'; readonly before: Source; readonly after: Source };

/** A changed text of the case: its title, summary, or a front matter field. */
export interface FieldChange {
  /** The property of `Case`, or `extra.KEY` for a front matter field without one. */
  readonly field: string;
  /** Empty if the field is new. */
  readonly before: string;
  /** Empty if the field was removed. */
  readonly after: string;
}

/** The change of one case between two libraries. */
export type CaseChange =
  | { readonly kind: 'new'; readonly caseId: string; readonly after: Case }
  | { readonly kind: 'removed'; readonly caseId: string; readonly before: Case }
  | {
      readonly kind: 'changed';
      readonly caseId: string;
      readonly before: Case;
      readonly after: Case;
      readonly fields: readonly FieldChange[];
      /** In the order of `after`, removed ones last. */
      readonly claims: readonly ClaimChange[];
      readonly sources: readonly SourceChange[];
    };

/**
 * Returns the changes between two states of a library, sorted by case ID. Only changes that readers
 * see count: a case or a line that moved hasn't changed.
 */
export function diffLibraries(before: Library, after: Library): CaseChange[] {
  const changes: CaseChange[] = [];
  for (const now of after.cases) {
    const was = before.byId.get(now.id);
    if (was === undefined) changes.push({ kind: 'new', caseId: now.id, after: now });
    else if (was !== now && was.revision !== now.revision) changes.push(diffCases(was, now));
  }
  for (const was of before.cases) {
    if (!after.byId.has(was.id)) changes.push({ kind: 'removed', caseId: was.id, before: was });
  }
  return changes.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}

function diffCases(before: Case, after: Case): CaseChange {
  return {
    kind: 'changed',
    caseId: after.id,
    before,
    after,
    fields: diffFields(before, after),
    claims: diffClaims(before.claims, after.claims),
    sources: diffSources(before.sources, after.sources),
  };
}

const FIELDS = [
  'org',
  'useCase',
  'title',
  'summary',
  'dateAdded',
  'lastUpdated',
  'highlightedValue',
  'tier',
  'tierConfidence',
  'tierRationale',
  'primaryImpact',
  'industryCluster',
] as const satisfies readonly (keyof Case)[];

function diffFields(before: Case, after: Case): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, was: string, now: string) => {
    if (was !== now) changes.push({ field, before: was, after: now });
  };
  for (const field of FIELDS) compare(field, before[field], after[field]);
  for (const key of new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])) {
    compare(`extra.${key}`, before.extra[key] ?? '', after.extra[key] ?? '');
  }
  return changes;
}

function diffClaims(before: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const pairs = pairClaims(before, after);
  const changes: ClaimChange[] = [];
  for (const now of after) {
    const was = pairs.get(now);
    if (was === undefined) changes.push({ kind: 'added', claim: now });
    else {
      const aspects = aspectsThatDiffer(was, now);
      if (aspects.length > 0) changes.push({ kind: 'changed', before: was, after: now, aspects });
    }
  }
  const kept = new Set(pairs.values());
  for (const was of before) {
    if (!kept.has(was)) changes.push({ kind: 'removed', claim: was });
  }
  return changes;
}

/** Pairs claims by ID, and a renumbered claim by its sentence. */
function pairClaims(before: readonly Claim[], after: readonly Claim[]): Map<Claim, Claim> {
  const pairs = new Map<Claim, Claim>();
  const byText = new Map(before.map((claim) => [claim.text, claim]));
  const textsNow = new Set(after.map(({ text }) => text));
  const left = new Map(before.map((claim) => [claim.id, claim]));
  for (const now of after) {
    const was = byText.get(now.text);
    if (was === undefined || !left.has(was.id)) continue;
    pairs.set(now, was);
    left.delete(was.id);
  }
  for (const now of after) {
    const was = left.get(now.id);
    if (pairs.has(now) || was === undefined || textsNow.has(was.text)) continue;
    pairs.set(now, was);
    left.delete(was.id);
  }
  return pairs;
}

function aspectsThatDiffer(before: Claim, after: Claim): ClaimAspect[] {
  const same: Readonly<Record<ClaimAspect, boolean>> = {
    id: before.id === after.id,
    title: before.title === after.title,
    status: before.status === after.status,
    text: before.text === after.text,
    quotes: sameList(before.quotes, after.quotes),
    sources: sameList(before.sources, after.sources),
    notes: sameList(Object.entries(before.notes).flat(), Object.entries(after.notes).flat()),
    review: sameList(Object.values(before.review ?? {}), Object.values(after.review ?? {})),
  };
  return (Object.keys(same) as ClaimAspect[]).filter((aspect) => !same[aspect]);
}

function diffSources(before: readonly Source[], after: readonly Source[]): SourceChange[] {
  const changes: SourceChange[] = [];
  const was = new Map(before.map((source) => [source.id, source]));
  for (const now of after) {
    const old = was.get(now.id);
    was.delete(now.id);
    if (old === undefined) changes.push({ kind: 'added', source: now });
    else if (old.title !== now.title || old.url !== now.url || old.type !== now.type) {
      changes.push({ kind: 'changed', before: old, after: now });
    }
  }
  for (const source of was.values()) changes.push({ kind: 'removed', source });
  return changes;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
