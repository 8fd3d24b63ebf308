import { ASKS_OF_CASE, withoutPossessives, withoutWords } from './asking-words.ts';

/** A question about a case as a whole, rather than about one of its claims. */
export interface AskedOfCase {
  readonly part: 'case' | 'sources';
  /** The remaining words: a name, or empty if the thread's case is meant. */
  readonly name: string;
}

/**
 * Things that only a whole case has: its front matter, its summary, its lists. "About" alone isn't
 * one: "how about Acme?" asks the thread's question again.
 */
const OF_CASE =
  /\b(?:case(?: file)?s?|claims?|list|summary|overview|details|show|open(?![- ]source)|(?:(?:tell (?:me|us)|everything|all|information|read) )about|highlighted value|tier(?: confidence| rationale)?|primary impact|industry(?: cluster)?|cluster|date added|last updated|updated|added)\b/gi;
const SOURCES = /(?<!\bopen[- ])\bsources?\b(?! code)/gi;

/**
 * Reads "klarna sources", "what tier is klarna?", "show klarna", "tell me about klarna": words that
 * ask for a case or its sources. The library decides if the remaining words name a case.
 * @param text normalised
 * @returns null if nothing asks for a case as a whole
 */
export function readAskedOfCase(text: string): AskedOfCase | null {
  const plain = withoutPossessives(text);
  const part = plain.match(SOURCES) ? 'sources' : plain.match(OF_CASE) ? 'case' : null;
  if (!part) return null;
  return { part, name: withoutWords(plain, SOURCES, OF_CASE, ASKS_OF_CASE) };
}
