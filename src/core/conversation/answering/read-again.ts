import { normaliseText } from '../../words/normalise.ts';
import type { Conversation } from '../conversation.ts';
import type { Asked } from '../reply.ts';
import { isAboutSubscriptions, parseRequest } from './parse-request.ts';
import { type RequestRead, readRequest } from './read-request.ts';

/** A question that is asked again, and the conversation that it leans on. */
export interface ReadAgain {
  readonly request: RequestRead;
  readonly conversation: Conversation;
}

/**
 * Reads the question of a button. Its words alone fit in a button's value and outlive a restart, so a
 * press reads them as the message was read: here, and nowhere else.
 * @returns null if there is no question, or it is about subscriptions
 */
export function readAgain(
  { question, threadCase }: Asked,
  found: Pick<Conversation, 'library' | 'search'>,
): ReadAgain | null {
  const text = normaliseText(question);
  const request = parseRequest(text);
  if (text === '' || isAboutSubscriptions(request)) return null;
  const thread = threadCase === '' ? [] : [{ q: '', case: threadCase }];
  const conversation = { ...found, thread };
  return { request: readRequest(request, conversation), conversation };
}

/** What the search has to do with a question. */
export interface Searched {
  /** The words that a claim is looked for with. */
  readonly words: string;
  /** True if the search finds the claims, rather than their ids, status or topic naming them. */
  readonly isFound: boolean;
}

/** How the claims for a request that was read are found. */
export function searchedFor(request: RequestRead, question: string): Searched {
  const [part] = request.kind === 'ask' ? request.meant.parts : [];
  if (!part) return { words: question, isFound: false };
  const { act, searched } = part;
  const isFound = act.kind === 'find' || (act.kind === 'status' && act.asked.kind === 'topic');
  return { words: searched, isFound };
}

/** How the claims for the question of a button are found. */
export function searchedAgain(
  asked: Asked,
  found: Pick<Conversation, 'library' | 'search'>,
): Searched {
  const again = readAgain(asked, found);
  return again
    ? searchedFor(again.request, asked.question)
    : { words: asked.question, isFound: false };
}
