import type { RichTextBlockElement } from '@slack/types';
import type { Case, Claim } from '../../core/case-file/case.ts';
import { clip, count, label, moreCharacters, shorten } from '../clip.ts';
import { actions, bold, emoji, italic, list, richText, section, text } from '../kit.ts';
import { composeMessage, type Message, type Sheet } from '../message.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { type CaseChange, type ClaimChange, wasRejected } from './parts/changes.ts';
import { type EvidenceRoom, quotes, reason, sentence } from './parts/evidence.ts';
import { caseName, claimSentence } from './parts/names.ts';
import { citedSources, sourceLine } from './parts/sources.ts';
import { STATUS } from './parts/status.ts';

const CLAIMS = 12;

/** What changed in a case, claim by claim; what was rejected first, and loudly. */
export function announcementChangeMessage(change: CaseChange): Message {
  const { before, after } = change;
  return composeMessage((sheet) => {
    const name = shorten(caseName(after ?? before), sheet.room(250));
    if (!after) {
      const gone = section(bold(name), ' is no longer in the library. Do not rely on it.');
      sheet.add(richText(section(emoji('warning'), ' ', bold('Removed')), gone));
      return;
    }
    const ordered = [...change.claims].sort((a, b) => +wasRejected(b) - +wasRejected(a));
    const shown = ordered.slice(0, sheet.room(CLAIMS));
    const more = ordered.length - shown.length;
    const room = { share: 1 / Math.max(1, shown.length), restAt: 'press Open case' };
    sheet.add(richText(section(heading(change), bold(name)), value(sheet, before, after)));
    for (const one of shown) sheet.add(richText(...claimLines(sheet, after, one, room)));
    sheet.add(
      more > 0
        ? richText(section(italic(`… and ${count(more, 'more changed claim')}: press Open case`)))
        : null,
      actions(openCaseButton(after)),
    );
  });
}

function heading({ claims }: CaseChange) {
  const rejected = claims.filter(wasRejected).length;
  if (rejected === 0) return [emoji('pencil2'), bold(' Changed: ')];
  return [emoji(STATUS.REJECTED.emoji), bold(` ${count(rejected, 'claim')} rejected: `)];
}

function value(sheet: Sheet, before: Case, after: Case) {
  if (before.highlightedValue === after.highlightedValue) return null;
  const was = label(before.highlightedValue, sheet.room(300)) || 'nothing';
  const is = label(after.highlightedValue, sheet.room(300)) || 'nothing';
  return section(bold('Highlighted value: '), is, italic(` (was: ${was})`));
}

/** How one claim stands now, and what of it is different. */
function claimLines(
  sheet: Sheet,
  of: Case,
  change: ClaimChange,
  room: EvidenceRoom,
): RichTextBlockElement[] {
  const { before, after } = change;
  if (!after) {
    return [section(bold(label(before?.id ?? '', 20)), ' is no longer in the case file')];
  }
  const { emoji: look, word } = STATUS[after.status];
  const start = section(
    emoji(look),
    ' ',
    bold(`${label(after.id, 20)} ${what(change)}`),
    before && before.status !== after.status
      ? italic(` (was: ${STATUS[before.status].word.toLowerCase()})`)
      : ` (${word.toLowerCase()})`,
  );
  const placed = { case: of, claim: after };
  const lines: RichTextBlockElement[] = [start];
  if (after.status !== 'APPROVED') lines.push(section(italic(STATUS[after.status].meaning)));
  lines.push(...sentence(sheet, placed, room));
  if (before && claimSentence(before) !== claimSentence(after))
    lines.push(was(sheet, before, room));
  if (after.status === 'REJECTED') lines.push(reason(sheet, after, room));
  else if (!before || differ(before.quotes, after.quotes))
    lines.push(...quotes(sheet, placed, room));
  const cited = citedSources(of, after).slice(0, sheet.room(3));
  if (before && differ(before.sources, after.sources)) {
    const sources = list(cited.map((source) => sourceLine(sheet, source)));
    lines.push(section('It now cites:'), sources ?? section(italic('no source')));
  }
  return lines;
}

/** What happened to a claim, in a few words. */
function what({ before, after }: ClaimChange): string {
  if (!before) return 'is new';
  if (after && before.status !== after.status) {
    return `is now ${STATUS[after.status].word.toLowerCase()}`;
  }
  return 'has changed';
}

function was(sheet: Sheet, before: Claim, room: EvidenceRoom) {
  const { shown, hidden } = clip(claimSentence(before), sheet.room(600 * room.share));
  if (shown.trim() === '') return section(italic('Before, it had no sentence.'));
  return section(italic('Was: '), text(shown), hidden > 0 && italic(` ${moreCharacters(hidden)}`));
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
