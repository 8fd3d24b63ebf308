import type { CompareReply } from '../../core/conversation/reply.ts';
import { ACTION } from '../kit/action-ids.ts';
import { actions, bold, button, context, divider, richText, section } from '../kit/kit.ts';
import { composeMessage, type DrawnMessage } from '../kit/message.ts';
import type { Surface } from '../kit/surface.ts';
import { drawAsked } from './parts/asked.ts';
import { openCaseButtons } from './parts/case-lines.ts';
import { drawEvidence, evidenceFooter } from './parts/evidence.ts';
import { dismissButton } from './parts/surface.ts';

/** The best claim of each organisation that the question names, one under the other. */
export function compareMessage(reply: CompareReply, options: Surface): DrawnMessage {
  const { evidence, asked } = reply;
  return composeMessage((sheet) => {
    drawAsked(sheet, asked, options);
    sheet.add(richText(section(bold('The closest claim of each. They may not measure the same.'))));
    for (const one of evidence) {
      sheet.add(divider());
      drawEvidence(sheet, one, { share: 1 / evidence.length, restAt: 'open its case' });
      sheet.add(context(...evidenceFooter(sheet, one)));
    }
    sheet.add(
      actions(
        options.surface === 'private' &&
          button({
            label: 'Share',
            action: ACTION.share,
            style: 'primary',
            hint: 'Share this comparison in the channel',
            value: { question: asked.question, threadCase: asked.threadCase },
          }),
        ...openCaseButtons(evidence.map((one) => one.case)),
        dismissButton(options),
      ),
    );
  }, options);
}
