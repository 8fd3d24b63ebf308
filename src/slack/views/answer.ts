import type { Claim } from '../../core/case/case.ts';
import type { AnswerReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { clip, count, label, moreCharacters } from '../kit/clip.ts';
import { actions, bold, button, context, italic, richText, section, text } from '../kit/kit.ts';
import {
  composeMessage,
  composeModal,
  type DrawnMessage,
  type Modal,
  type Sheet,
} from '../kit/message.ts';
import type { Named, Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { citeButton } from './parts/claims.ts';
import { drawEvidence, evidenceFooter } from './parts/evidence.ts';
import { exampleButtons } from './parts/examples.ts';
import { claimAddress, fileName } from './parts/names.ts';
import { notesOf, reasonNote } from './parts/notes.ts';
import { dismissButton } from './parts/surface.ts';

/** One claim with its evidence. Its status decides the wording: a rejected claim is no evidence. */
export function answerMessage(reply: AnswerReply, options: Surface): DrawnMessage {
  const { evidence } = reply;
  return composeMessage((sheet) => {
    drawAsked(sheet, reply.asked, options);
    drawCaveat(sheet, reply);
    drawEvidence(sheet, evidence, { share: 1, restAt: 'press Open case' });
    // Slack has no room for them here; its modal shows them.
    if (options.surface === 'terminal') drawNotes(sheet, evidence.claim);
    sheet.add(
      context(...evidenceFooter(sheet, evidence, options)),
      actions(
        options.surface === 'private' && !evidence.case.isDraft && shareButton(reply),
        options.surface !== 'shared' && previousButton(reply),
        options.surface !== 'shared' && nextButton(reply),
        openCaseButton(evidence.case),
        citeButton(evidence, options),
        dismissButton(options),
      ),
      // In the channel they would answer whoever presses, and nobody asked.
      options.surface === 'private' || options.surface === 'thread'
        ? actions(...exampleButtons(reply.followUps ?? []))
        : null,
    );
  }, options);
}

/** One claim with its evidence and every note of its reviewers, as a modal. */
export function answerModal(reply: AnswerReply, named: Named = {}): Modal {
  const { evidence } = reply;
  const frame = { title: claimAddress(evidence.case, evidence.claim, 16), callbackId: 'claim' };
  return composeModal(frame, (sheet) => {
    drawCaveat(sheet, reply);
    drawEvidence(sheet, evidence, { share: 4, restAt: `read ${fileName(evidence.case)}` });
    drawNotes(sheet, evidence.claim);
    sheet.add(
      context(...evidenceFooter(sheet, evidence, named)),
      actions(openCaseButton(evidence.case), citeButton(evidence)),
    );
  });
}

/** Warns that a claim that did not stand out may not answer, wherever it is shown for a question. */
function drawCaveat(sheet: Sheet, { isCandidate }: AnswerReply): void {
  if (!isCandidate) return;
  sheet.add(richText(section(bold('A candidate, which may not answer the question:'))));
}

const NOTES = 12;
const NOTE = 2500;

/** The notes on a claim by kind, except the reason, which its evidence is drawn with. */
function drawNotes(sheet: Sheet, claim: Claim): void {
  const reason = reasonNote(claim);
  const notes = notesOf(claim).filter(([kind]) => kind !== reason?.[0]);
  const rows = sheet.room(NOTES);
  sheet.add(
    richText(
      ...notes.slice(0, rows).map(([kind, note]) => {
        const { shown, hidden } = clip(note, sheet.room(NOTE));
        const more = hidden > 0 && italic(` ${moreCharacters(hidden)}`);
        return section(bold(`${noteName(kind)}: `), text(shown), more);
      }),
      notes.length > rows && section(italic(`… and ${count(notes.length - rows, 'more note')}`)),
    ),
  );
}

/** `analysis` as a heading: `Analysis`. */
function noteName(kind: string): string {
  const name = label(kind, 60).replace(/_/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shareButton({ asked, rank, isCandidate, evidence }: AnswerReply) {
  return button({
    label: 'Share',
    action: ACTION.share,
    style: 'primary',
    hint: 'Share this answer in the channel',
    value: {
      question: asked.question,
      threadCase: asked.threadCase,
      rank,
      isCandidate,
      caseId: evidence.case.id,
      claimId: evidence.claim.id,
      revision: evidence.case.revision,
    },
  });
}

function previousButton({ asked, rank, candidates }: AnswerReply) {
  if (rank === 0 || candidates < 2) return null;
  const label = `Previous (${rank} of ${candidates})`;
  return button({
    label,
    action: ACTION.next,
    hint: `${label}: show the candidate before`,
    value: { question: asked.question, threadCase: asked.threadCase, rank: rank - 1 },
  });
}

function nextButton({ asked, rank, candidates }: AnswerReply) {
  if (rank + 1 >= candidates) return null;
  return button({
    label: `Next (${rank + 2} of ${candidates})`,
    action: ACTION.next,
    hint: 'Show the next candidate',
    value: { question: asked.question, threadCase: asked.threadCase, rank: rank + 1 },
  });
}
