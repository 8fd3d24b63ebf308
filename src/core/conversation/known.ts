import type { Library } from '../library/library.ts';
import type { Conversation } from './conversation.ts';
import type { Known } from './grammar/read-meaning.ts';

/** What the reader of questions knows of a conversation. */
export function knownOf({ library, search, thread, today }: Conversation): Known {
  return { library, search, today: today ?? newestDate(library), inThread: thread.length > 0 };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const NEWEST = new WeakMap<Library, string>();

/** The newest date of a library, worked out once; empty if it has none. */
function newestDate(library: Library): string {
  const known = NEWEST.get(library);
  if (known !== undefined) return known;
  const newest = newestOf(library);
  NEWEST.set(library, newest);
  return newest;
}

function newestOf({ cases }: Library): string {
  let newest = '';
  for (const { dateAdded, lastUpdated } of cases) {
    for (const date of [dateAdded, lastUpdated]) if (DAY.test(date) && date > newest) newest = date;
  }
  return newest;
}
