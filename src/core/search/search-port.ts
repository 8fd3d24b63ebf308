import type { CaseMatch } from './names/find-cases.ts';
import type { Asks, EarlierQuestion } from './question/question.ts';
import type { Holding } from './rank/holding.ts';

/** The contract between `search` and its callers. */

/** A claim that matched. */
export interface Hit {
  readonly caseId: string;
  readonly claimId: string;
  /** Ranking score: comparable within one ranking only, higher is better. */
  readonly score: number;
  /** The words that matched, for a person: `klarna`, `repeat ≈ again`, `inquiries`. */
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
  /** IDs of the cases whose organisation the question names, best first. Empty if it names none. */
  readonly namedCases: readonly string[];
  /** IDs of cases to show as "nearest, but not an answer", best first. */
  readonly nearestCases: readonly string[];
  /** True if the thread completed the question, which named no organisation itself. */
  readonly usedThread: boolean;
  /** Content of the question itself, without its thread. */
  readonly asks: Asks;
}

/** Words of a question that name an organisation of the library. */
export interface NamedWords {
  /** Cases of that organisation. */
  readonly caseIds: readonly string[];
  /** Folded, in the order of the question. */
  readonly words: readonly string[];
  /** 0..1: 1 for the full name, less for a part of it, a misspelling or an everyday word. */
  readonly strength: number;
  /** Similarity of the spelling, 0..1; 1 if it is right. */
  readonly spelt: number;
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
   * Has texts encoded, so that `rank` knows what they mean. Resolves soon, whatever happens, and never
   * rejects. Missing without an encoder.
   */
  readonly encode?: (texts: readonly string[]) => Promise<void>;
  /**
   * Finds cases whose name (organisation, alias, use case, ID) the words spell, rightly or not,
   * best first. Empty if nothing is close: "weather" names no case.
   */
  findCases(words: string, limit?: number): readonly CaseMatch[];
  /** Returns the words of a text that name organisations, in order. */
  namesIn(text: string): readonly NamedWords[];
  /** Returns words of a text that are neither everyday English nor in the library, folded. */
  strangeWordsIn(text: string): readonly string[];
}
