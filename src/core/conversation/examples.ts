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
    for (const claim of claims.slice(0, share))
      examples.push(`${one.org} ${claim.title.toLowerCase()}`);
  }
  return examples;
}
