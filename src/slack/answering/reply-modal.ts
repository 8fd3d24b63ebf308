import type { Reply } from '../../core/conversation/commands/table.ts';
import type { Modal } from '../kit/message.ts';
import { answerModal } from '../views/answer.ts';
import { caseModal } from '../views/case-card.ts';
import { sourcesModal } from '../views/sources.ts';
import { replyMessage } from './reply-message.ts';

/** The modal that shows a reply: roomier than a message where there is much to read. */
export function replyModal(reply: Reply): Modal {
  switch (reply.kind) {
    case 'answer':
      return answerModal(reply);
    case 'case':
      return caseModal(reply);
    case 'sources':
      return sourcesModal(reply);
    default: {
      // Drawn as for a thread, where there is nobody to share with and nothing to dismiss.
      const { blocks, evidence } = replyMessage(reply, { surface: 'thread' });
      const title = { type: 'plain_text', text: 'Casebook' } as const;
      return {
        view: { type: 'modal', callback_id: reply.kind, title, blocks: [...blocks] },
        evidence,
      };
    }
  }
}
