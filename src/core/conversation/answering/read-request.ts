import type { Conversation } from '../conversation.ts';
import type { Read } from '../grammar/read.ts';
import { readListRequest, readQuestion } from '../grammar/read-question.ts';
import { knownOf } from '../known.ts';
import type { Turn } from '../thread.ts';
import { type LibraryRequest, parseRequest, type Request } from './parse-request.ts';

type Unread = Extract<LibraryRequest, { readonly kind: 'ask' | 'list' }>;
/** A request whose words were read. */
export type RequestRead =
  | Exclude<LibraryRequest, Unread>
  | Extract<Read, { readonly meant: unknown }>;

/** A request for a list, as it was read. */
export type ListRead = Extract<RequestRead, { readonly kind: 'list' }>;

/** Reads what a request means, once: a request that was read before stays as it is. */
export function readRequest(request: LibraryRequest, conversation: Conversation): RequestRead {
  switch (request.kind) {
    case 'ask': {
      const meant = request.meant ?? readQuestion(request.text, knownOf(conversation));
      return { ...request, meant };
    }
    case 'list': {
      const meant = request.meant ?? readListRequest(request.words, knownOf(conversation));
      return { ...request, meant };
    }
    default:
      return request;
  }
}

/** What a thread keeps of a request; undefined if no follow-up can lean on it. */
export function keptOf(request: RequestRead): Read | undefined {
  return request.kind === 'greeting' || request.kind === 'help' ? undefined : request;
}

/**
 * The request of an earlier turn, as it was read then. Turns of older versions, and those that a button
 * began, have words alone: these are read here, as any message is.
 */
export function requestOf({ q, read }: Turn): Request {
  return read ?? parseRequest(q);
}
