import type { Problem } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import { type Draft, isBare } from './claim-draft.ts';
import { isOverview, leaveStatus, leaveStatusFields } from './claim-mentions.ts';
import { tellsAnother } from './same-claim.ts';

/** A draft under the id that it will be known by. */
export interface NumberedDraft {
  readonly id: string;
  readonly draft: Draft;
}

/**
 * Gives each draft its ids. A draft may stand for several claims (`C5 & C6`). A group's heading and
 * the rows of an overview give way to the claims that are told elsewhere in the file; a claim
 * without an id, or with one that is taken, gets the next number above all that are written.
 */
export function numberDrafts(
  drafts: readonly Draft[],
  file: string,
): { drafts: NumberedDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, Draft>();
  const numbered: NumberedDraft[] = [];
  const unnumbered: { draft: Draft; wanted: string | null }[] = [];

  const take = (id: string, draft: Draft) => {
    taken.set(id, draft);
    numbered.push({ id, draft });
  };
  for (const draft of drafts) {
    if (isOverview(draft)) continue;
    if (draft.ids.length === 0) unnumbered.push({ draft, wanted: null });
    for (const id of draft.ids) {
      const holder = taken.get(id);
      if (holder === undefined) take(id, draft);
      else if (isBare(draft)) leaveStatus(holder, draft);
      else unnumbered.push({ draft, wanted: id });
    }
  }
  for (const draft of drafts.filter(isOverview)) {
    for (const id of draft.ids) {
      const holder = taken.get(id);
      if (holder === undefined) take(id, draft);
      else if (draft.row && tellsAnother(draft, holder)) unnumbered.push({ draft, wanted: id });
      else if (draft.row || holder.statuses.length === 0) leaveStatus(holder, draft);
      if (holder !== undefined && draft.group) leaveStatusFields(holder, draft);
    }
    if (draft.ids.length === 0) unnumbered.push({ draft, wanted: null });
  }

  let last = Math.max(0, ...[...taken.keys()].map((id) => Number(id.slice(1))));
  for (const { draft, wanted } of unnumbered) {
    last += 1;
    const id = `C${last}`;
    numbered.push({ id, draft });
    const place = { file, line: draft.line };
    problems.push(
      wanted === null
        ? problemAt('claim-without-id', place, `A claim has no id; it is called ${id}.`)
        : problemAt(
            'claim-duplicate-id',
            place,
            `The id ${wanted} is taken by the claim on line ${taken.get(wanted)?.line}; this one is called ${id}.`,
          ),
    );
  }
  // A stable sort: claims of one heading keep the order of their ids.
  numbered.sort((a, b) => a.draft.line - b.draft.line);
  return { drafts: numbered, problems };
}
