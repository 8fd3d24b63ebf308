/** What a person asks of a case as a whole, rather than of one of its claims. */
export interface AskedOfCase {
  readonly part: 'case' | 'sources';
  /** What is left of the words: the name, if anything; empty where the thread's case is meant. */
  readonly name: string;
}

/**
 * What only a case as a whole has: its front matter, its summary, its lists. Not "about" alone: "how
 * about Acme?" asks the thread's question again.
 */
const OF_CASE =
  /\b(?:case(?: file)?s?|claims?|list|summary|overview|details|show|open(?![- ]source)|(?:(?:tell (?:me|us)|everything|all|information|read) )about|highlighted value|tier(?: confidence| rationale)?|primary impact|industry(?: cluster)?|cluster|date added|last updated|updated|added)\b/gi;
const SOURCES = /(?<!\bopen[- ])\bsources?\b(?! code)/gi;
/** Words that ask and say nothing of what is asked. */
const ASKING =
  /\b(?:what|which|when|where|who|how|is|are|was|were|does|do|did|has|have|it|its|this|that|they|their|the|an?|of|for|from|in|on|to|at|by|and|me|us|please|all|whole|full|give|tell|see|view|get)\b/gi;
const POSSESSIVE = /(?<=[\p{L}\p{N}])'s?(?![\p{L}\p{N}])/gu;

/**
 * Reads "klarna sources", "what tier is klarna?", "show klarna", "tell me about klarna": words that ask
 * for a case or its sources. Whether what is left names a case is for the library to say.
 * @param text normalised
 * @returns null where nothing asks for a case as a whole
 */
export function readAskedOfCase(text: string): AskedOfCase | null {
  const plain = text.replace(POSSESSIVE, '');
  const part = plain.match(SOURCES) ? 'sources' : plain.match(OF_CASE) ? 'case' : null;
  if (!part) return null;
  const name = [SOURCES, OF_CASE, ASKING].reduce((left, words) => left.replace(words, ' '), plain);
  return {
    part,
    name: name
      .replace(/[?!.,:;]+(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
