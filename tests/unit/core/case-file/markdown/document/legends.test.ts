import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

const CLAIM =
  '**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell\n- **Evidence**: "Trips fell by a tenth"\n';
const ids = (more: string) =>
  parseBody(`## Findings\n\n${CLAIM}\n${more}\n`).claims.map(({ id }) => id);

describe('no claim is made of', () => {
  test.each([
    [
      'a legend',
      '### Legend\n\n- ✅ APPROVED: the log bears it out\n- ⛔ REJECTED: the log says otherwise',
    ],
    ['a legend in German', '### Legende\n\n- APPROVED: geprüft\n- REJECTED: widerlegt'],
    ['a legend in French', '### Légende\n\n- APPROVED : vérifié\n- REJECTED : contredit'],
    ['a legend in Spanish', '### Leyenda\n\n- APPROVED: revisado\n- REJECTED: refutado'],
    [
      'a rating that the review explains',
      '### How we judge\n\n- **APPROVED** – as it says\n- **REJECTED** – not at all',
    ],
    [
      'meanings of which one alone names the source',
      '- **APPROVED** – each word is in the source\n- **NEEDS_REVIEW** – the words are, the year is not\n- **REJECTED** – all is otherwise',
    ],
    [
      'the row that adds a table up',
      '| No. | Claim | Status |\n|--|--|--|\n| C1 | Trips fell | APPROVED |\n|  | **Total: 1** | 1 APPROVED |',
    ],
    ['a line that says so', 'Legend:\n\n- ✅ APPROVED: all is well\n- ⛔ REJECTED: all is not'],
    [
      'a bold line that says so',
      '**Status key**\n\n- **APPROVED**: well as it is\n- **NEEDS_REVIEW**: not yet',
    ],
    [
      'the codes of a verdict',
      '## Verdict codes\n\n- `approved` — well as it is\n- `rejected` — all wrong',
    ],
    [
      'what each status means',
      '- **APPROVED**: two reviewers have checked the source\n- **REJECTED**: the source contradicts the claim',
    ],
    [
      'counts by kind',
      '| Claim type | Count | Verified |\n|--|--|--|\n| Trips | 3 | 2 |\n| Crews | 1 | 0 |',
    ],
    [
      'counts by status',
      '| Status | Number of claims |\n|--|--|\n| APPROVED | 3 |\n| REJECTED | 1 |',
    ],
    [
      'counts by subject',
      '| Finding | Approved | Rejected |\n|--|--|--|\n| Trips | 3 | 2 |\n| Total | 3 | 2 |',
    ],
    [
      'what each verdict means, in a table',
      '| Verdict | Description of the claim |\n|--|--|\n| APPROVED | A quote bears it out |',
    ],
  ])('%s', (_what, more) => {
    expect(ids(more)).toEqual(['C1']);
  });
});

describe('claims are', () => {
  test.each([
    [
      'those below a legend',
      '### Legend\n\n- ✅ APPROVED: checked\n\n**C2 - Crews (REJECTED)**\n- **Claim**: Crews grew',
      ['C1', 'C2'],
    ],
    [
      'those behind the next heading',
      '### Legend\n\n- ✅ APPROVED: checked\n\n### C2: Crews grew by two (REJECTED)',
      ['C1', 'C2'],
    ],
    [
      'those that begin with their status',
      '- **APPROVED**: Crews grew by 2\n- **REJECTED**: Boats were sold in the spring',
      ['C1', 'C2', 'C3'],
    ],
    [
      'those with a figure beside them',
      '| # | Claim | Rise |\n|--|--|--|\n| 2 | Crews grew in every year | 8% |',
      ['C1', 'C2'],
    ],
  ])('%s', (_what, more, found) => {
    expect(ids(more)).toEqual(found);
  });

  test.each([
    ['Behauptung | Status | Quelle', 'APPROVED'],
    ['Aussagen | Prüfstatus | Quellen', 'APPROVED'],
    ['Afirmación | Estado | Fuente', 'APPROVED'],
    ['Affirmation | Statut | Source', 'APPROVED'],
    ['Assertion | Status | Source', 'APPROVED'],
    ['Claims | Statuses | Sources', 'APPROVED'],
  ])('rows of a table with the columns %s', (columns, status) => {
    const table = `| ${columns} |\n|--|--|--|\n| Die Fahrten sanken um ein Zehntel | APPROVED | S1 |`;
    const { claims } = parseBody(
      `## Findings\n\n${table}\n\n## Sources\n\n**S1**: [Log](https://log.example)\n`,
    );
    expect(claims).toMatchObject([
      { text: 'Die Fahrten sanken um ein Zehntel', status, sources: ['S1'] },
    ]);
  });
});
