import type { Case, GivenValue } from '../../case/case.ts';

/** The front matter field with questions by claim id. */
export const ASKED_AS_KEY = 'asked_as';

/** The fields of a case's front matter. */
export type Header = Pick<
  Case,
  | 'id'
  | 'org'
  | 'useCase'
  | 'dateAdded'
  | 'lastUpdated'
  | 'highlightedValue'
  | 'tier'
  | 'tierConfidence'
  | 'tierRationale'
  | 'primaryImpact'
  | 'industryCluster'
  | 'extra'
  | 'given'
>;

/** A value of any shape as one text, for people. */
export function asText(value: GivenValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${asText(inner)}`)
    .join('; ');
}
