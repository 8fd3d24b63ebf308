import type { Conversation } from '../conversation.ts';
import { readMeaning } from '../grammar/read-meaning.ts';
import { parseRequest } from './parse-request.ts';

/** What the search has to do with a question. */
export interface Searched {
  /** The words that a claim is looked for with. */
  readonly words: string;
  /** True if the search finds the claims, rather than their ids, status or topic naming them. */
  readonly isFound: boolean;
}

/** Reads how the claims for a question are found. */
export function searchedIn(
  question: string,
  { library, search }: Pick<Conversation, 'library' | 'search'>,
): Searched {
  const request = parseRequest(question);
  if (question === '' || request.kind !== 'ask') return { words: question, isFound: false };
  const known = { library, search, today: '', inThread: false };
  const { act, searched } = readMeaning(request.text, known);
  const isFound = act.kind === 'find' || (act.kind === 'status' && act.asked.kind === 'topic');
  return { words: searched, isFound };
}
