import type { Rest } from './rest.ts';

/** An order that a question asks for: "top 3", "the smallest". */
export interface Order {
  readonly order: 'most' | 'least';
  /** Rows that were asked for; 0 if the question doesn't say. */
  readonly limit: number;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TOP = new RegExp(
  `\\b(?:top|first|best|biggest|largest|highest)[ -]?(?<limit>\\d{1,2}|${NUMBERS.join('|')})\\b|\\b(?<before>\\d{1,2}|${NUMBERS.join('|')}) (?=(?:biggest|largest|highest|best|top|smallest|lowest|worst|fastest|greatest)\\b)`,
);
const MOST =
  /\b(?:the )?(?:biggest|largest|highest|greatest|most|best|maximum|max|record|top|strongest|longest|fastest|quickest|largest ever|number one|steepest|heaviest|huge?st|most impressive)\b/;
const LEAST =
  /\b(?:the )?(?:smallest|lowest|least|fewest|worst|minimum|min|minimal|weakest|shortest|slowest|tiniest|poorest)\b/;
/** "Most of the claims", "at least", "at most", "most companies" rank nothing. */
const NO_ORDER =
  /\b(?:at (?:least|most)|most of\b|most recent|most (?:companies|people|cases|organi[sz]ations) (?:do|are|have|use)|best practices?|best buy|best (?:way|fit))/;

/** Takes words that ask for an order; null if there are none. */
export function readOrder(rest: Rest): Order | null {
  if (rest.has(NO_ORDER)) return null;
  const { limit, before } = rest.take(TOP)?.groups ?? {};
  const least = rest.takeAll(LEAST);
  const most = rest.takeAll(MOST);
  const wanted = limit ?? before;
  if (!least && !most && wanted === undefined) return null;
  const number = wanted === undefined ? 0 : Number(wanted) || NUMBERS.indexOf(wanted) + 1;
  return { order: least ? 'least' : 'most', limit: Math.min(number, 50) };
}
