import { readAskedStatus } from '../grammar/asked-status.ts';
import { parseRequest } from './parse-request.ts';

/** True if the search finds the claims for a question, rather than their ids or status naming them. */
export function isSearched(question: string): boolean {
  if (question === '' || parseRequest(question).kind !== 'ask') return false;
  const status = readAskedStatus(question);
  return status === null || status.kind === 'topic';
}
