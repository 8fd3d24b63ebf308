import type { Conversation } from '../conversation.ts';
import type { Meaning } from '../grammar/meaning.ts';
import { READ_VERSION, type Read } from '../grammar/read.ts';
import { readListRequest, readQuestion } from '../grammar/read-question.ts';
import { knownOf } from '../known.ts';
import type { KeptRead, Turn } from '../thread.ts';
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
      const meant =
        request.meant ??
        readQuestion(request.text, {
          ...knownOf(conversation),
          before: () => meaningBefore(conversation),
        });
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

/** The meaning of the question before in a thread; null if that was something else. */
function meaningBefore(conversation: Conversation): Meaning | null {
  const { thread } = conversation;
  const last = thread.at(-1);
  const request = last && last.q !== '' ? requestOf(last) : null;
  if (request?.kind !== 'ask') return null;
  const read = readRequest(request, { ...conversation, thread: thread.slice(0, -1) });
  return read.kind === 'ask' ? (read.meant.parts.at(-1) ?? null) : null;
}

/** What a thread keeps of a request; undefined if no follow-up can lean on it. */
export function keptOf(request: RequestRead): KeptRead | undefined {
  const isKept = request.kind !== 'greeting' && request.kind !== 'help';
  return isKept ? { version: READ_VERSION, meant: request satisfies Read } : undefined;
}

/**
 * The request of an earlier turn, as it was read then. Turns of older versions, and those that a button
 * began, have words alone: these are read here, as any message is.
 */
export function requestOf({ q, read }: Turn): Request {
  return read?.version === READ_VERSION ? (read.meant as Read) : parseRequest(q);
}
