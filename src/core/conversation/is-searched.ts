import { readAskedStatus } from './asked-status.ts';
import { parseRequest } from './request.ts';

/** Whether a question is one that the search finds claims for, rather than names them by id or status. */
export function isSearched(question: string): boolean {
  if (question === '' || parseRequest(question).kind !== 'ask') return false;
  const status = readAskedStatus(question);
  return status === null || status.kind === 'topic';
}
