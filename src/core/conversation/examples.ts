import type { Case, Claim } from '../case/case.ts';
import type { Library } from '../library/library.ts';

/**
 * Questions that this very library can answer, for help texts: an approved claim's heading with
 * its organisation ("Klarna resolution time reduction"), one a case, from cases that have them.
 * @returns at most `count`, in the library's order
 */
export function exampleQuestions(library: Library, count = 3): string[] {
  const examples: string[] = [];
  for (const one of library.cases) {
    if (examples.length >= count) break;
    const claims = one.claims.filter((claim) => claim.status === 'APPROVED' && claim.title !== '');
    // A small library gives several claims of each case, a large one a claim of each of several.
    const share = Math.min(Math.ceil(count / library.cases.length), count - examples.length);
    for (const claim of claims.slice(0, share)) examples.push(exampleQuestion(one, claim));
  }
  return examples;
}

/** Returns the heading unchanged if it names the organisation itself. */
function exampleQuestion({ org }: Case, { title }: Claim): string {
  const words = wordsOf(title);
  return wordsOf(org).every((word) => words.includes(word))
    ? title
    : `${org} ${title.toLowerCase()}`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
