import type { Case, Claim } from '../case/case.ts';
import type { Library } from '../library/library.ts';

/**
 * Questions that this very library can answer, for help texts: for what the heading of an
 * approved claim with a quote and a source says, one a case, from files without errors.
 * @returns at most `count`, in the library's order
 */
export function exampleQuestions(library: Library, count = 3): string[] {
  const examples: string[] = [];
  const withErrors = new Set(
    library.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  for (const one of library.cases) {
    if (examples.length >= count) break;
    if (withErrors.has(one.file)) continue;
    const claims = one.claims.filter(isClean);
    // A small library gives several claims of each case, a large one a claim of each of several.
    const share = Math.min(Math.ceil(count / library.cases.length), count - examples.length);
    for (const claim of claims.slice(0, share)) examples.push(exampleQuestion(one, claim));
  }
  return examples;
}

/** A question for what a claim's heading says: "What about resolution time at Klarna?" */
export function exampleQuestion({ org }: Case, { title }: Claim): string {
  const words = wordsOf(title);
  const plain = title.trim().replace(/[.?!:;]+$/, '');
  return wordsOf(org).every((word) => words.includes(word))
    ? `What about ${plain}?`
    : `What about ${lowered(plain)} at ${org.trim()}?`;
}

/** Longer headings are sentences, and no name for what a claim is about. */
const LONGEST_TITLE = 60;

/** True if a claim is approved, quoted and sourced, and its heading reads as the name of something. */
export function isClean({ status, title, quotes, sources }: Claim): boolean {
  return (
    status === 'APPROVED' &&
    /^\p{L}[\p{L}\p{N} ,&'%/()+-]*$/u.test(title.trim()) &&
    title.length <= LONGEST_TITLE &&
    quotes.length > 0 &&
    sources.length > 0
  );
}

/** Small letters, but for words that have capitals inside: "ROI", "AI". */
function lowered(title: string): string {
  return title
    .split(' ')
    .map((word) => (/^\p{Lu}[^\p{Lu}]*$/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
