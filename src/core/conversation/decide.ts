import { ask } from './ask.ts';
import { candidate, candidatesShown } from './candidate.ts';
import { help } from './help.ts';
import { type LastAsked, lastAsked } from './last-asked.ts';
import { listCases } from './list-cases.ts';
import { listSources } from './list-sources.ts';
import { namedCases } from './named-cases.ts';
import type { Reply } from './reply.ts';
import { isAboutSubscriptions, type LibraryRequest, parseRequest } from './request.ts';
import { currentCase, type Situation } from './situation.ts';

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
    case 'claim':
      return claimById(request.words, request.claimId, situation);
    case 'more':
      return more(situation);
    case 'ask':
      return ask(request.text, request.resembles, situation);
  }
}

/** The id of the case that a reply is about, for the thread's memory; empty where it is about none. */
export function subjectOf(reply: Reply): string {
  switch (reply.kind) {
    case 'answer':
    case 'compare':
    case 'choose': {
      const evidence = reply.kind === 'answer' ? reply.evidence : reply.evidence[0];
      return evidence?.case.id ?? '';
    }
    case 'case':
    case 'sources':
      return reply.case.id;
    case 'missing':
      return reply.case?.id ?? '';
    default:
      return '';
  }
}

function claimById(words: string, claimId: string, situation: Situation): Reply {
  const current = currentCase(situation);
  const found = words === '' ? (current ? [current] : []) : namedCases(words, situation).cases;
  const having = found.filter(({ claims }) => claims.some(({ id }) => id === claimId));
  if (having.length > 1) {
    return { kind: 'pick-case', words, cases: having, wanted: { part: 'claim', claimId } };
  }
  const one = having[0] ?? found[0];
  if (!one) {
    // "how good is C2?" of a product called C2: no case of that name, so it was a question after all.
    if (words !== '') return ask(`${words} ${claimId}`, '', situation);
    return { kind: 'which-case', command: `NAME ${claimId}` };
  }
  const claim = one.claims.find((c) => c.id === claimId);
  if (!claim) {
    const what = `claim ${claimId} of ${one.org}`;
    return found.length > 1
      ? { kind: 'missing', what, nearest: found.slice(0, 3), case: null }
      : { kind: 'missing', what, nearest: [], case: one };
  }
  return {
    kind: 'answer',
    asked: { question: `${words} ${claimId}`.trim(), threadCase: words === '' ? one.id : '' },
    evidence: { case: one, claim, matched: [] },
    rank: 0,
    candidates: 1,
    isCandidate: false,
  };
}

function more(situation: Situation): Reply {
  const last = lastAsked(situation.thread);
  if (!last) return help(situation);
  const asked = { question: last.turn.q, threadCase: last.before.at(-1)?.case ?? '' };
  const first = decideAgain(last, situation);
  return candidate(asked, candidatesShown(first) + last.steps, situation);
}

/** The reply to what a thread asked last. */
function decideAgain({ turn, before }: LastAsked, situation: Situation): Reply {
  const request = parseRequest(turn.q);
  if (isAboutSubscriptions(request)) return help(situation);
  return decide(request, { ...situation, thread: before });
}
