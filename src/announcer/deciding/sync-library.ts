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
import type { AnnouncerParts } from '../parts/parts.ts';

type Parts = Pick<AnnouncerParts, 'store' | 'clock' | 'settings' | 'instance' | 'newId' | 'log'>;

/** What the library says that is not known, and what that means for the channels. */
export interface Comparison {
  /** Whether nothing was known: then the plan records everything and tells nobody. */
  readonly isBaseline: boolean;
  readonly plan: Plan;
  /**
   * Cases that look as they did before another instance recorded a change, or are missing: see
   * `returnHoldMs` and `withdrawHoldMs`.
   */
  readonly held: ReadonlySet<string>;
}

/** How often a decision is taken anew because another instance was faster. */
const TRIES = 10;

/** Compares libraries with what is known, and enters in the ledger what is to be told. */
export interface LibrarySync {
  /** Resolves to false where cases are held back, to be compared again later. */
  sync(library: Library): Promise<boolean>;
}

export function createLibrarySync(parts: Parts): LibrarySync {
  const { store, clock, instance, log } = parts;
  const heldSince = new Map<string, number>();
  let isFirst = true;

  return {
    async sync(library) {
      for (let tried = 1; tried <= TRIES; tried++) {
        const now = clock.now();
        const isHeld = (caseId: string, ms: number) => {
          const since = heldSince.get(caseId) ?? now;
          heldSince.set(caseId, since);
          return now - since < ms;
        };
        const { isBaseline, plan, held } = await compare(library, parts, isFirst, isHeld);
        for (const caseId of heldSince.keys()) if (!held.has(caseId)) heldSince.delete(caseId);
        if (!isBaseline && plan.editions.length === 0) {
          await store.knownCases.markSynced(now);
          isFirst = false;
          return held.size === 0;
        }
        const entry = { now, instance, served: [], baseline: isBaseline, ...plan };
        if ((await store.deliveries.record(entry)) === 'stale') continue;
        isFirst = false;
        log.info(
          {
            cases: plan.editions.length,
            posts: plan.deliveries.length,
            queued: plan.queued.length,
            baseline: isBaseline,
          },
          isBaseline ? 'baseline set: these cases are known, and not announced' : 'library changed',
        );
        return held.size === 0;
      }
      throw new Error(
        `What to announce was decided by another instance first, ${TRIES} times in a row`,
      );
    },
  };
}

/**
 * What differs between the library and what is known, and the plan for it. Reads only.
 * @param isFirst whether this instance has not compared before: then it may have been away
 */
export async function compare(
  library: Library,
  parts: Parts,
  isFirst: boolean,
  isHeld: (caseId: string, ms: number) => boolean,
): Promise<Comparison> {
  const { store, clock, settings, newId } = parts;
  const { baselineAt, syncedAt } = await store.knownCases.status();
  const known = await store.knownCases.revisions();
  const differing = library.cases.filter((one) => known.get(one.id)?.revision !== one.revision);
  // An instance that was updated later would announce the old state as news. An embedded store
  // has one instance only: there a case that returns was turned back by a person.
  const foreign = differing.filter(({ id }) => isForeign(known.get(id), parts));
  const returning = await store.knownCases.returning(
    foreign.map(({ id, revision }) => ({ caseId: id, revision })),
  );
  const missing = await missingCases(library, known, store);
  const held = new Set([...returning].filter((caseId) => isHeld(caseId, settings.returnHoldMs)));
  for (const { caseId } of missing) {
    // The file of what another instance recorded may be yet to come.
    const isTheirs = isForeign(known.get(caseId), parts);
    if (isHeld(caseId, isTheirs ? settings.returnHoldMs : settings.withdrawHoldMs)) {
      held.add(caseId);
    }
  }
  const told = differing.filter(({ id }) => !held.has(id));
  const gone = missing.filter(({ caseId }) => !held.has(caseId));
  const cases = [
    ...(await withWhatWasKnown(told, store)),
    ...gone.map((before) => ({ before, after: withdraw(before.case) })),
  ];
  if (baselineAt === null) return { isBaseline: true, plan: planBaseline(cases), held };
  if (cases.length === 0) {
    return { isBaseline: false, plan: EMPTY_PLAN, held };
  }
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

/** Whether another instance recorded it: one whose library may be newer. */
function isForeign(known: KnownRevision | undefined, { store, instance }: Parts): boolean {
  return !store.exclusive && known !== undefined && known.recordedBy !== instance;
}

/** The cases that the library has no more, as they were known. */
async function missingCases(
  library: Library,
  known: ReadonlyMap<string, KnownRevision>,
  { knownCases }: Parts['store'],
): Promise<readonly KnownCase[]> {
  const missing = missingFrom(library, known);
  if (missing.length === 0) return [];
  const latest = await knownCases.latest(missing);
  return [...latest.values()].filter((each) => !isBroken(library, each));
}

async function withWhatWasKnown(
  cases: readonly Case[],
  { knownCases }: Parts['store'],
): Promise<readonly DifferingCase[]> {
  const latest = await knownCases.latest(cases.map(({ id }) => id));
  return cases.map((after) => {
    const before = latest.get(after.id);
    return { before: before ? { case: before.case, edition: before.edition } : null, after };
  });
}
