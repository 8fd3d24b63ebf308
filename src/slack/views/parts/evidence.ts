import type { RichTextBlockElement, RichTextSection } from '@slack/types';
import type { Case, Claim } from '../../../core/case/case.ts';
import type { ClaimInCase, FoundClaim } from '../../../core/conversation/reply.ts';
import { clip, count, label, moreCharacters, shorten } from '../../kit/clip.ts';
import { bold, emoji, italic, link, quote, richText, section, text } from '../../kit/kit.ts';
import { parseLink } from '../../kit/link.ts';
import type { Sheet } from '../../kit/message.ts';
import type { Named } from '../../kit/surface.ts';
import { ageWords } from './age.ts';
import { doubtLines } from './doubts.ts';
import { draftLine } from './drafts.ts';
import { gradingLine } from './grading.ts';
import { caseName, claimSentence } from './names.ts';
import { reasonNote } from './notes.ts';
import { type Cited, citedSources, sourceLine } from './sources.ts';
import { STATUS } from './status.ts';
import { tagLines } from './tags.ts';
import { captureLine } from './trust.ts';

/** Code units of a claim's sentence and of all its quotes, with all the room. */
const SENTENCE = 1500;
const QUOTES = 6500;
const SOURCES = 8;
const REASON = 1500;

/** Share of the message that one claim may take: smaller if several are shown. */
export interface EvidenceRoom {
  /** 1 for a single claim; 1/3 for three. */
  readonly share: number;
  /** Tells the reader how to see what is cut off: `press Open case`. */
  readonly restAt: string;
}

/**
 * Draws a claim with its status, the review's reason, its quotes word for word and the sources that
 * it cites. A rejected claim is drawn without its quotes: it is no evidence.
 */
export function drawEvidence(
  sheet: Sheet,
  placed: ClaimInCase & Pick<FoundClaim, 'doubts'>,
  room: EvidenceRoom,
): void {
  const { claim } = placed;
  const look = STATUS[claim.status];
  const name = shorten(caseName(placed.case), sheet.room(200));
  const cited = citedSources(placed.case, claim);
  const rejected = claim.status === 'REJECTED';
  sheet.add(
    richText(
      section(emoji(look.emoji), ' ', bold(look.word), ` · ${name}`),
      draftLine(placed.case),
      claim.status !== 'APPROVED' && section(italic(look.meaning)),
      reviewed(sheet, claim),
      captureLine(sheet, claim),
      gradingLine(sheet, claim),
      ...sentence(sheet, placed, room),
      ...(rejected ? [] : quotes(sheet, placed, room)),
      ...doubtLines(sheet, placed),
      claim.status !== 'APPROVED' && claim.status !== 'UNREVIEWED' && reason(sheet, claim, room),
      ...sources(sheet, cited, claim),
      ...(rejected ? [] : tagLines(sheet, placed.case, claim)),
      pageLine(placed.case, claim),
    ),
  );
}

/** `Approved by J. Doe on 2026-01-02`: who gave the status and when, as far as the file says so. */
function reviewed(sheet: Sheet, { review, status }: Claim): RichTextBlockElement | null {
  if (review === undefined) return null;
  const by = label(review.by, sheet.room(120));
  const on = label(review.on, 40);
  const isDecided = status === 'APPROVED' || status === 'REJECTED';
  const verb = isDecided ? STATUS[status].word : 'Reviewed';
  return section(italic(`${verb}${by && ` by ${by}`}${on && ` on ${on}`}`));
}

/** The lasting address of a case, or of its claim, if the library has a site. */
export function pageLine({ page = '' }: Case, claim: Claim | null): RichTextSection | null {
  const target = parseLink(page && claim ? `${page}#${claim.id}` : page);
  const shown = claim ? 'Lasting page of this claim' : 'Lasting page of this case';
  return target.ok ? section(link(target.url, shown), ` · ${target.host}`) : null;
}

/** The cited sources: one beside its heading, several as a list below it. */
function sources(sheet: Sheet, cited: readonly Cited[], claim: Claim): RichTextBlockElement[] {
  const rows = sheet.room(SOURCES);
  const lines = cited.slice(0, rows).map((source) => sourceLine(sheet, source, { claim }));
  const [only] = lines;
  const noun = cited.length === 1 ? 'Source' : 'Sources';
  const heading = claim.status === 'REJECTED' ? 'Checked against: ' : `${noun}: `;
  if (!only) return [section(italic('This claim names no source.'))];
  if (cited.length === 1) return [section(heading, only.elements)];
  const more = cited.length - rows;
  return [
    section(heading),
    { type: 'rich_text_list', style: 'bullet', elements: lines },
    ...(more > 0 ? [section(italic(`… and ${count(more, 'more source')}`))] : []),
  ];
}

/** The claim's sentence in bold, noted for the guard; a rejected one as what was claimed. */
export function sentence(
  sheet: Sheet,
  placed: ClaimInCase,
  room: EvidenceRoom,
): RichTextBlockElement[] {
  const { claim } = placed;
  const whole = claimSentence(claim);
  if (whole.trim() === '') return [section(italic('The case file gives this claim no sentence.'))];
  const { shown, hidden } = clip(whole, sheet.room(SENTENCE * room.share));
  sheet.shows({ ...origin(placed), quote: -1, shown, hidden });
  const more = hidden > 0 && italic(` ${moreCharacters(hidden)}: ${room.restAt}`);
  if (claim.status === 'REJECTED') return [section('What was claimed: ', text(shown), more)];
  return [section(bold(shown), more)];
}

/** The claim's quotes, each whole or cut visibly, within the room that they share. */
export function quotes(
  sheet: Sheet,
  placed: ClaimInCase,
  room: EvidenceRoom,
): RichTextBlockElement[] {
  const { claim } = placed;
  const drawn: RichTextBlockElement[] = [];
  let left = sheet.room(QUOTES * room.share);
  let unseen = 0;
  claim.quotes.forEach((whole, index) => {
    if (whole.trim() === '') return;
    const { shown, hidden } = clip(whole, left);
    if (shown.trim() === '') {
      unseen++;
      return;
    }
    left -= shown.length;
    sheet.shows({ ...origin(placed), quote: index, shown, hidden });
    drawn.push(quote(shown));
    if (hidden > 0) {
      drawn.push(section(italic(`${moreCharacters(hidden)} of this quote: ${room.restAt}`)));
    }
  });
  if (unseen > 0) drawn.push(section(italic(`… ${count(unseen, 'more quote')}: ${room.restAt}`)));
  if (drawn.length === 0) {
    drawn.push(section(italic('The case file quotes nothing for this claim.')));
  }
  return drawn;
}

/** The reviewer's reason for holding a claim back. */
export function reason(sheet: Sheet, claim: Claim, room: EvidenceRoom): RichTextBlockElement {
  const note = reasonNote(claim);
  const word = claim.status === 'REJECTED' ? 'Why: ' : 'Reviewer’s note: ';
  if (!note) return section(bold(word), italic('the case file gives no reason.'));
  const { shown, hidden } = clip(note[1], sheet.room(REASON * room.share));
  const more = hidden > 0 && italic(` ${moreCharacters(hidden)}: ${room.restAt}`);
  return section(bold(word), text(shown), more);
}

function origin(placed: ClaimInCase) {
  const { id, status } = placed.claim;
  return { caseId: placed.case.id, claimId: id, status };
}

/** `klarna-ai… · C6 · last updated 2025-01-15 · matched on: klarna, profit`, as its parts. */
export function evidenceFooter(sheet: Sheet, found: FoundClaim, named: Named): string[] {
  const updated = label(found.case.lastUpdated, 40) || label(found.case.dateAdded, 40);
  const seen = found.matched.map((word) => label(word, 80)).filter((word) => word !== '');
  return [
    label(found.case.id, sheet.room(200)),
    label(found.claim.id, sheet.room(40)),
    updated && `Last updated ${updated}`,
    ageWords(found.case, named),
    seen.length > 0 ? `Matched on: ${shorten(seen.join(', '), sheet.room(300))}` : '',
  ];
}
