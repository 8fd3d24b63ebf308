/** Figures and status of the good sample case, which its buttons change. */
export interface SampleState {
  /** Percent of water that is lost no more. */
  readonly percent: number;
  readonly isRejected: boolean;
}

export const GOOD_FILE = 'brackwell-water-leak-search.md';
export const SLOPPY_FILE = 'sloppy-notes.md';

export const AS_DROPPED: SampleState = { percent: 18, isRejected: false };

/** The good sample case, as a case file that `check` has nothing against. */
export function goodCase({ percent, isRejected }: SampleState): string {
  const status = isRejected ? 'REJECTED' : 'APPROVED';
  const issue = isRejected
    ? '\n- **Issue**: The report counts two dry summers, in which less water was pumped anyway.'
    : '';
  return `---
case_id: brackwell-water-leak-search
org: Brackwell Water (example)
use_case: Leak Search
date_added: 2026-01-20
last_updated: 2026-01-20
highlighted_value: ${percent}% less water lost in the pipes
tier: capability
tier_confidence: high
tier_rationale: The same water through the same pipes, with fewer leaks.
primary_impact: efficiency
industry_cluster: utilities
---

# Case File: Brackwell Water's Leak Search

*Brackwell Water doesn't exist. Everything in this file is invented.*

## Executive Summary

Brackwell Water listens to its pipes with microphones, and a model tells leaks from traffic.

## Detailed Findings

**C1 - Water Lost (${status})**
- **Status**: ${status}
- **Claim**: ${percent}% less water is lost in the pipes
- **Evidence**: "we lose ${percent}% less water than before the search began"
- **Source**: S1${issue}

**C2 - Repairs (APPROVED)**
- **Status**: APPROVED
- **Claim**: Crews find a leak on the first dig in 9 of 10 cases
- **Evidence**: "In nine of ten cases, the first hole is the right one"
- **Source**: S1

## Sources

**S1**: [Brackwell Water network report](https://water.example.com/network-report) - Annual Report
`;
}

/** Reads the state of the good sample case back from its text; null if somebody changed that. */
export function stateOf(text: string): SampleState | null {
  const percent = Number(/^highlighted_value: (\d+)%/m.exec(text)?.[1]);
  for (const isRejected of [false, true]) {
    if (text === goodCase({ percent, isRejected })) return { percent, isRejected };
  }
  return null;
}

/** A file as people really write them in a hurry: one field missing, one id twice. */
export const SLOPPY_CASE = `---
case_id: sloppy-notes
org: Hasty Bakery (example)
date_added: 2026-01-21
---

# Case File: Hasty Bakery

## Detailed Findings

**C1 - Bread (APPROVED)**
- **Claim**: Bread is ready twice as fast
- **Evidence**: "twice as fast, roughly"
- **Source**: S7

**C1 - Cakes (APPROVED)**
- **Claim**: Cakes sell better
- **Evidence**: "cakes are flying off the shelves"
- **Source**: S1

## Sources

**S1**: [Notes from a phone call](https://bakery.example.org/notes) - Interview
`;
