import type { Reply } from '../../core/conversation/commands/table.ts';
import type { Message } from '../kit/message.ts';
import { answerMessage } from '../views/answer.ts';
import { caseMessage } from '../views/case-card.ts';
import { chooseMessage } from '../views/choose.ts';
import { claimsMessage } from '../views/claims.ts';
import { compareMessage } from '../views/compare.ts';
import { greetingMessage } from '../views/greeting.ts';
import { helpMessage } from '../views/help.ts';
import { listMessage } from '../views/list.ts';
import { missingMessage } from '../views/missing.ts';
import { nothingMessage } from '../views/nothing.ts';
import type { Surface } from '../views/parts/surface.ts';
import { pickCaseMessage } from '../views/pick-case.ts';
import { sourcesMessage } from '../views/sources.ts';
import { whichCaseMessage } from '../views/which-case.ts';

/** The message that shows a reply. */
export function replyMessage(reply: Reply, surface: Surface): Message {
  switch (reply.kind) {
    case 'answer':
      return answerMessage(reply, surface);
    case 'compare':
      return compareMessage(reply, surface);
    case 'choose':
      return chooseMessage(reply, surface);
    case 'claims':
      return claimsMessage(reply, surface);
    case 'nothing':
      return nothingMessage(reply, surface);
    case 'case':
      return caseMessage(reply, surface);
    case 'pick-case':
      return pickCaseMessage(reply, surface);
    case 'list':
      return listMessage(reply, surface);
    case 'sources':
      return sourcesMessage(reply, surface);
    case 'help':
      return helpMessage(reply, surface);
    case 'greeting':
      return greetingMessage(surface);
    case 'which-case':
      return whichCaseMessage(reply, surface);
    case 'missing':
      return missingMessage(reply, surface);
  }
}
