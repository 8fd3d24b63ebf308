import type { Case } from '../../case/case.ts';
import type { Reply } from '../commands/table.ts';
import type { ShownInReply } from '../conversation.ts';

/** The claims and cases that a reply shows, in order. */
export function shownIn(reply: Reply): ShownInReply[] {
  switch (reply.kind) {
    case 'answer':
      return [reply.evidence];
    case 'compare':
      return [...reply.evidence, ...reply.bare.map(asSuch)];
    case 'choose':
    case 'claims':
      return [...reply.evidence];
    case 'values':
      return [...reply.values];
    case 'list':
    case 'pick-case':
      return reply.cases.map(asSuch);
    case 'case':
    case 'field':
      return [asSuch(reply.case)];
    case 'sources':
      return [{ case: reply.case, claim: reply.claim }];
    case 'nothing':
      return reply.shown ? [reply.shown] : [];
    case 'parts':
      return reply.parts.flatMap(shownIn);
    default:
      return [];
  }
}

function asSuch(theCase: Case): ShownInReply {
  return { case: theCase, claim: null };
}
