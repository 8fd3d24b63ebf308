import {
  type Announcement,
  strongestClaim,
} from '../../core/announcements/content/announcement.ts';
import type {
  CaseRef,
  ChangeRef,
  Content,
  KnownCase,
} from '../../core/announcements/content/delivery.ts';
import {
  type ToldChange,
  toldChange,
  weighChange,
} from '../../core/announcements/content/told-change.ts';
import { changeOfCase, changeUntilNow } from '../../core/announcements/content/trust.ts';
import { isWithdrawn } from '../../core/announcements/content/withdrawn.ts';
import type { Case } from '../../core/case/case.ts';
import type { KnownCaseStore } from '../../store/known-case-store.ts';

/** The content of a message of its own: everything but a correction. */
type MessageContent = Exclude<Content, { kind: 'correction' }>;

/**
 * Looks up the cases of a message. New cases are shown as they are now, whatever has changed since
 * the decision to tell of them; changes are shown as they were decided.
 * @param isWanted leaves out all other cases
 * @returns the announcement, and the content with the editions that it shows; null if nothing is left
 */
export async function lookUpMessage(
  content: MessageContent,
  knownCases: KnownCaseStore,
  isWanted: (told: Case, isNew: boolean) => boolean,
): Promise<{ readonly announcement: Announcement; readonly content: Content } | null> {
  const found = 'cases' in content ? await newest(content.cases, knownCases) : [];
  const fresh = found.filter((known) => isWanted(known.case, true));
  const refs = 'changes' in content ? content.changes : [];
  // Several changes may have undone each other since they were decided.
  const changes = (await changesOf(refs, knownCases)).filter(
    ({ before, after }) => isWanted(after, false) && weighChange(before, after).isTold,
  );
  if (fresh.length + changes.length === 0) return null;
  const shown = 'cases' in content ? { ...content, cases: fresh.map(refOf) } : content;
  const cases = fresh.map((known) => known.case);
  return { announcement: announcementOf(shown, cases, changes, false), content: shown };
}

/** Looks up a message that was posted, with everything in it as it is now. */
export async function lookUpCorrected(
  content: Content,
  knownCases: KnownCaseStore,
): Promise<Announcement> {
  if (content.kind === 'correction') {
    const changes = await changesUntilNow([content.change], knownCases);
    return { kind: 'changes', changes, inThread: true, corrected: true };
  }
  const found = 'cases' in content ? await newest(content.cases, knownCases) : [];
  const changes = 'changes' in content ? await changesUntilNow(content.changes, knownCases) : [];
  const cases = found.map((known) => known.case);
  return announcementOf(content, cases, changes, true);
}

/** Looks up the changes that a message tells, as it was decided to tell them. */
export async function lookUpTold(
  content: Content,
  knownCases: KnownCaseStore,
): Promise<readonly ToldChange[]> {
  if (content.kind !== 'correction') {
    return 'changes' in content ? changesOf(content.changes, knownCases) : [];
  }
  return content.reply ? changesOf([content.change], knownCases) : [];
}

/** Looks up one change, to be told in a thread or in a message of its own. */
export async function lookUpChange(
  change: ChangeRef,
  knownCases: KnownCaseStore,
  inThread: boolean,
): Promise<Extract<Announcement, { kind: 'changes' }>> {
  return { kind: 'changes', changes: await changesOf([change], knownCases), inThread };
}

function announcementOf(
  content: MessageContent,
  announced: readonly Case[],
  changes: readonly ToldChange[],
  corrected: boolean,
): Announcement {
  const cases = announced.filter((each) => !isWithdrawn(each));
  const withdrawn = announced.filter(isWithdrawn);
  switch (content.kind) {
    case 'card': {
      const [only] = announced;
      if (!only) throw new Error('A card is of one case, and the case is not in the store');
      if (isWithdrawn(only)) return { kind: 'withdrawn', case: only };
      return { kind: 'card', case: only, strongest: strongestClaim(only), corrected };
    }
    case 'batch':
      return { kind: 'batch', cases, withdrawn, corrected };
    case 'backlog':
      return { kind: 'backlog', count: cases.length };
    case 'digest':
      return { kind: 'digest', reason: content.reason, cases, withdrawn, changes, corrected };
    case 'changes':
      return { kind: 'changes', changes, inThread: false, corrected };
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
    if (!before || !after) return [];
    const change = isWithdrawn(after.case) ? changeOfCase : toldChange;
    return [change(before.case, after.case)];
  });
}

async function changesUntilNow(
  refs: readonly ChangeRef[],
  knownCases: KnownCaseStore,
): Promise<readonly ToldChange[]> {
  const latest = await knownCases.latest(refs.map(({ caseId }) => caseId));
  return (await changesOf(refs, knownCases)).map((told) =>
    changeUntilNow(told, latest.get(told.after.id)?.case ?? told.after),
  );
}

function refOf({ caseId, edition }: KnownCase): CaseRef {
  return { caseId, edition };
}
