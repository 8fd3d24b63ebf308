import type { Case, Claim } from '../../case/case.ts';
import { helpReply } from '../commands/help.ts';
import { list } from '../commands/list.ts';
import { decideCommand, type Reply } from '../commands/table.ts';
import {
  type Conversation,
  currentCase,
  currentCaseId,
  type ReadConversation,
  type ShownInReply,
} from '../conversation.ts';
import { caseOrChoice } from '../named-cases.ts';
import type { Asked } from '../reply.ts';
import type { Turn } from '../thread.ts';
import { answerQuestion } from './answer-question.ts';
import { candidate, candidatesShown } from './candidate.ts';
import { withFollowUps } from './follow-ups.ts';
import { lastAsked } from './last-asked.ts';
import { isAboutSubscriptions, type LibraryRequest } from './parse-request.ts';
import { readAgain, searchedFor } from './read-again.ts';
import { keptOf, type ListRead, type RequestRead, readRequest, requestOf } from './read-request.ts';
import { shownIn } from './shown.ts';

/**
 * Decides what to say. Pure: the same conversation always gives the same reply.
 * @param asked read here unless `readRequest` has read it
 */
export function decide(asked: LibraryRequest, given: Conversation): Reply {
  const { library } = given;
  const request = readRequest(asked, given);
  const conversation: ReadConversation = {
    ...given,
    lastShown: remembered(() => lastShown(given)),
    lastClaim: () => onlyClaim(conversation),
  };
  // "No answer" would sound as if there had been something to look through.
  if (library.cases.length === 0 && request.kind !== 'help') {
    return list.decide({ kind: 'list', words: '' }, conversation);
  }
  switch (request.kind) {
    case 'greeting':
      return { kind: 'greeting', said: request.said };
    case 'more':
      return more(conversation);
    case 'ask':
      return withFollowUps(
        answerQuestion(request.text, request.resembles, request.meant, conversation),
        conversation,
      );
    case 'list':
      return listed(request, conversation) ?? decideCommand(request, conversation);
    default:
      return decideCommand(request, conversation);
  }
}

/** The reply to the question of a button, from the library as it is now; null if it has none. */
export function decideAgain(
  asked: Asked,
  found: Pick<Conversation, 'library' | 'search'>,
): Reply | null {
  const again = readAgain(asked, found);
  return again && decide(again.request, again.conversation);
}

/** "List banks": what is listed is read as in any other question, unless it is a filter. */
function listed({ words, meant }: ListRead, conversation: ReadConversation): Reply | null {
  if (!meant.question) return null;
  const reply = answerQuestion(`list ${words}`, '', meant.question, conversation);
  return reply.kind === 'list' || reply.kind === 'claims' || reply.kind === 'values' ? reply : null;
}

/**
 * The turn that a thread keeps of a question and its reply; null if that is nothing. A choice between
 * claims of several cases leaves the thread with the case that it was about.
 * @param request what the question was read as, so that no follow-up reads it again
 */
export function turnOf(
  question: string,
  reply: Reply,
  thread: readonly Turn[],
  request?: RequestRead,
): Turn | null {
  const subject = subjectOf(reply);
  if (subject === '' && !LISTS.has(reply.kind)) return null;
  const read = request && keptOf(request);
  return { q: question, case: subject || currentCaseId(thread), ...(read && { read }) };
}

/** Replies that a follow-up may point into: "the second one". */
const LISTS: ReadonlySet<Reply['kind']> = new Set([
  'choose',
  'claims',
  'list',
  'values',
  'compare',
  'parts',
]);

/** The id of the case that a reply is about; empty if it is about none, or offers several. */
export function subjectOf(reply: Reply): string {
  if ('case' in reply) return reply.case?.id ?? '';
  switch (reply.kind) {
    case 'answer':
      return reply.evidence.case.id;
    case 'compare':
      return reply.evidence[0]?.case.id ?? reply.bare[0]?.id ?? '';
    case 'nothing':
      return reply.about?.cases[0]?.id ?? '';
    case 'values':
      return onlyOf(reply.values.map((value) => value.case));
    case 'parts':
      return reply.parts.map(subjectOf).find((id) => id !== '') ?? '';
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

/** What the last reply of a thread showed: it is decided again, from the library as it is now. */
function lastShown({ thread, ...conversation }: Conversation): readonly ShownInReply[] {
  const last = thread.at(-1);
  if (!last || last.q === '') return [];
  const request = requestOf(last);
  if (isAboutSubscriptions(request)) return [];
  return shownIn(decide(request, { ...conversation, thread: thread.slice(0, -1) }));
}

/** The claim that a thread was last shown, if it was one, of the case that the thread is about. */
function onlyClaim(conversation: ReadConversation): Claim | null {
  const shown = conversation.lastShown();
  const [first] = shown;
  const isOne = shown.length === 1 && first?.case.id === currentCaseId(conversation.thread);
  return isOne ? first.claim : null;
}

function remembered<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

function more(conversation: Conversation): Reply {
  const last = lastAsked(conversation);
  if (!last) return helpReply(conversation);
  const searched = searchedFor(last.request, last.turn.q);
  const current = currentCase(conversation);
  // What was named by its id or status has no other candidates: there is more in its case.
  if (current && !searched.isFound) return caseOrChoice('', [current]);
  const asked = { question: last.turn.q, threadCase: currentCaseId(last.before) };
  const first = decide(last.request, { ...conversation, thread: last.before });
  return candidate(asked, candidatesShown(first) + last.steps, conversation, searched);
}
