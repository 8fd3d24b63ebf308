import { BODY, caseFile, type Tree } from './library-fixtures.ts';

const HOSTILE = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(2)>';

/** A library with every status, an id that is no file name, and text that would like to be markup. */
export const SITE_LIBRARY: Tree = {
  'a.md': caseFile(
    { highlighted_value: '8% less fuel', tier: 'capability', tier_confidence: 'high' },
    BODY.replace(
      '## Sources',
      `**C2 - Trips (NEEDS_REVIEW)**
- **Claim**: Trips fell by a lot on the northern routes
- **Evidence**: "We make a lot fewer trips than we used to, says the captain of the northern fleet"
- **Source**: S1, S2
- **Issue**: The source gives no figure

**C3 - Crew (REJECTED)**
- **Claim**: Half of the crew left
- **Evidence**: "Half of us left"
- **Source**: S2
- **Reviewed by**: Ada Holm, 2025-02-01

## Sources

**S2**: Interview with the captain`,
    ),
  ),
  'sources/text/S1.txt': 'Norvik: Fuel use fell by 8 percent in the first season, it says.',
  'b.md': caseFile({
    case_id: '"Åbo & Co/..\\\\x"',
    org: `'${HOSTILE}'`,
    use_case: 'Ticket Sales',
    date_added: '2025-05-01',
    last_updated: '2025-05-01',
  }),
};
