import type { Conversation } from '../conversation.ts';
import { readMeaning } from '../grammar/read-meaning.ts';
import { parseRequest } from './parse-request.ts';

/** True if the search finds the claims for a question, rather than their ids, status or topic naming them. */
export function isSearched(
  question: string,
  { library, search }: Pick<Conversation, 'library' | 'search'>,
): boolean {
  const request = parseRequest(question);
  if (question === '' || request.kind !== 'ask') return false;
  const known = { library, search, today: '', inThread: false };
  const { act } = readMeaning(request.text, known);
  return act.kind === 'find' || (act.kind === 'status' && act.asked.kind === 'topic');
}
