import type { KnownCase } from '../../core/announcements/content/delivery.ts';
import { takesTrust } from '../../core/announcements/content/trust.ts';
import { isBroken, missingFrom, withdraw } from '../../core/announcements/content/withdrawn.ts';
import type { DifferingCase } from '../../core/announcements/planning/news.ts';
import { EMPTY_PLAN, type Plan } from '../../core/announcements/planning/plan.ts';
import {
  planAnnouncements,
  planBaseline,
} from '../../core/announcements/planning/plan-announcements.ts';
import type { Case } from '../../core/case/case.ts';
import type { Library } from '../../core/library/library.ts';
import type { KnownRevision } from '../../store/known-case-store.ts';
import type { DecidingParts } from '../parts/parts.ts';
import { cautionMs } from './presence.ts';
import { NEVER, type Reason, type Waiting } from './waiting.ts';

/** Differences between the library and what is known, as a plan for the channels. */
export interface Comparison {
  /** True if nothing was known: then the plan records everything and tells nobody. */
  readonly isBaseline: boolean;
  readonly plan: Plan;
  /** Ids of cases that aren't told of yet: see `Waiting`. */
  readonly held: ReadonlySet<string>;
  /** True if another instance may know better, so that this may change at any time. */
  readonly isDoubtful: boolean;
}

/**
 * Compares the library with what is known. Reads only.
 * @param absence how long nobody has looked at the library, milliseconds, from when somebody last
 *   did; 0 while running
 * @param waiting lets cases wait; without a baseline, none does
 */
export async function compareLibrary(
  library: Library,
  parts: DecidingParts,
  absence: (syncedAt: number | null, now: number) => number,
  waiting: Waiting,
): Promise<Comparison> {
  const { store, clock, settings, newId } = parts;
  const { baselineAt, syncedAt } = await store.knownCases.status();
  const known = await store.knownCases.revisions();
  // Which of several files with one id is meant is for a person to say.
  const isOpen = (id: string) => baselineAt !== null && library.contested?.has(id) === true;
  const differing = library.cases.filter(
    ({ id, revision }) => known.get(id)?.revision !== revision && !isOpen(id),
  );
  const missing = (await missingCases(library, known, store)).filter(
    ({ caseId }) => !isOpen(caseId),
  );
  const all = await withKnownEditions(differing, store);
  const wait = baselineAt === null ? NEVER : waiting;
  const returned = await returning(differing, known, parts);
  const isTheirs = ({ caseId }: KnownCase) => isForeign(known.get(caseId), parts);
  const isDoubtful = returned.size > 0 || missing.some(isTheirs);
  const doubt = doubtOf(isDoubtful ? await cautionMs(library, parts) : 0);
  const held = new Set<string>();
  for (const each of all) {
    if (mustWait(each, library, { returned, doubt }, settings, wait)) held.add(each.after.id);
  }
  for (const each of missing) {
    // The file of a case that another instance recorded may be yet to come.
    const isHeld = isTheirs(each)
      ? wait.isHeld(doubt.missing, each.caseId, doubt.ms)
      : wait.isHeld('missing', each.caseId, settings.withdrawHoldMs);
    if (isHeld) held.add(each.caseId);
  }
  const cases = [
    ...all.filter(({ after }) => !held.has(after.id)),
    ...missing
      .filter(({ caseId }) => !held.has(caseId))
      .map((before) => ({ before, after: withdraw(before.case) })),
  ];
  if (baselineAt === null) {
    return { isBaseline: true, plan: planBaseline(cases), held, isDoubtful: false };
  }
  const now = clock.now();
  const awayMs = absence(syncedAt, now);
  if (cases.length === 0) return { isBaseline: false, plan: EMPTY_PLAN, held, isDoubtful };
  const plan = planAnnouncements({
    differing: cases,
    subscriptions: await store.subscriptions.list(),
    mutes: await store.mutes.list(),
    shown: await store.deliveries.shown(cases.map(({ after }) => after.id)),
    now,
    awayMs,
    limits: settings.limits,
    newId,
  });
  return { isBaseline: false, plan, held, isDoubtful };
}

/** Time since anybody last looked at the library. */
export function sinceLastLook(syncedAt: number | null, now: number): number {
  return now - (syncedAt ?? now);
}

/** How long to wait for those who may know better, and the names of that. */
interface Doubt {
  readonly ms: number;
  readonly returned: Reason;
  readonly missing: Reason;
}

/** While others certainly know better, no time passes. It begins when they are gone. */
function doubtOf(ms: number): Doubt {
  return ms === Number.POSITIVE_INFINITY
    ? { ms, returned: 'outdated', missing: 'outdated' }
    : { ms, returned: 'returned', missing: 'missing' };
}

/** True if a case isn't told of yet: see `Reason`. */
function mustWait(
  { before, after }: DifferingCase,
  { problems }: Library,
  { returned, doubt }: { readonly returned: ReadonlySet<string>; readonly doubt: Doubt },
  settings: DecidingParts['settings'],
  wait: Waiting,
): boolean {
  const { id, file, revision } = after;
  if (returned.has(id) && wait.isHeld(doubt.returned, id, doubt.ms)) return true;
  // What takes trust away doesn't wait for the file to rest, or for a person to mend it.
  if (before !== null && takesTrust(before.case, after)) {
    return wait.isHeld('loss', id, settings.lossHoldMs);
  }
  const isFaulty = problems.some((each) => each.severity === 'error' && each.file === file);
  if (isFaulty && wait.isHeld('errors', id, Number.POSITIVE_INFINITY)) return true;
  return wait.isHeld('unsettled', id, settings.settleMs, revision);
}

/**
 * Finds cases that look as they did before another instance recorded a change. An instance that was
 * updated later would announce the old state as news. An embedded store has one instance only: there,
 * a person has turned the case back.
 */
async function returning(
  differing: readonly Case[],
  known: ReadonlyMap<string, KnownRevision>,
  parts: DecidingParts,
): Promise<ReadonlySet<string>> {
  const foreign = differing.filter(({ id }) => isForeign(known.get(id), parts));
  return parts.store.knownCases.returning(
    foreign.map(({ id, revision }) => ({ caseId: id, revision })),
  );
}

/** True if another instance recorded the case, whose library may be newer. */
function isForeign(known: KnownRevision | undefined, { store, instance }: DecidingParts): boolean {
  return !store.exclusive && known !== undefined && known.recordedBy !== instance;
}

/** The cases that the library no longer has, as they were known. */
async function missingCases(
  library: Library,
  known: ReadonlyMap<string, KnownRevision>,
  { knownCases }: DecidingParts['store'],
): Promise<readonly KnownCase[]> {
  const missing = missingFrom(library, known);
  if (missing.length === 0) return [];
  const latest = await knownCases.latest(missing);
  return [...latest.values()].filter((each) => !isBroken(library, each));
}

async function withKnownEditions(
  cases: readonly Case[],
  { knownCases }: DecidingParts['store'],
): Promise<readonly DifferingCase[]> {
  const latest = await knownCases.latest(cases.map(({ id }) => id));
  return cases.map((after) => {
    const before = latest.get(after.id);
    return { before: before ? { case: before.case, edition: before.edition } : null, after };
  });
}
