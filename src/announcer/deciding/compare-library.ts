import type { KnownCase } from '../../core/announcements/content/delivery.ts';
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

/** Differences between the library and what is known, as a plan for the channels. */
export interface Comparison {
  /** True if nothing was known: then the plan records everything and tells nobody. */
  readonly isBaseline: boolean;
  readonly plan: Plan;
  /**
   * Ids of cases that look as they did before another instance recorded a change, or are missing: see
   * `returnHoldMs` and `withdrawHoldMs`.
   */
  readonly held: ReadonlySet<string>;
}

/**
 * Compares the library with what is known. Reads only.
 * @param isFirst true if this instance has not compared before: then it may have been away
 * @param isHeld true if a case waits, because fewer than so many milliseconds have passed
 */
export async function compareLibrary(
  library: Library,
  parts: DecidingParts,
  isFirst: boolean,
  isHeld: (caseId: string, ms: number) => boolean,
): Promise<Comparison> {
  const { store, clock, settings, newId } = parts;
  const { baselineAt, syncedAt } = await store.knownCases.status();
  const known = await store.knownCases.revisions();
  // Which of several files with one id is meant is for a person to say.
  const isOpen = (id: string) => baselineAt !== null && library.contested?.has(id) === true;
  const differing = library.cases.filter(
    ({ id, revision }) => known.get(id)?.revision !== revision && !isOpen(id),
  );
  // An instance that was updated later would announce the old state as news. An embedded store
  // has one instance only: there, a person has turned the case back.
  const foreign = differing.filter(({ id }) => isForeign(known.get(id), parts));
  const returning = await store.knownCases.returning(
    foreign.map(({ id, revision }) => ({ caseId: id, revision })),
  );
  const missing = (await missingCases(library, known, store)).filter(
    ({ caseId }) => !isOpen(caseId),
  );
  const held = new Set([...returning].filter((caseId) => isHeld(caseId, settings.returnHoldMs)));
  for (const { caseId } of missing) {
    // The file of a case that another instance recorded may be yet to come.
    const isTheirs = isForeign(known.get(caseId), parts);
    if (isHeld(caseId, isTheirs ? settings.returnHoldMs : settings.withdrawHoldMs)) {
      held.add(caseId);
    }
  }
  const told = differing.filter(({ id }) => !held.has(id));
  const gone = missing.filter(({ caseId }) => !held.has(caseId));
  const cases = [
    ...(await withKnownEditions(told, store)),
    ...gone.map((before) => ({ before, after: withdraw(before.case) })),
  ];
  if (baselineAt === null) return { isBaseline: true, plan: planBaseline(cases), held };
  if (cases.length === 0) return { isBaseline: false, plan: EMPTY_PLAN, held };
  const now = clock.now();
  const plan = planAnnouncements({
    differing: cases,
    subscriptions: await store.subscriptions.list(),
    mutes: await store.mutes.list(),
    shown: await store.deliveries.shown(cases.map(({ after }) => after.id)),
    now,
    awayMs: isFirst ? now - (syncedAt ?? now) : 0,
    limits: settings.limits,
    newId,
  });
  return { isBaseline: false, plan, held };
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
