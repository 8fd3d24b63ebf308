import type { Status } from '../../../case/case.ts';
import { leadingStatus, statusesIn } from './status-phrase.ts';

/** True if a heading or the value of a field names a status in usual words. */
export function namesStatus(words: string, status: Status): boolean {
  if (statusesIn(words).includes(status)) return true;
  return leadingStatus(words.replace(/^[\s#*>]+/, ''), true)?.status === status;
}
