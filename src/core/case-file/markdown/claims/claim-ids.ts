import type { Problem } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import type { FileText } from '../text/file-text.ts';
import { oddIn } from '../text/typed.ts';
import { type Draft, isBare, textOf } from './claim-draft.ts';
import { isOverview, leaveStatus, leaveStatusFields } from './claim-mentions.ts';
import { hugeRange } from './id-ranges.ts';
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
  all: readonly Draft[],
  text: FileText,
  file: string,
): { drafts: NumberedDraft[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, Draft>();
  const numbered: NumberedDraft[] = [];
  const ranges = all.map(hugeRangeOf);
  const drafts = all.filter((_, at) => ranges[at] === '');
  for (const [at, range] of ranges.entries()) {
    if (range === '') continue;
    const message = `"${range}" names more claims than a file has, so no claim is read from it.`;
    problems.push(problemAt('claim-group-unclear', { file, line: all[at]?.line ?? 1 }, message));
  }
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
            `The id ${wanted} is taken by the claim on line ${taken.get(wanted)?.line}; this one is called ${id}.${writtenWith(text.lineAt(draft.line))}`,
          ),
    );
  }
  // A stable sort: claims of one heading keep the order of their ids.
  numbered.sort((a, b) => a.draft.line - b.draft.line);
  return { drafts: numbered, problems };
}

/** The range of ids in the head of a claim that has got none by it. */
function hugeRangeOf({ ids, title, fields }: Draft): string {
  if (ids.length > 0) return '';
  const sentence = fields.find(({ role }) => role === 'claim');
  return hugeRange(title) || hugeRange(textOf(sentence?.pieces ?? []));
}

/** An id that looks like another is told with the character that makes the difference. */
function writtenWith(line: string): string {
  const odd = oddIn(line.slice(0, MOST_BEFORE_ID));
  return odd === '' ? '' : ` It is written with ${odd}.`;
}

/** An id stands near the beginning of its line. Characters. */
const MOST_BEFORE_ID = 40;
