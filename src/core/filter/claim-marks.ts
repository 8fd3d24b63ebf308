import type { Case, Claim } from '../case/case.ts';
import { MODES, passesMode } from '../case/mode.ts';

/** Fields that look at a case's claims, each with all the values that it can have. */
export const CLAIM_FIELDS = {
  quote: ['found', 'word-for-word', 'normalised', 'not-found', 'not-checked'],
  mode: MODES,
  level: ['outcome', 'adoption', 'method'],
  attribution: ['direct', 'contributing', 'contextual'],
  grade: ['primary', 'secondary-high', 'secondary-low'],
  mechanism: ['automation', 'augmentation', 'optimization', 'innovation'],
  outcome: [
    'velocity',
    'experience',
    'cost-reduction',
    'revenue-lift',
    'risk-avoidance',
    'cost-erosion',
    'business-growth',
  ],
  depth: ['descriptive', 'diagnostic', 'predictive', 'prescriptive', 'generative', 'autonomous'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ClaimField = keyof typeof CLAIM_FIELDS;

/** What a case's claims have, each as `field value`. Rejected claims are no evidence and count for nothing. */
export function marksOf({ claims }: Case): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const claim of claims) {
    if (claim.status === 'REJECTED') continue;
    for (const mark of marksOfClaim(claim)) marks.add(mark);
  }
  return marks;
}

/** The same for one claim. */
export function marksOfClaim(claim: Claim): readonly string[] {
  const { capture, grading } = claim;
  const modes = MODES.filter((mode) => passesMode(claim, mode)).map((mode) => mark('mode', mode));
  const isFound = capture === 'word-for-word' || capture === 'normalised';
  return [
    ...modes,
    mark('quote', capture ?? 'not-checked'),
    ...(isFound ? [mark('quote', 'found')] : []),
    ...(grading === undefined
      ? []
      : [
          mark('level', grading.level),
          mark('attribution', grading.attribution),
          mark('grade', grading.grade),
          mark('depth', grading.depth),
          ...grading.mechanisms.map((one) => mark('mechanism', one)),
          ...grading.outcomes.map((one) => mark('outcome', one)),
        ]),
  ];
}

/** A field's value as a mark: `cost_reduction`, `Cost reduction` and `cost-reduction` are one. */
export function mark(field: ClaimField, value: string): string {
  return `${field} ${plainValue(value)}`;
}

/** A value in lower case, with hyphens between its words. */
export function plainValue(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
