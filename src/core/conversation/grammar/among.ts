import { isKind } from './read-list.ts';
import type { Rest } from './rest.ts';

/** "In banking", "among hotel chains": at the end. */
const AT_END =
  /\b(?:in|among|amongst|across|within|for|at|from|of|by)\s+(?:all |the |our |your )?(?<words>[\p{L}&-]+(?: [\p{L}&-]+){0,2})$/u;
/** "Which bank has the most branches". */
const AT_START =
  /^(?:and |so )?(?:which|what) (?<words>[\p{L}&-]+(?: [\p{L}&-]+){0,2}?) (?:has|have|had|uses?|used|got|gets?|saves?|saved|makes?|made|employs?|serves?|served)\b/u;
/** Asking words between the kind and the end: "in banking so far". */
const MOST_WORDS = 3;

/** Takes the line of business or place that a ranking is of; empty if it is of everything. */
export function readAmong(rest: Rest): string {
  for (const pattern of [AT_START, AT_END]) {
    const words = pattern.exec(rest.words)?.groups?.words?.split(' ') ?? [];
    for (let first = 0; first < Math.min(words.length, MOST_WORDS); first++) {
      const kind = words.slice(first).join(' ');
      if (!isKind(kind)) continue;
      rest.takeText(kind);
      return kind;
    }
  }
  return '';
}
