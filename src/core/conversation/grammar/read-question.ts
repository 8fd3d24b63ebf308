import { facetsIn } from './asked-facets.ts';
import { readAskedStatus } from './asked-status.ts';
import { readListed } from './listed.ts';
import { readParts } from './parts.ts';
import type { Meant, MeantList } from './read.ts';
import { type Known, readMeaning } from './read-meaning.ts';

/**
 * Reads a question: the one place where the words of a message become meanings.
 * @param text without courtesies, not empty
 */
export function readQuestion(text: string, known: Known): Meant {
  const parts = readParts(text, (part) => readMeaning(part, known));
  return { ...parts, facets: facetsIn(text, known.library.cases) };
}

/** "Cases with rejected claims" are cases; "rejected claims" are claims. */
const OF_CASES =
  /^(?:(?:all|the|every)\s+)*(?:cases?\s+)?(?:with|without|that|which|having|whose|where|containing)\b/i;
/** `tier:transformation`, `"a phrase"`, `page 2`. */
const WRITTEN = /[:"]|\bpage \d/;

/** Reads what follows `list`. */
export function readListRequest(words: string, known: Known): MeantList {
  const { cases } = known.library;
  const status = OF_CASES.test(words) ? null : readAskedStatus(words);
  const isFilter = words === '' || WRITTEN.test(words);
  return {
    listed: readListed(words, cases),
    status: status?.kind === 'claims' ? status : null,
    facets: facetsIn(words, cases),
    question: isFilter ? null : readQuestion(`list ${words}`, known),
  };
}
