import type { Asked, ChooseReply, FoundClaim } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { actions, button, italic, list, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { claimLine } from './parts/case-lines.ts';
import { whyOnlyOffered } from './parts/doubts.ts';
import { claimAddress, orgName } from './parts/names.ts';
import { dismissButton } from './parts/surface.ts';

const SENTENCE = 600;

/** Offers up to three candidates, and says so if they are weak. */
export function chooseMessage(reply: ChooseReply, options: Surface): DrawnMessage {
  return composeMessage((sheet) => {
    drawAsked(sheet, reply.asked, options);
    sheet.add(
      richText(
        section(heading(reply)),
        list(
          reply.evidence.map((one) => claimLine(sheet, one, { max: SENTENCE, withOrg: true })),
          'ordered',
        ),
        ...reply.evidence.flatMap((one, i) => {
          const why = whyOnlyOffered(sheet, one);
          return why === null ? [] : [section(italic(`${i + 1}: ${why}`))];
        }),
        options.surface !== 'terminal' && section(italic('Press one to see its evidence.')),
      ),
      actions(
        ...reply.evidence.map((one, i) => showButton(reply.asked, one, i)),
        dismissButton(options),
      ),
    );
  }, options);
}

function heading({ weak, evidence }: ChooseReply): string {
  if (weak) return 'No claim clearly answers this. The closest, which may not answer it:';
  return evidence.length === 1 ? 'Is this what you mean?' : 'Which of these do you mean?';
}

function showButton(asked: Asked, found: FoundClaim, i: number) {
  return button({
    label: `${i + 1}: ${orgName(found.case)}`,
    end: found.claim.id,
    action: ACTION.showClaim,
    hint: `Show claim ${claimAddress(found.case, found.claim)}`,
    value: {
      question: asked.question,
      threadCase: asked.threadCase,
      rank: i,
      isCandidate: true,
      caseId: found.case.id,
      claimId: found.claim.id,
      revision: found.case.revision,
    },
  });
}
