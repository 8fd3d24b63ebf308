import type { Case, Claim, Source } from '../../../../src/core/case/case.ts';
import type { FoundClaim } from '../../../../src/core/conversation/reply.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import { writtenLibrary } from '../../../support/written.ts';

/** A claim as it is commonly written; `change` says what matters to the test. */
export function sampleClaim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'C1',
    title: 'Waiting Time',
    status: 'APPROVED',
    text: 'The assistant cut waiting time from 9 minutes to 2',
    quotes: ['Callers now wait 2 minutes, down from 9'],
    sources: ['S1'],
    notes: {},
    line: 20,
    ...change,
  };
}

export function sampleSource(change: Partial<Source> = {}): Source {
  return {
    id: 'S1',
    title: 'Acme answers the phone',
    url: 'https://www.acme.example/press/phone?a=1&b=2',
    type: 'Press Release',
    line: 60,
    ...change,
  };
}

export function sampleCase(change: Partial<Case> = {}): Case {
  return {
    id: 'acme-phone-assistant',
    org: 'Acme',
    useCase: 'Phone Assistant',
    title: 'Case File: Acme Phone Assistant',
    summary: 'Acme put an assistant on its phone lines.\n\nWaiting fell within a month.',
    dateAdded: '2025-01-15',
    lastUpdated: '2025-02-01',
    highlightedValue: '7 minutes saved a call',
    tier: 'capability',
    tierConfidence: 'high',
    tierRationale: 'The business stays the same; the service gets faster.',
    primaryImpact: 'efficiency',
    industryCluster: 'operations',
    extra: { employee_count: '1200' },
    claims: [sampleClaim()],
    sources: [sampleSource()],
    revision: '0123456789abcdef',
    file: 'acme-phone-assistant.md',
    ...change,
  };
}

/** A claim within a case that holds just it. */
export function sampleEvidence(
  claim: Partial<Claim> = {},
  theCase: Partial<Case> = {},
  matched: readonly string[] = ['acme', 'waiting'],
): FoundClaim {
  const held = sampleClaim(claim);
  return { case: sampleCase({ claims: [held], ...theCase }), claim: held, matched };
}

/** A library of these cases, as if they were read from files. */
export function sampleLibrary(...cases: readonly Case[]): Library {
  return writtenLibrary(cases);
}

/** Nine claims of every status and five sources, two of them cited: a case of common size. */
export function commonCase(): Case {
  const statuses = ['APPROVED', 'NEEDS_REVIEW', 'REJECTED'] as const;
  return sampleCase({
    claims: Array.from({ length: 9 }, (_, i) =>
      sampleClaim({
        id: `C${i + 1}`,
        title: `Finding ${i + 1}`,
        status: statuses[i % 7] ?? 'APPROVED',
        text: `The assistant changed measure ${i + 1} by ${i + 11} percent within its first three months`,
        quotes: [`Measure ${i + 1} moved by ${i + 11}% in the first three months of the assistant`],
        sources: [i % 2 === 0 ? 'S1' : 'S3'],
        notes: i % 7 === 0 ? {} : { issue: 'The source says this of one team only.' },
      }),
    ),
    sources: Array.from({ length: 5 }, (_, i) =>
      sampleSource({
        id: `S${i + 1}`,
        title: `How Acme answers the phone with an assistant, part ${i + 1}`,
        url: `https://www.news${i + 1}.example/2024/02/acme-assistant-answers-the-phone-${i + 1}/`,
      }),
    ),
  });
}
