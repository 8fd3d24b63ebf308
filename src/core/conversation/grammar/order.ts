import type { QuantityKind } from '../../values/quantity.ts';
import type { Rest } from './rest.ts';
import { NUMBERS, numberOf } from './small-numbers.ts';

/** An order that a question asks for: "top 3", "the smallest". */
export interface Order {
  readonly order: 'most' | 'least';
  /** Rows that were asked for; 0 if the question doesn't say. */
  readonly limit: number;
  /** The kind of quantity that the word itself is of: "fastest" is of time. */
  readonly kind: QuantityKind | null;
  /** True if things are counted: "the most languages", "largest number of shops". */
  readonly isCount: boolean;
}

const TOP = new RegExp(
  `\\b(?:top|first|best|biggest|largest|highest)[ -]?(?<limit>\\d{1,2}|${NUMBERS.join('|')})\\b|\\b(?<before>\\d{1,2}|${NUMBERS.join('|')}) (?=(?:biggest|largest|highest|best|top|smallest|lowest|worst|fastest|greatest|longest|shortest|quickest|slowest)\\b)`,
);
const MOST =
  /\b(?:the )?(?:biggest|largest|highest|greatest|most|best|maximum|max|record|top|strongest|largest ever|number one|steepest|heaviest|huge?st|most impressive)\b/;
const LEAST =
  /\b(?:the )?(?:smallest|lowest|least|fewest|worst|minimum|(?<!\d )min|minimal|weakest|tiniest|poorest)\b/;
/** "Which of the two has more shops". */
const MORE =
  /^\W*(?:and |so )?(?:which|who|what)\b.*?\b(?:has|have|had|uses?|used|got|gets?|saves?|saved|makes?|made|employs?|serves?|served) (?:the )?more (?=\p{L})/u;
const LONGEST = /\b(?:the )?(?:longest|slowest)\b/;
const SHORTEST = /\b(?:the )?(?:shortest|fastest|quickest)\b/;
/** "The fastest growth" is a rate. */
const OF_GROWTH = /\bfastest[ -](?:grow\w*|ris\w*|expan\w*|adopt\w*)/;
const DEAREST = /\b(?:the )?(?:most expensive|dearest|priciest|costliest)\b/;
const CHEAPEST = /\b(?:the )?(?:least expensive|cheapest)\b/;
/** "Rank the cases by savings", "from high to low". */
const RANKED =
  /^\W*(?:(?:please|can you|could you) )?(?:rank|sort|order (?=(?:the|all|our|these|those|them|cases|claims|companies|results|by)\b))|\b(?:ranked|sorted|ordered|ranking)\b(?: (?:by|from|on|of))?|\b(?:from )?(?:high(?:est)?|large(?:st)?|big(?:gest)?) (?:to (?:the )?(?:low|small)(?:est)?|first)\b|\b(?:in )?descending(?: order)?\b/;
const RANKED_UP =
  /\b(?:from )?(?:low(?:est)?|small(?:est)?) (?:to (?:the )?(?:high|large|big)(?:est)?|first)\b|\b(?:in )?ascending(?: order)?\b/;
const COUNT = /\b(?:number|count)s? of\b/;
const SURE =
  /\b(?:biggest|largest|highest|greatest|smallest|lowest|longest|shortest|maximum|max|minimum|top)\b/;
/** "Most of the claims", "at least", "at most", "most companies" rank nothing. */
const NO_ORDER =
  /\b(?:at (?:least|most)|most of\b|most recent|most (?:companies|people|cases|organi[sz]ations) (?:do|are|have|use)|best practices?|best buy|best (?:way|fit))/;

/** True if the words can only ask for an order: "rank by", "the largest"; not "the best". */
export function asksForOrder(rest: Rest): boolean {
  return [MORE, SURE, RANKED, RANKED_UP].some((pattern) => rest.has(pattern));
}

/** Takes words that ask for an order; null if there are none. */
export function readOrder(rest: Rest): Order | null {
  if (rest.has(NO_ORDER)) return null;
  const isMore = MORE.test(rest.words);
  const isMostOf = isMore || /\b(?:most|fewest|least) (?!of\b)[a-z]/.test(rest.words);
  const isGrowth = rest.has(OF_GROWTH);
  const { limit, before } = rest.take(TOP)?.groups ?? {};
  const ups = rest.takeAll(RANKED_UP);
  const ranked = rest.takeAll(RANKED);
  const cheapest = rest.takeAll(CHEAPEST);
  const dearest = rest.takeAll(DEAREST);
  const shortest = rest.takeAll(SHORTEST) && !isGrowth;
  const longest = rest.takeAll(LONGEST);
  const least = rest.takeAll(LEAST);
  const most = rest.takeAll(MOST);
  const wanted = limit ?? before;
  if (isMore) rest.take(/\bmore\b/);
  const isAny = [isMore, ups, ranked, cheapest, dearest, shortest, longest, least, most, isGrowth];
  if (wanted === undefined && !isAny.includes(true)) return null;
  return {
    order: least || ups || shortest || cheapest ? 'least' : 'most',
    limit: Math.min(numberOf(wanted ?? ''), 50),
    kind: shortest || longest ? 'duration' : cheapest || dearest ? 'money' : null,
    isCount: rest.take(COUNT) !== null || isMostOf,
  };
}
