import { readAskedStatus } from '../grammar/asked-status.ts';
import type { Turn } from '../thread.ts';
import { parseRequest } from './parse-request.ts';

/**
 * Finds the last question of a thread, leaving out "more" and questions about the reply itself:
 * "source?"
 */
export interface LastAsked {
  readonly turn: Turn;
  /** The turns before it, oldest first. */
  readonly before: readonly Turn[];
  /** Number of times that the next candidate was asked for since. */
  readonly steps: number;
}

/** Null if the thread has asked nothing yet. */
export function lastAsked(thread: readonly Turn[]): LastAsked | null {
  const at = thread.findLastIndex(({ q }) => q !== '' && !isMore(q) && !isOfReply(q));
  const turn = thread[at];
  if (!turn) return null;
  const steps = thread.slice(at + 1).filter(({ q }) => isMore(q)).length;
  return { turn, before: thread.slice(0, at), steps };
}

function isMore(question: string): boolean {
  return parseRequest(question).kind === 'more';
}

/** True if a question is about the claim or case that was just shown. */
function isOfReply(question: string): boolean {
  const request = parseRequest(question);
  return request.kind === 'ask'
    ? readAskedStatus(question)?.kind === 'thread'
    : request.kind === 'sources' && request.words === '';
}
