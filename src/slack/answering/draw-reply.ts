import { COMMANDS, type Reply } from '../../core/conversation/commands/table.ts';
import type { DrawnMessage, Modal } from '../kit/message.ts';
import type { Named, Surface } from '../kit/surface.ts';
import { answerMessage, answerModal } from '../views/answer.ts';
import { caseMessage, caseModal } from '../views/case-card.ts';
import { chooseMessage } from '../views/choose.ts';
import { claimsMessage } from '../views/claims.ts';
import { compareMessage } from '../views/compare.ts';
import { fieldMessage } from '../views/field.ts';
import { greetingMessage } from '../views/greeting.ts';
import { helpMessage } from '../views/help.ts';
import { listMessage } from '../views/list.ts';
import { missingMessage } from '../views/missing.ts';
import { nothingMessage } from '../views/nothing.ts';
import { partsMessage } from '../views/parts.ts';
import { pickCaseMessage } from '../views/pick-case.ts';
import { sourcesMessage, sourcesModal } from '../views/sources.ts';
import { valuesMessage } from '../views/values.ts';
import { whichCaseMessage } from '../views/which-case.ts';

type View<Kind extends Reply['kind']> = (
  reply: Extract<Reply, { readonly kind: Kind }>,
  surface: Surface,
) => DrawnMessage;

/** The view of every kind of reply. */
export const VIEWS: { readonly [Kind in Reply['kind']]: View<Kind> } = {
  answer: answerMessage,
  compare: compareMessage,
  choose: chooseMessage,
  claims: claimsMessage,
  nothing: nothingMessage,
  case: caseMessage,
  'pick-case': pickCaseMessage,
  list: listMessage,
  sources: sourcesMessage,
  help: (reply, surface) => helpMessage(reply, COMMANDS, surface),
  values: valuesMessage,
  field: fieldMessage,
  parts: (reply, surface) =>
    partsMessage(
      reply,
      reply.parts.map((part) => replyMessage(part, partOf(surface))),
      surface,
    ),
  greeting: greetingMessage,
  'which-case': whichCaseMessage,
  missing: missingMessage,
};

/** A part is drawn without what belongs to the whole: sharing and dismissing. */
function partOf({ surface }: Surface): Surface {
  return { surface: surface === 'terminal' ? 'terminal' : 'thread' };
}

/** The message that shows a reply. */
export function replyMessage(reply: Reply, surface: Surface): DrawnMessage {
  const view = VIEWS[reply.kind] as (reply: Reply, surface: Surface) => DrawnMessage;
  return view(reply, surface);
}

/** The modal that shows a reply: roomier than a message if there is much to read. */
export function replyModal(reply: Reply, named: Named): Modal {
  switch (reply.kind) {
    case 'answer':
      return answerModal(reply, named);
    case 'case':
      return caseModal(reply, named);
    case 'sources':
      return sourcesModal(reply);
    default: {
      // Drawn as for a thread: nobody to share with, and nothing to dismiss.
      const { blocks, evidence } = replyMessage(reply, { surface: 'thread', ...named });
      const title = { type: 'plain_text', text: 'Casebook' } as const;
      return {
        view: { type: 'modal', callback_id: reply.kind, title, blocks: [...blocks] },
        evidence,
      };
    }
  }
}
