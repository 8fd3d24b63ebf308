import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';
import {
  APPROVED,
  type Language,
  type Place,
  TAKEN_BACK,
  type Wordings,
} from './status-wordings.ts';

const LABELS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['Status', 'Claim', 'Evidence', 'Source'],
  de: ['Status', 'Aussage', 'Beleg', 'Quelle'],
  fr: ['Statut', 'Affirmation', 'Preuve', 'Source'],
  es: ['Estado', 'Afirmación', 'Evidencia', 'Fuente'],
  sv: ['Status', 'Påstående', 'Belägg', 'Källa'],
  it: ['Stato', 'Affermazione', 'Prova', 'Fonte'],
  pt: ['Estado', 'Afirmação', 'Evidência', 'Fonte'],
  nl: ['Status', 'Bewering', 'Bewijs', 'Bron'],
};

/** A body with one claim, whose status is `words` and stands in one place alone. */
function bodyWith(place: Place, language: Language, words: string): string {
  const [status, claim, evidence, source] = LABELS[language];
  const fields = `- **${claim}**: Berths doubled to 40
- **${evidence}**: "Our berths doubled to forty this year"
- **${source}**: S1
`;
  const row = `| C1 | Berths doubled to 40 | ${words.replaceAll('|', '\\|')} | "Our berths doubled to forty" | S1 |`;
  const findings = {
    field: `## Detailed Findings\n\n**C1 - Berths**\n- **${status}**: ${words}\n${fields}`,
    cell: `## Detailed Findings\n\n| ID | Claim | Status | Evidence | Source |\n|---|---|---|---|---|\n${row}\n`,
    'section-heading': `## ${words}\n\n**C1 - Berths**\n${fields}`,
    'claim-heading': `## Detailed Findings\n\n### ${words}\n${fields}`,
  };
  const sources = '## Sources\n\n**S1**: [Norvik grows](https://norvik.example/1) - Report\n';
  return `# T\n\n## Executive Summary\n\nS.\n\n${findings[place]}\n${sources}`;
}

const each = (wordings: readonly Wordings[]) =>
  wordings.flatMap(({ place, language, lines }) =>
    lines
      .trim()
      .split('\n')
      .map((words) => [words, place, language] as const),
  );

describe('a status', () => {
  test.each(each(TAKEN_BACK))('“%s” in a %s (%s) is not an approval', (words, place, language) => {
    const { claims, codes } = parseBody(bodyWith(place, language, words));
    expect(claims).toHaveLength(1);
    expect(claims[0]?.status).not.toBe('APPROVED');
    expect(codes).not.toEqual([]);
  });

  test.each(each(APPROVED))('“%s” in a %s (%s) is an approval', (words, place, language) => {
    const { claims, codes } = parseBody(bodyWith(place, language, words));
    expect(claims).toMatchObject([{ id: 'C1', status: 'APPROVED' }]);
    expect(codes).toEqual([]);
  });

  test.each([
    ['~~APPROVED~~ REJECTED', 'REJECTED'],
    ['<del>Approved</del> Needs review', 'NEEDS_REVIEW'],
    ['~~REJECTED~~ APPROVED', 'NEEDS_REVIEW'],
    ['APPROVED → REJECTED', 'REJECTED'],
    ['Approved by marketing, rejected by legal', 'REJECTED'],
    ['APPROVED | NEEDS_REVIEW | REJECTED', 'NEEDS_REVIEW'],
    ['approved or rejected', 'NEEDS_REVIEW'],
    ['[ ] Approved [x] Rejected', 'REJECTED'],
    ['Partially approved', 'NEEDS_REVIEW'],
  ])('“%s” counts as %s and is reported as unclear', (words, status) => {
    const { claims, codes } = parseBody(bodyWith('field', 'en', words));
    expect(claims[0]?.status).toBe(status);
    expect(codes).toContain('claim-status-unclear');
  });

  test.each(['Rejected - contradicted by S1', 'NEEDS_REVIEW', 'Rejected', 'Zu prüfen', 'Rejeté'])(
    '“%s” is as plain as an approval',
    (words) => {
      expect(parseBody(bodyWith('field', 'en', words)).codes).toEqual([]);
    },
  );

  test('quotes the words that leave it in doubt', () => {
    const { problems } = parseBody(bodyWith('field', 'en', 'Approved until May'));
    expect(problems).toMatchObject([{ code: 'claim-status-unclear', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('"Approved until May"');
  });

  test('in a list of boxes is read to its end', () => {
    const boxes = (first: string, second: string) =>
      parseBody(bodyWith('field', 'en', `\n  - [${first}] Approved\n  - [${second}] Rejected`));
    expect(boxes('x', 'x').claims[0]?.status).toBe('REJECTED');
    expect(boxes(' ', 'x').claims[0]?.status).toBe('REJECTED');
    expect(boxes('x', ' ').claims[0]?.status).toBe('NEEDS_REVIEW');
  });

  test('behind an unticked box is none', () => {
    const body = bodyWith('field', 'en', 'APPROVED').replace('- **Status', '- [ ] **Status');
    expect(parseBody(body)).toMatchObject({
      claims: [{ status: 'NEEDS_REVIEW' }],
      codes: ['claim-status-unclear'],
    });
  });

  test('is limited by a line below it', () => {
    const body = bodyWith('field', 'en', 'APPROVED\n  - until the restated report is out');
    expect(parseBody(body).claims[0]?.status).toBe('NEEDS_REVIEW');
    const plain = bodyWith('field', 'en', 'APPROVED\n  - the figure is in table 4');
    expect(parseBody(plain).claims[0]?.status).toBe('APPROVED');
  });
});

describe('an approval in the heading', () => {
  const withField = (heading: string, status: string) =>
    parseBody(
      bodyWith('claim-heading', 'en', heading).replace(
        '- **Claim',
        `- **Status**: ${status}\n- **Claim`,
      ),
    );

  test.each([
    'No longer approved',
    'Withdrawn',
    'On hold',
    'Maybe',
    'Not verifiable',
    'Approval revoked 2026-02-01',
    '~~APPROVED~~',
  ])('does not hold against the field “%s”', (status) => {
    const { claims, codes } = withField('C1 - Berths (APPROVED)', status);
    expect(claims[0]?.status).not.toBe('APPROVED');
    expect(codes).not.toEqual([]);
  });

  test.each(['C1 - Berths (APPROVED – retracted)', 'C1 - Berths (formerly approved)'])(
    'that is taken back (%s) is not made good by the field',
    (heading) => {
      const { claims, codes } = withField(heading, 'APPROVED');
      expect(claims[0]?.status).not.toBe('APPROVED');
      expect(codes).not.toEqual([]);
    },
  );

  test.each([
    'C1 - Loan approvals rose by 20%',
    'C1 - Approval is no longer needed',
    'C1 - Device (approved by the FDA)',
    'C1 - Nothing was rejected',
    'C1 - Not every drug approved in the EU sells',
  ])('is not what the title “%s” speaks of', (heading) => {
    const { claims, codes } = withField(heading, 'APPROVED');
    expect(claims).toMatchObject([{ status: 'APPROVED', title: heading.slice(5) }]);
    expect(codes).toEqual([]);
  });

  test('is not gained by a title about approvals', () => {
    const { claims } = parseBody(
      bodyWith('claim-heading', 'en', 'C1 - Device (approved by the FDA)'),
    );
    expect(claims[0]?.status).toBe('NEEDS_REVIEW');
  });
});

describe('a section that takes its status back', () => {
  test.each(['Formerly approved claims (now disputed)', 'Once approved, now disputed'])(
    '(%s) leaves no claim under it APPROVED',
    (heading) => {
      const body = bodyWith('section-heading', 'en', heading);
      const { claims, codes } = parseBody(body.replace('Berths**', 'Berths (APPROVED)**'));
      expect(claims[0]?.status).toBe('NEEDS_REVIEW');
      expect(codes).toEqual(['claim-status-unclear']);
    },
  );

  test.each(['Loan approvals', 'Products approved in 2024', 'Approval times'])(
    'is none of a part about %s',
    (heading) => {
      const body = bodyWith('section-heading', 'en', heading);
      const { claims, codes } = parseBody(body.replace('Berths**', 'Berths (APPROVED)**'));
      expect(claims[0]?.status).toBe('APPROVED');
      expect(codes).toEqual([]);
    },
  );
});

describe('a heading over several claims', () => {
  const statuses = (head: string, field = '') =>
    parseBody(
      bodyWith('claim-heading', 'en', head).replace('- **Claim', `${field}- **Claim`),
    ).claims.map(({ id, status }) => `${id} ${status}`);

  test.each([
    ['C8 & C9: Berths', '**Status: C8 APPROVED, C9 REJECTED**\n\n'],
    ['C8-C9: Berths', '- **Status**: C8: ✅ Approved; C9: ❌ rejected\n'],
    ['C8, C9 (C8 APPROVED, C9 REJECTED)', ''],
    ['C8 (APPROVED), C9 (REJECTED): Berths', ''],
  ])('(%s) may give each its own status', (head, field) => {
    expect(statuses(head, field)).toEqual(['C8 APPROVED', 'C9 REJECTED']);
  });

  test.each([
    'Results (Claims C8, C9)\n\n**Status: C8 APPROVED, C9 REJECTED**',
    'Results\n\n**Status: C8 APPROVED, C9 REJECTED**',
    'Results (C8 APPROVED, C9 REJECTED)',
    'Results - C8 APPROVED, C9 REJECTED',
  ])('(%s) gives it to the claims that are told below it', (head) => {
    const { claims } = parseBody(
      `## Detailed Findings\n\n### ${head}\n\n- **C8**: Queues fell\n- **C9**: Nobody waits\n`,
    );
    expect(claims).toMatchObject([
      { id: 'C8', status: 'APPROVED' },
      { id: 'C9', status: 'REJECTED' },
    ]);
  });

  test('is not what one claim says of another', () => {
    const { claims } = parseBody(
      '## Findings\n\n**C8**: Queues fell\n- **Status**: C9 APPROVED\n\n**C9**: Nobody waits\n',
    );
    expect(claims).toMatchObject([{ status: 'NEEDS_REVIEW' }, { status: 'NEEDS_REVIEW' }]);
  });

  test('gives none to a claim that its status does not name', () => {
    expect(statuses('C8 & C9: Berths', '- **Status**: C8 APPROVED\n')).toEqual([
      'C8 APPROVED',
      'C9 NEEDS_REVIEW',
    ]);
  });
});

describe('a review', () => {
  const reviewOf = (status: string) => parseBody(bodyWith('field', 'en', status)).claims[0]?.review;

  test.each([
    ['Approved by J. Doe on 2026-01-02', 'J. Doe', '2026-01-02', ''],
    ['Approved (K. Lindqvist, 14 Mar 2026)', 'K. Lindqvist', '2026-03-14', ''],
    ['Approved by J. Doe - matches the source', 'J. Doe', '', 'matches the source'],
    ['**Approved** – R. Butter, 2026-01-30', 'R. Butter', '2026-01-30', ''],
    ['Freigegeben durch die Redaktion am 02.01.2026', 'die Redaktion', '2026-01-02', ''],
    ['Approuvé par K. Lindqvist le 12/02/2026', 'K. Lindqvist', '12/02/2026', ''],
    ['Aprobado por el comité el 4 de marzo de 2026', 'el comité', '2026-03-04', ''],
    [
      'Rejected by J. Doe on 3 March 2026: no such figure',
      'J. Doe',
      '2026-03-03',
      'no such figure',
    ],
    ['Approved 2026-01-02', '', '2026-01-02', ''],
    ['Approved May 2026', '', 'May 2026', ''],
    [
      'Approved\n- **Reviewer**: Kari Lindqvist\n- **Reviewed on**: 2026-02-02',
      'Kari Lindqvist',
      '2026-02-02',
      '',
    ],
  ])('is read from “%s”', (status, by, on, reason) => {
    expect(reviewOf(status)).toEqual({ by, on, reason });
  });

  test.each([
    'Approved',
    'Approved - matches the source',
    'Approved - Annual Report, p. 3',
    'Approved\n- **Reviewer**: nobody yet',
    'Approved (retracted May 2026)',
    'Taken down by the board, see ticket 12',
    'Needs review by legal, 2 May 2026',
  ])('is absent where “%s” names nobody who approved, and no day', (status) => {
    expect(reviewOf(status)).toBeUndefined();
  });

  test('is read from the heading', () => {
    const body = bodyWith('claim-heading', 'en', 'C1 - Berths (approved by J. Doe, 2026-01-02)');
    expect(parseBody(body).claims[0]).toMatchObject({
      title: 'Berths',
      review: { by: 'J. Doe', on: '2026-01-02' },
    });
  });
});
