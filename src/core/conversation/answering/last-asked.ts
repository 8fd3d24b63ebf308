import type { Conversation } from '../conversation.ts';
import type { Turn } from '../thread.ts';
import { isAboutSubscriptions } from './parse-request.ts';
import { type RequestRead, readRequest, requestOf } from './read-request.ts';

/**
 * Finds the last question of a thread, leaving out "more" and questions about the reply itself:
 * "source?"
 */
export interface LastAsked {
  readonly turn: Turn;
  readonly request: RequestRead;
  /** The turns before it, oldest first. */
  readonly before: readonly Turn[];
  /** Number of times that the next candidate was asked for since. */
  readonly steps: number;
}

/** Null if the thread has asked nothing yet. */
export function lastAsked(conversation: Conversation): LastAsked | null {
  const { thread } = conversation;
  let steps = 0;
  for (let at = thread.length - 1; at >= 0; at--) {
    const turn = thread[at] as Turn;
    if (turn.q === '') continue;
    const before = thread.slice(0, at);
    const request = requestOf(turn);
    if (request.kind === 'more') steps += 1;
    if (request.kind === 'more' || isAboutSubscriptions(request)) continue;
    const read = readRequest(request, { ...conversation, thread: before });
    if (!isOfReply(read)) return { turn, request: read, before, steps };
  }
  return null;
}

/** True if a question is about the claim or case that was just shown. */
function isOfReply(request: RequestRead): boolean {
  if (request.kind === 'sources') return request.words === '';
  if (request.kind !== 'ask') return false;
  const [part, ...others] = request.meant.parts;
  return others.length === 0 && part?.act.kind === 'status' && part.act.asked.kind === 'thread';
}
