import type { AnswerReply } from '../../../core/conversation/reply.ts';
import { bold, richText, section } from '../../kit/kit.ts';
import type { Sheet } from '../../kit/message.ts';

/** Says of a claim that did not stand out that it may be no answer: wherever it is shown for a question. */
export function drawCaveat(sheet: Sheet, { isCandidate }: AnswerReply): void {
  if (!isCandidate) return;
  sheet.add(richText(section(bold('A candidate, which may not answer the question:'))));
}
