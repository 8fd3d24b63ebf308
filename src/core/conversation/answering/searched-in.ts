import type { Conversation } from '../conversation.ts';
import { readMeaning } from '../grammar/read-meaning.ts';
import { parseRequest } from './parse-request.ts';

type Known = Pick<Conversation, 'library' | 'search'>;

/**
 * The words that the search finds the claims for a question with; null if their ids, status or topic name
 * them.
 */
export function searchedIn(question: string, { library, search }: Known): string | null {
  const request = parseRequest(question);
  if (question === '' || request.kind !== 'ask') return null;
  const known = { library, search, today: '', inThread: false };
  const { act, searched } = readMeaning(request.text, known);
  const isSearched = act.kind === 'find' || (act.kind === 'status' && act.asked.kind === 'topic');
  return isSearched ? searched : null;
}
