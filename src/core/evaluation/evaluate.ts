import { decide } from '../conversation/answering/decide.ts';
import { hasAnswer } from '../conversation/answering/has-answer.ts';
import { isAboutSubscriptions, parseRequest } from '../conversation/answering/parse-request.ts';
import type { Reply } from '../conversation/commands/table.ts';
import type { ClaimInCase } from '../conversation/reply.ts';
import type { Library } from '../library/library.ts';
import type { Search } from '../search/search-port.ts';
import { normaliseText } from '../words/normalise.ts';
import type { EvaluatedQuestion } from './questions.ts';

/** What the library said to a question. */
export interface Outcome {
  readonly id: string;
  readonly q: string;
  readonly kind: 'claims' | 'cases' | 'refuse';
  readonly isRight: boolean;
  /** 1 for a right claim that ranks first, 2 for the second …; 0 for none among ten, or no claim meant. */
  readonly rank: number;
  /** What was said, for a person: `answer case_id#C1`. */
  readonly said: string;
}

const RANKED = 10;

/** Asks a question as a person would, and compares the reply with what is expected. */
export function evaluate(
  question: EvaluatedQuestion,
  { library, search }: { readonly library: Library; readonly search: Search },
): Outcome {
  const text = normaliseText(question.q);
  const request = parseRequest(text);
  const thread = question.context;
  const reply = isAboutSubscriptions(request) ? null : decide(request, { library, search, thread });
  const said = reply === null ? request.kind : describe(reply);
  const base = { id: question.id, q: question.q, said };
  if ('refuse' in question) {
    return { ...base, kind: 'refuse', rank: 0, isRight: reply === null || refuses(reply) };
  }
  if ('cases' in question) {
    const isRight = reply !== null && sameSet(casesOf(reply), question.cases);
    return { ...base, kind: 'cases', rank: 0, isRight };
  }
  const meant = new Set(question.claims);
  const { hits } = search.rank(text, { thread, limit: RANKED });
  const rank = hits.findIndex(({ caseId, claimId }) => meant.has(`${caseId}#${claimId}`)) + 1;
  const [first] = reply === null ? [] : evidenceOf(reply);
  return { ...base, kind: 'claims', rank, isRight: first !== undefined && meant.has(refOf(first)) };
}

/** A choice under "no claim clearly answers this" is no answer either. */
function refuses(reply: Reply): boolean {
  return !hasAnswer(reply) || (reply.kind === 'choose' && reply.weak);
}

function describe(reply: Reply): string {
  const shown = evidenceOf(reply).map(refOf);
  const named = shown.length > 0 ? shown : casesOf(reply);
  const more = named.length > 3 ? ` and ${named.length - 3} more` : '';
  return `${reply.kind} ${named.slice(0, 3).join(', ')}${more}`.trim();
}

function evidenceOf(reply: Reply): readonly ClaimInCase[] {
  if (!('evidence' in reply)) return [];
  return Array.isArray(reply.evidence) ? reply.evidence : [reply.evidence as ClaimInCase];
}

function refOf(found: ClaimInCase): string {
  return `${found.case.id}#${found.claim.id}`;
}

function casesOf(reply: Reply): string[] {
  if (reply.kind === 'case') return [reply.case.id];
  if (reply.kind === 'list' || reply.kind === 'pick-case') return reply.cases.map(({ id }) => id);
  return [];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
