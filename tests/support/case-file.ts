/** The text of a case file with one claim, for tests of the whole program. */
export function caseFile(
  id: string,
  org: string,
  given: { status?: string; quote?: string } = {},
): string {
  const { status = 'APPROVED', quote = `The belts of ${org} sort twice as fast` } = given;
  return `---
case_id: ${id}
org: ${org}
use_case: Parcel Sorting
date_added: 2026-01-15
last_updated: 2026-01-15
highlighted_value: 40% fewer missorts
tier: capability
tier_confidence: high
tier_rationale: The same business, done better.
primary_impact: efficiency
industry_cluster: operations
---

# Case File: ${org} sorts parcels

## Executive Summary

${org} put cameras above its belts.

## Detailed Findings

**C1 - Missorts (${status})**
- **Status**: ${status}
- **Claim**: Missorts at ${org} fell by 40%
- **Evidence**: "${quote}"
- **Source**: S1
- **Issue**: The figure is the company's own

## Sources

**S1**: [${org} annual report](https://example.com/${id}) - Annual Report
`;
}
