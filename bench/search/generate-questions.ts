import type { Case, Claim } from '../../src/core/case/case.ts';
import type { Library } from '../../src/core/library/library.ts';
import type { Random } from '../generate-library.ts';
import type { SetQuestion } from './question-set.ts';

/**
 * Generates questions about a generated library. Each has an organisation and the measure of one of
 * its claims, asked in full, as keywords, or with a typo in each of two words. Any claim of the
 * case with the same measure answers.
 */
export function generateQuestions(library: Library, count: number, random: Random): SetQuestion[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const cases = library.cases.filter((one) => one.claims.some((claim) => claim.title !== ''));
  return Array.from({ length: count }, (_, i): SetQuestion => {
    const one = pick(cases);
    const claim = pick(one.claims.filter(({ title }) => title !== ''));
    const measure = measureOf(claim);
    const shape = pick(SHAPES);
    return {
      id: `g-${i + 1}`,
      kind: shape.kind,
      q: shape.ask(one.org, measure, random),
      org_named: true,
      gold: goldOf(one, measure),
    };
  });
}

interface Shape {
  readonly kind: string;
  ask(org: string, measure: string, random: Random): string;
}

const SHAPES: readonly Shape[] = [
  { kind: 'ask', ask: (org, measure) => `by how much did ${measure} change at ${org}?` },
  { kind: 'ask', ask: (org, measure) => `what did ${org} get out of it in terms of ${measure}` },
  { kind: 'keyword', ask: (org, measure) => `${org} ${measure}` },
  {
    kind: 'typo',
    ask: (org, measure, random) => `${misspelt(org, random)} ${misspelt(measure, random)}`,
  },
];

/** Returns "response time" for the title "Response time Reduction". */
function measureOf(claim: Claim): string {
  return claim.title.replace(/\s+\S+$/, '').toLowerCase();
}

function goldOf(one: Case, measure: string): SetQuestion['gold'] {
  return one.claims
    .filter((claim) => measureOf(claim) === measure)
    .map((claim) => ({ case: one.id, claim: claim.id, text: claim.text, grade: 2 }));
}

/** Swaps two neighbouring letters of the longest word. */
function misspelt(text: string, random: Random): string {
  const words = text.toLowerCase().split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length < 4) return words.join(' ');
  const at = 1 + Math.floor(random() * (longest.length - 3));
  const swapped = longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2);
  return words.map((word) => (word === longest ? swapped : word)).join(' ');
}
