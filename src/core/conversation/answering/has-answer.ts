import { hasCommandAnswer, type Reply } from '../commands/table.ts';

/** True if a reply has what was asked for, or a choice that leads there. */
export function hasAnswer(reply: Reply): boolean {
  switch (reply.kind) {
    case 'answer':
    case 'compare':
    case 'choose':
    case 'case':
    case 'pick-case':
    case 'greeting':
      return true;
    case 'field':
    case 'values':
      return true;
    case 'claims':
      return reply.evidence.length > 0;
    case 'parts':
      return reply.parts.some(hasAnswer);
    case 'nothing':
    case 'missing':
    case 'which-case':
      return false;
    default:
      return hasCommandAnswer(reply);
  }
}
