import type { AnswerReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { actions, button, context } from '../kit/kit.ts';
import { composeMessage, composeModal, type Message, type Modal } from '../kit/message.ts';
import { drawAsked } from './parts/asked.ts';
import { openCaseButton } from './parts/case-lines.ts';
import { drawCaveat } from './parts/caveat.ts';
import { drawNotes } from './parts/claim-notes.ts';
import { drawEvidence, evidenceFooter } from './parts/evidence.ts';
import { claimAddress, fileName } from './parts/names.ts';
import { dismissButton, type Surface } from './parts/surface.ts';

/** One claim with its evidence. Its status decides the wording: a rejected claim is no evidence. */
export function answerMessage(reply: AnswerReply, options: Surface): Message {
  const { evidence } = reply;
  return composeMessage((sheet) => {
    drawAsked(sheet, reply.asked, options);
    drawCaveat(sheet, reply);
    drawEvidence(sheet, evidence, { share: 1, restAt: 'press Open case' });
    sheet.add(
      context(...evidenceFooter(sheet, evidence)),
      actions(
        options.surface === 'private' && shareButton(reply),
        options.surface !== 'shared' && nextButton(reply),
        openCaseButton(evidence.case),
        dismissButton(options),
      ),
    );
  });
}

/** One claim with its evidence and every note of its reviewers, as a modal. */
export function answerModal(reply: AnswerReply): Modal {
  const { evidence } = reply;
  const { case: of, claim } = evidence;
  const frame = { title: claimAddress(of, claim, 16), callbackId: 'claim' };
  return composeModal(frame, (sheet) => {
    drawCaveat(sheet, reply);
    drawEvidence(sheet, evidence, { share: 4, restAt: `read ${fileName(of)}` });
    drawNotes(sheet, claim);
    sheet.add(context(...evidenceFooter(sheet, evidence)), actions(openCaseButton(of)));
  });
}

function shareButton({ asked, rank, isCandidate, evidence: { case: of, claim } }: AnswerReply) {
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
      caseId: of.id,
      claimId: claim.id,
      revision: of.revision,
    },
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
