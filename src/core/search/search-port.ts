import type { CaseMatch } from './names/find-cases.ts';
import type { Asks, EarlierQuestion } from './question/question.ts';
import type { Holding } from './rank/holding.ts';

/** What a search says: the contract between `search` and everyone who asks. */

/** A claim that matched. */
export interface Hit {
  readonly caseId: string;
  readonly claimId: string;
  /** Ranking score: comparable within one ranking only, higher is better. */
  readonly score: number;
  /** What matched, for a person: `klarna`, `repeat ≈ again`, `inquiries`. */
  readonly matched: readonly string[];
}

/**
 * The three outcomes of a question: one claim stands out, a few candidates are worth offering,
 * or the library holds no answer.
 */
export type Verdict = 'answer' | 'choose' | 'nothing';

/** The claims that match a question, best first, and how far to trust the first. */
export interface Ranking {
  /** Best first, at most as many as asked for. Claims of every status are ranked alike. */
  readonly hits: readonly Hit[];
  /** Calibrated probability, 0..1, that the first hit answers the question. */
  readonly confidence: number;
  readonly verdict: Verdict;
  /** Ids of the cases whose organisation the question names, best first; empty where it names none. */
  readonly namedCases: readonly string[];
  /** Case ids worth showing as "nearest, but not an answer", best first. */
  readonly nearestCases: readonly string[];
  /** True where the question was completed from the thread (it named no organisation itself). */
  readonly usedThread: boolean;
  /** What the question asks by itself, without what the thread adds. */
  readonly asks: Asks;
}

/** The search over one library. */
export interface Search extends Holding {
  /**
   * Ranks claims for a question.
   * @param text the question, as written
   * @param options.thread earlier turns of the same thread, oldest first
   * @param options.limit how many hits at most (default 10)
   */
  rank(
    text: string,
    options?: { readonly thread?: readonly EarlierQuestion[]; readonly limit?: number },
  ): Ranking;
  /**
   * Cases whose name (organisation, alias, use case, id) the words spell, misspelt or not, best first.
   * Empty where nothing is close: "weather" names no case.
   */
  findCases(words: string, limit?: number): readonly CaseMatch[];
}
