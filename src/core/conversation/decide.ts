import type { Case } from '../case/case.ts';
import { ask } from './ask.ts';
import { candidate, candidatesShown } from './candidate.ts';
import { claimsById } from './claims-by-id.ts';
import { help } from './help.ts';
import { isSearched } from './is-searched.ts';
import { type LastAsked, lastAsked } from './last-asked.ts';
import { listCases } from './list-cases.ts';
import { listSources } from './list-sources.ts';
import { caseOrChoice } from './named-cases.ts';
import type { Reply } from './reply.ts';
import { isAboutSubscriptions, type LibraryRequest, parseRequest } from './request.ts';
import { currentCase, currentCaseId, type Situation } from './situation.ts';
import type { Turn } from './thread.ts';

/** Decides what to say. Pure: the same situation always gives the same reply. */
export function decide(request: LibraryRequest, situation: Situation): Reply {
  // "No answer" would sound as if there had been something to look through.
  const isEmpty = situation.library.cases.length === 0;
  if (isEmpty && request.kind !== 'help') return listCases('', situation);
  switch (request.kind) {
    case 'help':
      return help(situation);
    case 'greeting':
      return { kind: 'greeting' };
    case 'list':
      return listCases(request.words, situation);
    case 'sources':
      return listSources(request.words, situation);
    case 'claims':
      return claimsById(request.text, request, situation) ?? ask(request.text, '', situation);
    case 'more':
      return more(situation);
    case 'ask':
      return ask(request.text, request.resembles, situation);
  }
}

/**
 * What a thread keeps of a question and its reply; null where that is nothing. A choice between claims of
 * several cases leaves the thread with the case that it was about.
 */
export function turnOf(question: string, reply: Reply, thread: readonly Turn[]): Turn | null {
  const subject = subjectOf(reply);
  if (subject !== '') return { q: question, case: subject };
  return reply.kind === 'choose' ? { q: question, case: currentCaseId(thread) } : null;
}

/** The id of the case that a reply is about; empty where it is about none, or offers several. */
export function subjectOf(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
      return reply.evidence.case.id;
    case 'compare':
      return reply.evidence[0]?.case.id ?? '';
    case 'choose':
      return onlyOf(reply.evidence.map((one) => one.case));
    case 'claims':
      return onlyOf(reply.cases.length > 0 ? reply.cases : reply.evidence.map((one) => one.case));
    case 'case':
    case 'sources':
      return reply.case.id;
    case 'missing':
      return reply.case?.id ?? '';
    default:
      return '';
  }
}

/** The id of the one case that all of some are; empty where they are several. */
function onlyOf(cases: readonly Case[]): string {
  return new Set(cases).size === 1 ? (cases[0] as Case).id : '';
}

function more(situation: Situation): Reply {
  const last = lastAsked(situation.thread);
  if (!last) return help(situation);
  const current = currentCase(situation);
  // What was named by its id or status has no other candidates: there is more in its case.
  if (current && !isSearched(last.turn.q)) return caseOrChoice('', [current]);
  const asked = { question: last.turn.q, threadCase: currentCaseId(last.before) };
  const first = decideAgain(last, situation);
  return candidate(asked, candidatesShown(first) + last.steps, situation);
}

/** The reply to what a thread asked last. */
function decideAgain({ turn, before }: LastAsked, situation: Situation): Reply {
  const request = parseRequest(turn.q);
  if (isAboutSubscriptions(request)) return help(situation);
  return decide(request, { ...situation, thread: before });
}
