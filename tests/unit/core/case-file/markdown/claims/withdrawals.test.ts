import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../../../src/core/case-file/parse-case-file.ts';

/** A file of two approved claims, with something more in one place. `\n` may be written in it. */
function read(place: string, words: string, behind = '') {
  const text = words.replaceAll('\\n', '\n');
  const at = (wanted: string) => (place === wanted ? text : '');
  const column = place === 'column' ? (text.split('=') as [string, string]) : null;
  const findings =
    column === null
      ? `${place === 'heading' ? text : '## Detailed Findings'}

**C1 - Berths**
- **Status**: APPROVED${behind}${at('behind')}
- **Claim**: Berths doubled to 40
- **Evidence**: "Our berths doubled to 40 this year"
- **Source**: S1
${at('note')}

**C2 - Cranes**
- **Status**: APPROVED
- **Claim**: Cranes doubled to 12
- **Evidence**: "Our cranes doubled to 12 this year"
- **Source**: S1
`
      : `## Detailed Findings

| ID | Claim | Status | Evidence | Source | ${column[0]} |
| --- | --- | --- | --- | --- | --- |
| C1 | Berths doubled to 40 | Approved | "Our berths doubled to 40" | S1 | ${column[1]} |
`;
  const file = `---
case_id: norvik
org: Norvik
use_case: Berths
${at('front matter')}
---

# Norvik

## Executive Summary

Berths grew.

${at('above')}

${findings}

${at('below')}

## Sources

**S1**: [Norvik grows](https://norvik.example/1) - Report

${at('end')}
`;
  const { case: found, problems } = parseCaseFile(file, 'norvik.md');
  const unclear = problems.filter(({ code }) => /claim-status|withdrawn/.test(code)).length;
  return { status: found?.claims.find(({ id }) => id === 'C1')?.status, unclear };
}

const lines = (text: string) => text.trim().split('\n');

const TAKEN_BACK: Readonly<Record<string, readonly string[]>> = {
  note: lines(`
- **Note**: approval withdrawn 2026-01-12
- **Notes**: no longer approved
- **Comment**: Please do not use until legal has signed off
- **Remark**: On hold until the audit is done
- **Reviewer note**: I withdraw my approval of 3 January.
- **Caveat**: the approval is valid until March
- **Decision**: overturned on appeal
- **2026-02-03**: approval withdrawn
- Approval revoked 2026-02-03
- **Withdrawn**: 2026-02-03
- **Revoked by**: A. Kern
- **Superseded by**: C2
- **Valid until**: 2025-12-31
- **Approved**: no
- **Sign-off**: pending
- **Legal**: rejected
- **Second reviewer**: not approved
- **Final status**: rejected
- **Status change**: APPROVED → REJECTED
- **Objection**: legal objects to the figure
- **Warning**: this claim has been withdrawn
- **Recheck**: failed
- **Changelog**: 2026-02-01 set to NEEDS_REVIEW
> [!WARNING]\\n> Approval withdrawn on 2026-02-03.
\\nThis claim is no longer approved.
\\n**WITHDRAWN 2026-02-03**
\\nEdit: the operator has since retracted this claim.
\\nReplaced by C2.
- **Anmerkung**: Freigabe widerrufen am 3. Februar
- **Retirée**: oui
- **Nota**: aprobación revocada
- **Anteckning**: godkännandet återkallat
- **Nota**: approvazione revocata
- **Opmerking**: goedkeuring ingetrokken`),
  behind: lines(`
 <!-- revoked on 3 May -->`),
  below: lines(`
## Withdrawn\\n\\n- C1
## Retractions\\n\\nC1 was retracted on 3 February.
## Revocations\\n\\n| Claim | Date |\\n|---|---|\\n| C1 | 2026-02-03 |
## Corrections\\n\\n- C1: withdrawn on 2026-02-03
## Changelog\\n\\n- 2026-02-03: approval of C1 withdrawn
## Changelog\\n\\n- 2026-02-03 — C1: APPROVED → REJECTED
## Changelog\\n\\n| Date | Change |\\n|---|---|\\n| 2026-02-03 | C1 revoked |
## Review log\\n\\n| Claim | Old | New |\\n|---|---|---|\\n| C1 | APPROVED | REJECTED |
## Postscript\\n\\nClaims C1 and C2 were withdrawn on 3 February.
## Update\\n\\nWe withdraw C1.
## Withdrawn claims: C1, C2
### Retractions: C1
## Retracted in January 2026 (C1 and C2)
## Revoked approvals: C1, C2
## C1 and C2: withdrawn
## Approval of C1 revoked
## Struck from the record: C1
## Withdrawn: claims 2 and 1
## Claims that no longer hold: C1
## Pending review: C1
## Zurückgezogene Aussagen: C1
## Affirmations retirées : C1 et C2
## Återkallade påståenden: C1
## Withdrawn\\n\\n- C0 to C2
## Withdrawn claims\\n\\n- Berths
## Withdrawn claims\\n\\n- The berths (C1)
## Withdrawn claims\\n\\n| Claim | Why |\\n|---|---|\\n| Berths | the report was corrected |
Claims C0–C2 are withdrawn.
Claim C2 supersedes C1.
**Withdrawn claims**: C1, C2
> **Correction:** C1 is withdrawn.
All approvals in this file are suspended.
## Notice\\n\\nNone of the claims above is approved any more.
## Notice\\n\\nNo claim in this file may be used before 3 May 2026.
## Notice\\n\\nNothing in this file is approved.
## Notice\\n\\nThe claims above may not be quoted yet.`),
  end: lines(`
## Withdrawn\\n\\n- C1
*All approvals in this file are suspended since 4 March.*`),
  above: lines(`
Every approval below is provisional.
None of the claims below is approved yet.
The approvals below were given by mistake.
**WITHDRAWN**
Do not use this file.
All approvals below are subject to sign-off by legal.
All claims are to be treated as NEEDS_REVIEW.
**Status**: Retracted
C1 was withdrawn on 3 February.
Draft - none of this is approved
Draft: nothing below has been approved yet.
> Work in progress: nothing is approved.
**DRAFT – do not cite**
This file is still a draft.
No claim below may be published before legal has signed off.
None of the claims may be quoted until the audit is done.
These claims must not be used before 3 May.
Do not use any claim of this file before March.
Every claim here still has to be reviewed.
All claims in this file are drafts.
Under embargo until 3 May 2026
Nobody has approved any of this.
The approvals below take effect on 3 May.
The statuses below are placeholders.
Entwurf - nichts davon ist freigegeben
Keine Aussage in dieser Datei darf vor dem 1. März verwendet werden.
Brouillon : rien de ceci n’est approuvé
Ninguna afirmación de este archivo puede usarse antes del 1 de marzo.
Bozza: niente di questo è approvato
Concept: niets hiervan is goedgekeurd
Die Freigaben unten sind widerrufen.
Toutes les approbations ci-dessous sont suspendues.
Todas las aprobaciones quedan suspendidas.
Alla godkännanden är återkallade.
Tutte le approvazioni sono sospese.
Todas as aprovações estão suspensas.
Alle goedkeuringen zijn ingetrokken.`),
  heading: lines(`
## Withdrawn claims
## Superseded
## Archive
## Old claims
## Claims on hold
## Claims awaiting sign-off
## Detailed Findings (superseded by the second edition)
## Detailed Findings\\n\\nThe following claims are no longer approved:
## Zurückgezogene Aussagen
## Affirmations retirées`),
  'front matter': lines(`
withdrawn_claims: [C1]
withdrawn: true
retraction: The operator retracted C1
rejected_claims:\\n  - C1
on_hold: [C1]
review:\\n  C1: rejected 2026-01-12
reviews:\\n  C1:\\n    status: REJECTED
overrides: "C1: REJECTED"
status: retracted
approved: false
approvals: suspended
approved_claims: [C2]
notice: All approvals in this file are suspended.
changelog:\\n  - date: 2026-02-03\\n    change: approval of C1 revoked`),
  column: lines(`
Withdrawn=yes
Superseded by=C2
Notes=no longer approved
Comment=revoked
Legal=❌
Approved?=no
New status=withdrawn`),
};

const LEFT_ALONE: Readonly<Record<string, readonly string[]>> = {
  note: lines(`
- **Analysis**: The CEO said that 40% of the old berths were withdrawn from service.
- **Analysis**: Nobody disputes this claim.
- **Analysis**: Loan approvals were suspended at the rival bank.
- **Limitation**: The figure is provisional
- **Withdrawn**: no
- **Superseded by**: –
- **Objections**: None raised
- **Approved by**: A. Kern
- **Legal**: no objections
- **History**: NEEDS_REVIEW 2026-01-01, APPROVED 2026-01-03
- **Context**: The old terminal was closed in 2020. Its licence had expired.
- **Details**: Expired permits were renewed by the city.
\\nThe operator withdrew two ferries from service.
> [!NOTE]\\n> Quote checked against the annual report.`),
  behind: [' <!-- checked on 3 May -->'],
  below: lines(`
## Changelog\\n\\n- 2026-01-02: C1 approved
## Changelog\\n\\n- 2026-01-01: C2 withdrawn
## Withdrawn claims\\n\\n- C4: the operator retracted it
## Notes\\n\\nC1 and C2 are not withdrawn.
## Limitations\\n\\nAll claims rest on press releases.
## Verification summary\\n\\n- **Rejected**: 0
## Audit\\n\\nAll claims were approved; none was rejected.
## Notes on C1
## Not withdrawn: C1, C2
## Withdrawn goods: C1
## No claim was withdrawn (C1-C5)
## Withdrawn claims: C2, replaced by C1
## Withdrawn claims\\n\\n- Ferries
## Limitations\\n\\nNothing in this file is confidential.
## Context\\n\\nNone of this was possible before 2020.
C2 does not supersede C1.`),
  end: ['Updated in May.'],
  above: lines(`
Loan approvals doubled without more staff.
All approvals are now instant, without paperwork.
Claims are void if a policy has lapsed, and the model says so.
This document describes withdrawn goods.
No claim was rejected.
None of the claims is withdrawn.
Nothing was approved by hand before the model came.
None of the banks had approved a loan in a day before.
No claim may be filed before the policy starts.
Draft beer is sold in 40 bars.
This file was a draft until 3 May.
All claims may be used.
The approvals below were given by two reviewers.
**Status**: Final`),
  heading: lines(`
## Findings on withdrawn goods
## Dispute resolution
## Hold times`),
  'front matter': lines(`
rejected_claims: 3
withdrawals: none
on_hold: no
status: needs_review
approved: 2026-01-02
approved_claims: [C1, C2]
withdrawn_claims: [C2]`),
  column: lines(`
Withdrawn=no
Legal=✅
Notes=quote checked`),
};

const each = (of: typeof TAKEN_BACK) =>
  Object.entries(of).flatMap(([place, all]) => all.map((words) => [place, words] as const));

describe('an approval', () => {
  test.each(each(TAKEN_BACK))('is taken back in a %s: %s', (place, words) => {
    const { status, unclear } = read(place, words);
    expect(status).not.toBe('APPROVED');
    expect(unclear).toBeGreaterThan(0);
  });

  test.each(each(LEFT_ALONE))('is left alone in a %s: %s', (place, words) => {
    expect(read(place, words).status).toBe('APPROVED');
  });
});

test('an approval after the day of a withdrawal holds', () => {
  const below = '## Changelog\\n\\n- 2025-12-01: approval of C1 withdrawn';
  expect(read('below', below).status).toBe('NEEDS_REVIEW');
  expect(read('below', below, ' by A. Kern, 2026-01-05')).toEqual({
    status: 'APPROVED',
    unclear: 0,
  });
});
