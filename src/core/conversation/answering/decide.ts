import type { Case } from '../../case/case.ts';
import { claimsById } from '../claims-by-id.ts';
import { helpReply } from '../commands/help.ts';
import { list } from '../commands/list.ts';
import { decideCommand, type Reply } from '../commands/table.ts';
import {
  type Conversation,
  currentCase,
  currentCaseId,
  type ReadConversation,
} from '../conversation.ts';
import { caseOrChoice } from '../named-cases.ts';
import type { Turn } from '../thread.ts';
import { ask } from './ask.ts';
import { candidate, candidatesShown } from './candidate.ts';
import { isSearched } from './is-searched.ts';
import { type LastAsked, lastAsked, lastClaim } from './last-asked.ts';
import { isAboutSubscriptions, type LibraryRequest, parseRequest } from './parse-request.ts';

/** Decides what to say. Pure: the same conversation always gives the same reply. */
export function decide(request: LibraryRequest, { library, search, thread }: Conversation): Reply {
  const conversation: ReadConversation = {
    library,
    search,
    thread,
    lastClaim: () => lastClaim({ library, search, thread }),
  };
  // "No answer" would sound as if there had been something to look through.
  if (library.cases.length === 0 && request.kind !== 'help') {
    return list.decide({ kind: 'list', words: '' }, conversation);
  }
  switch (request.kind) {
    case 'greeting':
      return { kind: 'greeting' };
    case 'claims':
      return claimsById(request.text, request, conversation) ?? ask(request.text, '', conversation);
    case 'more':
      return more(conversation);
    case 'ask':
      return ask(request.text, request.resembles, conversation);
    default:
      return decideCommand(request, conversation);
  }
}

/**
 * The turn that a thread keeps of a question and its reply; null if that is nothing. A choice between
 * claims of several cases leaves the thread with the case that it was about.
 */
export function turnOf(question: string, reply: Reply, thread: readonly Turn[]): Turn | null {
  const subject = subjectOf(reply);
  if (subject !== '') return { q: question, case: subject };
  return reply.kind === 'choose' ? { q: question, case: currentCaseId(thread) } : null;
}

/** The id of the case that a reply is about; empty if it is about none, or offers several. */
export function subjectOf(reply: Reply): string {
  if ('case' in reply) return reply.case?.id ?? '';
  switch (reply.kind) {
    case 'answer':
      return reply.evidence.case.id;
    case 'compare':
      return reply.evidence[0]?.case.id ?? '';
    case 'choose':
      return onlyOf(reply.evidence.map((found) => found.case));
    case 'claims':
      return onlyOf(
        reply.cases.length > 0 ? reply.cases : reply.evidence.map((found) => found.case),
      );
    default:
      return '';
  }
}

/** The id of the one case that all of some are; empty if they are several. */
function onlyOf(cases: readonly Case[]): string {
  return new Set(cases).size === 1 ? (cases[0] as Case).id : '';
}

function more(conversation: Conversation): Reply {
  const last = lastAsked(conversation.thread);
  if (!last) return helpReply(conversation);
  const current = currentCase(conversation);
  // What was named by its id or status has no other candidates: there is more in its case.
  if (current && !isSearched(last.turn.q)) return caseOrChoice('', [current]);
  const asked = { question: last.turn.q, threadCase: currentCaseId(last.before) };
  const first = decideAgain(last, conversation);
  return candidate(asked, candidatesShown(first) + last.steps, conversation);
}

/** The reply to what a thread asked last. */
function decideAgain({ turn, before }: LastAsked, conversation: Conversation): Reply {
  const request = parseRequest(turn.q);
  if (isAboutSubscriptions(request)) return helpReply(conversation);
  return decide(request, { ...conversation, thread: before });
}
