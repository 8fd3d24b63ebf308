import { splitStatuses } from './asked-status.ts';
import { ASKS_OF_LIBRARY, withoutWords } from './asking-words.ts';

const CASES = /\b(?:cases|case files|case studies)\b/i;
const NOUN = /\b(?:cases|case files|case studies|companies|organi[sz]ations|orgs|firms|library)\b/i;
/** "In which cases?" asks about a claim. */
const ASKS_WHEN = /^(?:in|for|of|with|to)\b/i;
/** "What can I ask about?", "what do you know?" */
const OPEN =
  /^what (?:(?:can|could|should) (?:i|we) (?:ask|search|look|find)(?: you)? (?:about|for|here|up)|do you (?:have|know|cover|hold|offer)(?: about| of| here| in here)?)[\s?.!]*$/i;
const ABOUT = /\b(?:about|on|regarding|concerning|mention(?:ing)?|involv(?:e|ing))\b/i;

/**
 * Reads "which cases are there?", "what companies are in the library?", "do you have cases about
 * banks?", "which cases have rejected claims?": questions for the list of cases.
 * @returns the words that the cases must match, empty if all are meant; null for every other
 *   question
 */
export function readAskedOfLibrary(text: string): string | null {
  if (OPEN.test(text)) return '';
  if (!NOUN.test(text)) return null;
  const { statuses, rest } = splitStatuses(text);
  const ofStatus = statuses.length > 0 && CASES.test(text);
  if (ofStatus && withoutWords(rest.replace(/\bclaims?\b/gi, ' '), ASKS_OF_LIBRARY) === '') {
    return `with ${withoutWords(text, ASKS_OF_LIBRARY)}`;
  }
  if (ASKS_WHEN.test(text)) return null;
  const at = CASES.test(text) ? text.search(ABOUT) : -1;
  if (at < 0) return withoutWords(text, ASKS_OF_LIBRARY) === '' ? '' : null;
  const topic = text
    .slice(at)
    .replace(ABOUT, ' ')
    .replace(/[\s?.!]+$/, '')
    .trim();
  return topic !== '' && withoutWords(text.slice(0, at), ASKS_OF_LIBRARY) === '' ? topic : null;
}
