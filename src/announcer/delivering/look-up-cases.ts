import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type {
  CaseRef,
  ChangeRef,
  Content,
  KnownCase,
} from '../../core/announcements/content/delivery.ts';
import { type ToldChange, toldChange } from '../../core/announcements/content/told-change.ts';
import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import { strongestClaim } from '../../core/announcements/subscribing/announceable.ts';
import type { Case } from '../../core/case/case.ts';
import type { KnownCaseStore } from '../../store/known-case-store.ts';

/** What a delivery says when its cases are looked up. */
export interface Hydrated {
  readonly announcement: Announcement;
  /** The content with the editions that were shown. */
  readonly content: Content;
}

type Posted = Exclude<Content, { kind: 'correction' }>;

/**
 * Looks up the cases of a message of its own. New cases are shown as they are now, whatever has
 * changed since it was decided to tell of them; changes as they were decided.
 * @param isWanted leaves out the others
 * @returns null where nothing is left
 */
export async function hydrate(
  content: Posted,
  knownCases: KnownCaseStore,
  isWanted: (one: Case, isNew: boolean) => boolean,
): Promise<Hydrated | null> {
  const found = 'cases' in content ? await newest(content.cases, knownCases) : [];
  const fresh = found.filter((known) => isWanted(known.case, true));
  const refs = 'changes' in content ? content.changes : [];
  const changes = (await changesOf(refs, knownCases)).filter(({ after }) => isWanted(after, false));
  if (fresh.length + changes.length === 0) return null;
  const shown: Posted = 'cases' in content ? { ...content, cases: fresh.map(refOf) } : content;
  const cases = fresh.map((known) => known.case);
  return { announcement: announcementOf(shown, cases, changes, false), content: shown };
}

/** A message that was posted, with every case in it as it is now. */
export async function hydrateCorrected(
  content: Posted,
  knownCases: KnownCaseStore,
): Promise<Announcement> {
  const cases = 'cases' in content ? await newest(content.cases, knownCases) : [];
  const changes = 'changes' in content ? await changesOf(content.changes, knownCases) : [];
  return announcementOf(
    content,
    cases.map((known) => known.case),
    changes,
    true,
  );
}

/** A change as it is told in a thread or on its own. */
export async function hydrateChange(
  change: ChangeRef,
  knownCases: KnownCaseStore,
  inThread: boolean,
): Promise<Extract<Announcement, { kind: 'changes' }>> {
  return { kind: 'changes', changes: await changesOf([change], knownCases), inThread };
}

function announcementOf(
  content: Posted,
  announced: readonly Case[],
  changes: readonly ToldChange[],
  corrected: boolean,
): Announcement {
  const cases = announced.filter((one) => !isWithdrawn(one));
  const withdrawn = announced.filter(isWithdrawn);
  switch (content.kind) {
    case 'card': {
      const [of] = announced;
      if (!of) throw new Error('A card is of one case, and the case is not in the store');
      if (isWithdrawn(of)) return { kind: 'withdrawn', case: of };
      return { kind: 'card', case: of, strongest: strongestClaim(of), corrected };
    }
    case 'batch':
      return { kind: 'batch', cases, withdrawn, corrected };
    case 'backlog':
      return { kind: 'backlog', count: cases.length };
    case 'digest':
      return { kind: 'digest', reason: content.reason, cases, withdrawn, changes, corrected };
    case 'changes':
      return { kind: 'changes', changes, inThread: false };
  }
}

async function newest(
  refs: readonly CaseRef[],
  knownCases: KnownCaseStore,
): Promise<readonly KnownCase[]> {
  const latest = await knownCases.latest(refs.map(({ caseId }) => caseId));
  return refs.flatMap(({ caseId }) => latest.get(caseId) ?? []);
}

async function changesOf(
  refs: readonly ChangeRef[],
  knownCases: KnownCaseStore,
): Promise<readonly ToldChange[]> {
  const editions = await knownCases.editions(
    refs.flatMap(({ caseId, from, to }) => [
      { caseId, edition: from },
      { caseId, edition: to },
    ]),
  );
  return refs.flatMap(({ caseId, from, to }) => {
    const find = (edition: number) =>
      editions.find((each) => each.caseId === caseId && each.edition === edition);
    const [before, after] = [find(from), find(to)];
    return before && after ? [toldChange(before.case, after.case)] : [];
  });
}

function refOf({ caseId, edition }: KnownCase): CaseRef {
  return { caseId, edition };
}
