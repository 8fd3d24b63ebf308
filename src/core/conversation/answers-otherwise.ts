import type { Claim } from '../case/case.ts';

/** "What did it cost" asks for what was spent. */
const ASKS_HOW_MUCH = /\b(?:what|how much)\b/i;
const SPENT = /\b(?:cost|pay|paid|spend|spent|charge)\b/i;
const ASKS_PRICE = /\b(?:(?:price|costs?) of|expensive|budget (?:of|for)|implementation costs?)\b/i;
const OF_SAVING =
  /\b(?:sav(?:e[sd]?|ings?)|reduc\w*|cut|cuts|cutting|lower\w*|cheaper|less|decreas\w*|drop\w*|fell|avoid\w*|earn\w*)\b/i;
const YEAR = /(?<![\d$€£.,])(?:19|20)\d\d(?![\d%.,]\d|%)/g;

/**
 * True if a claim says something else than what was asked, in the same words: a saving for a cost, or
 * another year. It may be offered, and is never the answer.
 */
export function answersOtherwise(question: string, { text, title, quotes }: Claim): boolean {
  const said = `${title}\n${text}`;
  const asksCost =
    ASKS_PRICE.test(question) || (ASKS_HOW_MUCH.test(question) && SPENT.test(question));
  if (asksCost && !OF_SAVING.test(question) && OF_SAVING.test(said)) return true;
  const asked = question.match(YEAR) ?? [];
  if (asked.length === 0) return false;
  const whole = `${said}\n${quotes.join('\n')}`;
  const told: readonly string[] = whole.match(YEAR) ?? [];
  return told.length > 0 && !asked.some((year) => told.includes(year));
}
