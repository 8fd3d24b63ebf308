import type { RichTextBlockElement } from '@slack/types';
import type { Announcement } from '../../core/announcements/content/announcement.ts';
import type { ToldChange, ToldClaimChange } from '../../core/announcements/content/told-change.ts';
import type { Case, Claim } from '../../core/case/case.ts';
import { clip, count, label, moreCharacters, shorten } from '../kit/clip.ts';
import {
  actions,
  bold,
  context,
  divider,
  emoji,
  italic,
  list,
  richText,
  section,
  text,
} from '../kit/kit.ts';
import { composeMessage, type DrawnMessage, type Sheet } from '../kit/message.ts';
import { openCaseButtons } from './parts/case-lines.ts';
import { wasRejected } from './parts/changes.ts';
import { type EvidenceRoom, quotes, reason, sentence } from './parts/evidence.ts';
import { CORRECTED, CORRECTED_REPLY, caseName, claimSentence, WITHDRAWN } from './parts/names.ts';
import { citedSources, sourceLine } from './parts/sources.ts';
import { STATUS } from './parts/status.ts';
import { captureLine } from './parts/trust.ts';

/** Several changes of cases, as a channel is told of them. */
export type AnnouncedChanges = Extract<Announcement, { kind: 'changes' }>;

const CASES = 6;
const CLAIMS = 12;

/** Tells the changes of known cases, claim by claim. Rejections come first, and loudly. */
export function announcementChangeMessage(announced: AnnouncedChanges): DrawnMessage {
  const { changes, inThread, corrected } = announced;
  return composeMessage((sheet) => {
    if (!inThread) sheet.add(divider());
    const shown = changes.slice(0, sheet.room(CASES));
    const more = changes.length - shown.length;
    for (const change of shown) drawChange(sheet, change, shown.length);
    const there = shown.filter(({ isGone }) => !isGone).map(({ after }) => after);
    sheet.add(
      more > 0 ? richText(section(italic(`… and ${count(more, 'more changed case')}`))) : null,
      context(corrected ? (inThread ? CORRECTED_REPLY : CORRECTED) : ''),
      actions(...openCaseButtons(there)),
    );
  });
}

/** Draws one case's changes; `cases` is how many share the message. */
export function drawChange(sheet: Sheet, change: ToldChange, cases: number): void {
  const { before, after } = change;
  const ordered = [...change.claims].sort((a, b) => +wasRejected(b) - +wasRejected(a));
  const shown = ordered.slice(0, sheet.room(Math.ceil(CLAIMS / cases)));
  const more = ordered.length - shown.length;
  const room = { share: 1 / Math.max(1, shown.length * cases), restAt: 'open the case' };
  const name = bold(shorten(caseName(after), sheet.room(250)));
  if (change.isGone) {
    const means = 'A message here showed it as evidence, which it is no more.';
    sheet.add(richText(section(bold(`${WITHDRAWN}: `), name), section(means)));
    return;
  }
  sheet.add(richText(section(heading(change), name), value(sheet, before, after)));
  for (const one of shown) sheet.add(richText(...claimLines(sheet, change, one, room)));
  if (more > 0) {
    const told = italic(`… and ${count(more, 'more changed claim')}: open the case`);
    sheet.add(richText(section(told)));
  }
}

function heading({ claims }: ToldChange) {
  const rejected = claims.filter(wasRejected).length;
  if (rejected === 0) return [emoji('pencil2'), bold(' Changed: ')];
  return [emoji(STATUS.REJECTED.emoji), bold(` ${count(rejected, 'claim')} rejected: `)];
}

function value(sheet: Sheet, before: Case, after: Case) {
  if (before.highlightedValue === after.highlightedValue) return null;
  const was = label(before.highlightedValue, sheet.room(300)) || 'nothing';
  const is = label(after.headline ?? after.highlightedValue, sheet.room(300)) || 'nothing';
  return section(bold('Highlighted value: '), is, italic(` (was: ${was})`));
}

/** Shows a claim as it is now and names the differences. */
function claimLines(
  sheet: Sheet,
  { before: old, after: now }: ToldChange,
  change: ToldClaimChange,
  room: EvidenceRoom,
): RichTextBlockElement[] {
  const { before, after } = change;
  if (!after) {
    return [section(bold(label(before?.id ?? '', 20)), ' is no longer in the case file')];
  }
  const placed = { case: now, claim: after };
  const lines = [claimHeading(before, after)];
  if (after.status !== 'APPROVED') lines.push(section(italic(STATUS[after.status].meaning)));
  const checked = captureLine(sheet, after);
  if (checked) lines.push(checked);
  const said: RichTextBlockElement[] = [...lines, ...sentence(sheet, placed, room)];
  if (before && claimSentence(before) !== claimSentence(after)) {
    said.push(was(sheet, before, room));
  }
  if (after.status === 'REJECTED') said.push(reason(sheet, after, room));
  else if (!before || differ(before.quotes, after.quotes)) {
    said.push(...quotes(sheet, placed, room));
  }
  if (before && differ(addresses(old, before), addresses(now, after))) {
    said.push(...nowCites(sheet, now, after));
  }
  return said;
}

/** `⛔ C3 is now rejected (was: approved)`. */
function claimHeading(before: Claim | null, after: Claim) {
  const { emoji: look, word } = STATUS[after.status];
  const isOther = before && before.status !== after.status;
  return section(
    emoji(look),
    ' ',
    bold(`${label(after.id, 20)} ${what(before, after)}`),
    isOther
      ? italic(` (was: ${STATUS[before.status].word.toLowerCase()})`)
      : ` (${word.toLowerCase()})`,
  );
}

const SOURCES = 4;

function nowCites(sheet: Sheet, theCase: Case, claim: Claim): RichTextBlockElement[] {
  const cited = citedSources(theCase, claim);
  const shown = cited.slice(0, sheet.room(SOURCES));
  const more = cited.length - shown.length;
  const sources = list(shown.map((source) => sourceLine(sheet, source, { claim })));
  if (!sources) return [section(italic('It cites no source any more.'))];
  const rest = more > 0 ? [section(italic(`… and ${count(more, 'more source')}`))] : [];
  return [section('It now cites:'), sources, ...rest];
}

/** The parts of a claim's sources that readers see. */
function addresses(theCase: Case, claim: Claim): readonly string[] {
  return citedSources(theCase, claim).map((source) =>
    'missing' in source ? source.id : JSON.stringify([source.title, source.type, source.url]),
  );
}

/** Says what happened to a claim, in a few words. */
function what(before: Claim | null, after: Claim): string {
  if (!before) return 'is new';
  return before.status === after.status
    ? 'has changed'
    : `is now ${STATUS[after.status].word.toLowerCase()}`;
}

function was(sheet: Sheet, before: Claim, room: EvidenceRoom) {
  const { shown, hidden } = clip(claimSentence(before), sheet.room(600 * room.share));
  if (shown.trim() === '') return section(italic('Before, it had no sentence.'));
  return section(italic('Was: '), text(shown), hidden > 0 && italic(` ${moreCharacters(hidden)}`));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
