import type { Claim } from './case.ts';

/** How strict a reader is about evidence, strictest first. */
export const MODES = ['strict', 'standard', 'exploratory'] as const;
export type Mode = (typeof MODES)[number];

interface Demand {
  readonly levels: readonly string[];
  readonly attributions: readonly string[];
}

const DEMANDS: Readonly<Record<Exclude<Mode, 'exploratory'>, Demand>> = {
  strict: { levels: ['outcome'], attributions: ['direct'] },
  standard: { levels: ['outcome', 'adoption'], attributions: ['direct', 'contributing'] },
};

/**
 * True if a claim's evidence is strong enough. A claim that its file doesn't grade is, if it is
 * approved. A quote that isn't in the captured text of its source is never verified; a rejected claim
 * passes no mode.
 */
export function passesMode({ status, capture, grading }: Claim, mode: Mode): boolean {
  if (status === 'REJECTED') return false;
  if (mode === 'exploratory') return true;
  const isVerified = (status === 'APPROVED' || status === 'UNREVIEWED') && capture !== 'not-found';
  if (grading === undefined) return status === 'APPROVED' && isVerified;
  const { levels, attributions } = DEMANDS[mode];
  return isVerified && levels.includes(grading.level) && attributions.includes(grading.attribution);
}
