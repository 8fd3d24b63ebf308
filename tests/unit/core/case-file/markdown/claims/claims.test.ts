import { describe, expect, test } from 'vitest';
import { BODY, parseBody, parseClaims } from '../../../../../support/library-fixtures.ts';

/** The heads that people write, each followed by the same fields. */
const FIELDS =
  '\n- **Claim**: Fuel use fell by 8%\n- **Evidence**: "Fuel fell by 8 percent"\n- **Source**: S1';

describe('a claim head', () => {
  test.each([
    ['**C1 - Fuel Savings (APPROVED)**', 'Fuel Savings', 'APPROVED'],
    ['**C1 – Fuel Savings** ✅ APPROVED', 'Fuel Savings', 'APPROVED'],
    ['**C1: Fuel Savings** (Needs Review)', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['**C1 · Fuel Savings · REJECTED**', 'Fuel Savings', 'REJECTED'],
    ['**[C1] Fuel Savings** — approved', 'Fuel Savings', 'APPROVED'],
    ['**Claim C1 - APPROVED**', '', 'APPROVED'],
    ['**Claim 1: Fuel Savings (APPROVED)**', 'Fuel Savings', 'APPROVED'],
    ['**Claim #1 — Fuel Savings [NEEDS_REVIEW]**', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['**Finding C1 (REJECTED)**', '', 'REJECTED'],
    ['**APPROVED - C1: Fuel Savings**', 'Fuel Savings', 'APPROVED'],
    ['✅ **C1: Fuel Savings**', 'Fuel Savings', 'APPROVED'],
    ['**Fuel Savings (C1)** ⚠️ NEEDS REVIEW', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['__C1 - Fuel Savings (REJECTED)__', 'Fuel Savings', 'REJECTED'],
    ['### C1: Fuel Savings - APPROVED ✅', 'Fuel Savings', 'APPROVED'],
    ['### C1. Fuel Savings (needs-review)', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['#### **C1: Fuel Savings** ❌ REJECTED', 'Fuel Savings', 'REJECTED'],
    ['### Fuel Savings (C1) - APPROVED', 'Fuel Savings', 'APPROVED'],
    ['### ⚠️ C1 — Fuel Savings', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['### Claim C1: Fuel Savings [❌ Rejected]', 'Fuel Savings', 'REJECTED'],
    ['## C1 - Fuel Savings (Approved)', 'Fuel Savings', 'APPROVED'],
    ['C1 - Fuel Savings\n-----------------\n- Status: approved', 'Fuel Savings', 'APPROVED'],
    ['**C1 - Fuel Savings (NEEDS REVIEW) (NEEDS_REVIEW)**', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['**C1** - Fuel Savings (APPROVED)', 'Fuel Savings', 'APPROVED'],
    ['**C1**: **Fuel Savings** ✅ APPROVED', 'Fuel Savings', 'APPROVED'],
    ['**C1 - Fuel Savings** *(APPROVED)*', 'Fuel Savings', 'APPROVED'],
    ['### Fuel Savings (C1) - Needs review', 'Fuel Savings', 'NEEDS_REVIEW'],
    ['**C1 | Fuel Savings | APPROVED | S1**', 'Fuel Savings', 'APPROVED'],
    ['### Claim 1 (C1): Fuel Savings — APPROVED', 'Fuel Savings', 'APPROVED'],
    ['### 1. Detailed Assessment of Claim C1: Fuel Savings (APPROVED)', 'Fuel Savings', 'APPROVED'],
    ['### C1 Fuel Savings (REJECTED)', 'Fuel Savings', 'REJECTED'],
    ['<h3>C1 &ndash; Fuel Savings <small>(APPROVED)</small></h3>\n', 'Fuel Savings', 'APPROVED'],
  ])('%s', (head, title, status) => {
    expect(parseClaims(`${head}\n${FIELDS}`)).toEqual([
      {
        id: 'C1',
        title,
        status,
        text: 'Fuel use fell by 8%',
        quotes: ['Fuel fell by 8 percent'],
        sources: ['S1'],
        notes: {},
        line: 13,
        places: expect.any(String),
      },
    ]);
  });

  test.each([
    ['a product', '### C3 AI launches a platform\n\nText.'],
    ['a figure', '**C4i Biolabs** grew by 8%.'],
    ['a sentence about claims', 'C1 and C2 are duplicates.'],
  ])('is not %s', (_what, text) => {
    expect(parseClaims(text)).toEqual([]);
  });

  test('needs no colon where its id is the next', () => {
    const second = '### C2 Fewer delays\n**Status**: rejected\n\nDelays fell by a third.';
    expect(parseClaims(`### C1: Fuel\n${FIELDS}\n\n${second}`)).toMatchObject([
      { id: 'C1' },
      { id: 'C2', title: 'Fewer delays', status: 'REJECTED' },
    ]);
  });

  test('a number behind the id belongs to the title', () => {
    expect(
      parseClaims('**C1 - 3x Faster Loading (APPROVED)**').map(({ id, title }) => [id, title]),
    ).toEqual([['C1', '3x Faster Loading']]);
  });

  test.each([
    ['**C5 & C6: Duplicates (REJECTED)**', 'C5,C6'],
    ['#### C5, C6 and C7: Duplicates', 'C5,C6,C7'],
    ['**Claims C5-C7**: One sentence for three', 'C5,C6,C7'],
    ['**APPROVED - C8–C10: Real-World Use**', 'C8,C9,C10'],
    ['### Reach (Claims C2, C4)\n\nText.', 'C2,C4'],
  ])('may stand for several: %s', (head, ids) => {
    expect(
      parseClaims(head)
        .map(({ id }) => id)
        .join(),
    ).toBe(ids);
  });

  test('of a group gives way to the claims under it', () => {
    const claims = parseClaims(
      '### Reach (Claims C1-C2) - APPROVED\n\n**C1: One**\n- **Claim**: First\n\n**C2: Two**\n- **Claim**: Second',
    );
    expect(claims.map(({ id, title, status }) => [id, title, status])).toEqual([
      ['C1', 'One', 'APPROVED'],
      ['C2', 'Two', 'APPROVED'],
    ]);
  });
});

describe('the sentence of a claim', () => {
  test.each([
    ['its field', '### C1: Fuel\n**Claim:** Fuel use fell', 'Fuel use fell'],
    ['what follows its id', '**C1**: Fuel use fell (APPROVED)', 'Fuel use fell'],
    ['what follows its status', '**Claim C1 - APPROVED**: Fuel use fell', 'Fuel use fell'],
    ['its finding', '### C1: Fuel\n- **Finding**: Fuel use fell', 'Fuel use fell'],
    [
      'a heading that is a sentence',
      '### C1: Fuel use fell sharply within months\n- **Finding**: Well supported.',
      'Fuel use fell sharply within months',
    ],
    [
      'its first paragraph',
      '### C1: Fuel\n**Status: APPROVED**\n\nFuel use fell. A lot.\n\nMore.',
      'Fuel use fell. A lot.',
    ],
    ['its heading, failing all else', '### C1: Fuel Savings\n**Status**: APPROVED', 'Fuel Savings'],
    [
      'its field, though words follow its id',
      '**C1 - Fuel**: Less of it\n- **Claim**: Fuel use fell',
      'Fuel use fell',
    ],
    [
      'plain text',
      '**C1**: **Fuel** use [fell](https://a.example) by `8%` &amp; more',
      'Fuel use fell by 8% & more',
    ],
    ['without marks around it', '**C1: Fuel**\n- **Claim**: "Fuel use fell"', 'Fuel use fell'],
  ])('is %s', (_what, text, sentence) => {
    expect(parseClaims(text)[0]?.text).toBe(sentence);
  });

  test('what is left of the text goes to the notes', () => {
    const [claim] = parseClaims(
      '### C1: Fuel\n**Claim**: Fuel use fell\n**Status**: APPROVED\n\nIt was measured twice.\n\n**Issue:** ** Vague\n- one\n- two\n\n**Business Impact**: Cheaper trips',
    );
    expect(claim?.notes).toEqual({
      details: 'It was measured twice.',
      issue: 'Vague\none\ntwo',
      'business impact': 'Cheaper trips',
    });
  });
});

describe('the status of a claim', () => {
  test.each([
    ['APPROVED', 'APPROVED'],
    ['✅ Approved', 'APPROVED'],
    ['Verified with an exact quote', 'APPROVED'],
    ['✔️', 'APPROVED'],
    ['NEEDS REVIEW', 'NEEDS_REVIEW'],
    ['needs_review', 'NEEDS_REVIEW'],
    ['Needs-Review', 'NEEDS_REVIEW'],
    ['Requires additional verification', 'NEEDS_REVIEW'],
    ['Flagged for review', 'NEEDS_REVIEW'],
    ['PARTIALLY APPROVED', 'NEEDS_REVIEW'],
    ['Not yet approved', 'NEEDS_REVIEW'],
    ['Unverified', 'NEEDS_REVIEW'],
    ['🟡', 'NEEDS_REVIEW'],
    ['**REJECTED**', 'REJECTED'],
    ['❌ Rejected due to its date', 'REJECTED'],
    ['Retracted', 'REJECTED'],
  ])('field: %s', (value, status) => {
    const { claims, codes } = parseBody(
      `# T\n\n## Detailed Findings\n\n### C1: Fuel\n- **Status**: ${value}\n- **Claim**: Fuel use fell`,
    );
    expect(claims[0]?.status).toBe(status);
    expect(codes).not.toContain('claim-without-status');
  });

  test('may come from the section', () => {
    const claims = parseClaims(
      '### **APPROVED CLAIMS** (1)\n\n**C1: A**\n\n### **CLAIMS REQUIRING REVIEW**\n\n**C2: B**\n\n### ❌ Rejected\n\n**C3: C**',
    );
    expect(claims.map(({ status }) => status)).toEqual(['APPROVED', 'NEEDS_REVIEW', 'REJECTED']);
  });

  test('may come from a section of the level of its claims', () => {
    const claims = parseClaims('### Approved claims\n\n### C1: A\n\n### Rejected\n\n### C2: B');
    expect(claims.map(({ status }) => status)).toEqual(['APPROVED', 'REJECTED']);
  });

  test('why it is so is kept', () => {
    const status = (value: string) =>
      parseClaims(`### C1: Fuel\n**Status:** ${value}`)[0]?.notes.status;
    expect(status('APPROVED - the figure is audited')).toBe('the figure is audited');
    expect(status('Rejected due to its date')).toBe('Rejected due to its date');
    expect(status('Verified with an exact quote')).toBe('Verified with an exact quote');
    expect(status('APPROVED')).toBeUndefined();
  });
});

describe('claims without an id', () => {
  test('are numbered behind the others, in the order of the file', () => {
    const { claims, codes } = parseBody(
      '# T\n\n## Detailed Findings\n\n**APPROVED**: Fuel use fell sharply\n- **Evidence**: "It fell"\n\n**C4: Crew (REJECTED)**\n\n**NEEDS REVIEW**: Delays fell sharply too',
    );
    expect(claims.map(({ id, status, text }) => [id, status, text])).toEqual([
      ['C5', 'APPROVED', 'Fuel use fell sharply'],
      ['C4', 'REJECTED', 'Crew'],
      ['C6', 'NEEDS_REVIEW', 'Delays fell sharply too'],
    ]);
    expect(codes.filter((code) => code === 'claim-without-id')).toHaveLength(2);
  });

  test.each([
    [
      'a heading and fields',
      '### Fuel\n- **Status**: APPROVED\n- **Claim**: Fuel use fell',
      'Fuel',
    ],
    ['a heading with a status', '### 1. Fuel (APPROVED)\n\nFuel use fell', 'Fuel'],
    ['a bold line and fields', '**Fuel**\n- Claim: Fuel use fell\n- Status: approved', 'Fuel'],
    ['capitals', 'APPROVED: Fuel use fell', ''],
    ['italics', '*APPROVED*: Fuel use fell', ''],
    ['a bullet with a status', '- **Fuel** (APPROVED): Fuel use fell', 'Fuel'],
    ['a numbered item with a status', '1. Fuel use fell (APPROVED)', ''],
    ['a claim field alone', '**Claim**: Fuel use fell\n**Status**: Approved', ''],
  ])('are known by %s', (_what, text, title) => {
    expect(parseClaims(text)).toMatchObject([
      { id: 'C1', title, status: 'APPROVED', text: 'Fuel use fell' },
    ]);
  });

  test.each([
    ['counts', '### Audit Results\n- **Approved:** 0\n- **Needs Review:** 0'],
    ['counts of claims', '- Verified claims: 5\n- **Approved claims:** 3 (60%)\n- Claims - 7'],
    ['bold headings', '**Fleet**\n- The fleet has nine ships\n- All are new'],
    ['a state of affairs', '### Status\nNo claims have been verified.'],
    ['a list of gaps', '### Data Gaps\n- **Status**: Incomplete'],
  ])('are not %s', (_what, text) => {
    expect(parseClaims(text)).toEqual([]);
  });
});

describe('tables', () => {
  test('hold claims where their columns are those of claims', () => {
    const claims = parseClaims(
      '| ID | Claim | Status | Evidence | Source |\n|--|--|--|--|--|\n| C1 | Fuel \\| oil fell | ✅ APPROVED | "It fell" | S1, S2 |\n| C2 | Delays rose | ❌ Rejected | – | |',
    );
    expect(claims).toMatchObject([
      {
        id: 'C1',
        text: 'Fuel | oil fell',
        status: 'APPROVED',
        quotes: ['It fell'],
        sources: ['S1', 'S2'],
        line: 15,
      },
      { id: 'C2', text: 'Delays rose', status: 'REJECTED', quotes: [], line: 16 },
    ]);
  });

  test('may be pasted from a spreadsheet', () => {
    const lines =
      'ID\tClaim\tStatus\tQuote\tSource\nC1\tFuel use fell\tApproved\t"It fell by 8%"\tS1';
    expect(parseClaims(`${lines}\nC2\tDelays fell\tRejected\t\tS2`)).toMatchObject([
      { id: 'C1', text: 'Fuel use fell', quotes: ['It fell by 8%'], sources: ['S1'], line: 14 },
      { id: 'C2', status: 'REJECTED', quotes: [], sources: ['S2'], line: 15 },
    ]);
  });

  test('that give evidence keep their claims from remarks below', () => {
    const table =
      '| ID | Claim | Status | Evidence |\n|--|--|--|--|\n| C1 | Fuel use fell | APPROVED | "It fell by 8%" |';
    expect(parseClaims(`${table}\n\n- C1: the year was not over`)).toMatchObject([
      { text: 'Fuel use fell', status: 'APPROVED', notes: { details: 'the year was not over' } },
    ]);
  });

  test('that sum up claims give way to them', () => {
    const claims = parseClaims(
      '| Claim | Status |\n|--|--|\n| C1 | APPROVED |\n\n### C1: Fuel\n**Claim**: Fuel use fell\n**Status**: APPROVED',
    );
    expect(claims).toMatchObject([{ id: 'C1', text: 'Fuel use fell', status: 'APPROVED' }]);
  });

  test('of two columns below a claim are its fields', () => {
    expect(
      parseClaims(
        '### Claim 1 — Fuel\n\n| Field | Value |\n|--|--|\n| Status | APPROVED |\n| Claim | It fell |\n| Source | S1 |\n| Analysis | Sound |',
      ),
    ).toMatchObject([
      {
        id: 'C1',
        title: 'Fuel',
        text: 'It fell',
        status: 'APPROVED',
        sources: ['S1'],
        notes: { analysis: 'Sound' },
      },
    ]);
  });

  test('of anything else hold none', () => {
    expect(parseClaims('| Source ID | Status |\n|--|--|\n| S1 | Approved |')).toEqual([]);
  });
});

describe('claims that are named more than once', () => {
  const told = '**C1 - Fuel**\n- **Claim**: Fuel use fell by 8%\n- **Source**: S1';

  test('are one claim where an overview names them', () => {
    const { claims, codes } = parseBody(
      `# T\n\n## Claims\n\n- C1: Fuel (approved)\n\n## Evidence\n\n${told}\n\n**C2**: Crew`,
    );
    expect(claims).toMatchObject([
      { id: 'C1', title: 'Fuel', text: 'Fuel use fell by 8%', status: 'APPROVED', notes: {} },
      { id: 'C2', text: 'Crew' },
    ]);
    expect(codes).not.toContain('claim-duplicate-id');
  });

  test('keep the sentence of a list that is told without it', () => {
    expect(
      parseClaims('- **C1**: Fuel use fell\n\n### C1\n- **Evidence**: "It fell"'),
    ).toMatchObject([{ id: 'C1', text: 'Fuel use fell', quotes: ['It fell'] }]);
  });

  test('are told in an aside only where they are told nowhere else', () => {
    const aside = (text: string) =>
      parseBody(`# T\n\n${text}`).claims.map(({ id, text }) => [id, text]);
    const c1 = [['C1', 'Fuel use fell by 8%']];
    expect(aside(`## Audit results\n\n${told}`)).toEqual(c1);
    expect(aside(`## Summary\n\nText.\n\n${told}`)).toEqual(c1);
    expect(aside(`## Findings\n\n${told}\n\n## Notes\n\n**C1**: Old\n- **Claim**: x`)).toEqual(c1);
    expect(aside(`## Findings\n\n${told}\n\n## Notes\n\n**C2**: Ask the crew`)).toEqual(c1);
    expect(
      aside(`## Findings\n\n${told}\n\n## Notes\n\n**C2**: Crew\n- **Status**: x\n- **Quote**: y`),
    ).toEqual([...c1, ['C2', 'Crew']]);
  });
});

describe('the place of claims', () => {
  test('may have no heading, or a line in bold for one', () => {
    const body = (heading: string) =>
      parseBody(
        `# T\n\n**Summary**\n\nShort.\n\n${heading}\n\n**APPROVED**: Fuel use fell sharply\n\n**Sources**\n\n- [News](https://a.example)`,
      );
    for (const heading of ['**Findings:**', '## Analysis', '##Claims']) {
      expect(body(heading)).toMatchObject({
        case: { summary: 'Short.' },
        claims: [{ text: 'Fuel use fell sharply' }],
        sources: [{ title: 'News' }],
      });
    }
  });

  test('is not the recommendations', () => {
    const { claims } = parseBody(
      '# T\n\n## Findings\n\n**C1: Fuel**\n\n## Recommendations\n\n- **C2**: Find a baseline\n- C1: Ask the crew',
    );
    expect(claims.map(({ id }) => id)).toEqual(['C1']);
  });

  test('may be a section of its own for each status', () => {
    const { claims } = parseBody(
      '# T\n\n## Approved Claims\n\n### C1: A\n\nText.\n\n## Rejected Claims\n\n### C2: B\n\nText.',
    );
    expect(claims.map(({ status }) => status)).toEqual(['APPROVED', 'REJECTED']);
  });

  test('may be a code fence around the whole document', () => {
    const body =
      '```markdown\n# T\n\n## Findings\n\n**C1 - Fuel (APPROVED)**\n- **Claim**: It fell\n```';
    expect(parseBody(body).claims).toMatchObject([{ id: 'C1', text: 'It fell', line: 14 }]);
  });

  test.each([
    ['fence', '```markdown', '```'],
    ['fence of tildes', '~~~', '~~~'],
    ['fence in a list', '- Write it so:\n  ```', '  ```'],
    ['pre', '<pre>', '</pre>'],
  ])('are not read from an example in a %s', (_what, open, close) => {
    const indent = close.startsWith(' ') ? '  ' : '';
    const example = [
      '## Detailed Findings',
      '**C5 - In code (APPROVED)**',
      '- **Claim**: It fell',
      '- **Evidence**: "It fell by half"',
      '- **Source**: S1',
    ].map((line) => `${indent}${line}`);
    const body = `${BODY}\n## How to write\n\n${[open, ...example, close].join('\n')}\n\nThat is all.\n`;
    const { claims, case: found } = parseBody(body);
    expect(claims.map(({ id }) => id)).toEqual(['C1']);
    expect(found.revision).toBe(parseBody(BODY).case.revision);
  });

  test('in nothing but a fence are told to be taken out of it', () => {
    const { problems } = parseBody('# T\n\n```\n**C1 - Fuel (APPROVED)**\n```\n');
    const found = problems.find(({ code }) => code === 'case-without-claims');
    expect(found?.hint).toContain('code fence');
  });

  test('are read behind a fence that nobody closes', () => {
    const stray = BODY.replace('## Detailed Findings', '```\n\n## Detailed Findings');
    expect(parseBody(stray).claims).toMatchObject([{ id: 'C1', line: 19 }]);
    expect(parseBody(`${BODY}\n\`\`\``).claims).toMatchObject([{ id: 'C1' }]);
  });

  test('are reported behind one, which may have been an example', () => {
    const claim = '**C8 - Tea (APPROVED)**\n- **Claim**: Tea is hot\n';
    const open = parseBody(`${BODY}\n## How to write\n\n~~~~markdown\n${claim}\n\`\`\`\n`);
    const found = open.problems.filter(({ code }) => code === 'fence-unclosed');
    expect(found).toMatchObject([{ severity: 'warning', line: 29 }]);
    expect(parseBody(`${BODY}\n~~~\n${claim}~~~\n`).codes).toEqual([]);
    expect(parseBody(`${BODY}\n\`\`\``).codes).toEqual([]);
    expect(parseBody(`\`\`\`\n${BODY}`).codes).not.toContain('fence-unclosed');
  });

  test('stays the same under tabs, plain labels and lines without bullets', () => {
    const expected = [{ id: 'C1', status: 'APPROVED', text: 'It fell', quotes: ['fell'] }];
    expect(
      parseClaims(
        '**C1 - Fuel**\n\t- **Status**: APPROVED\n\n\t- **Claim**: It fell\n\t- Quote: "fell"',
      ),
    ).toMatchObject(expected);
    expect(
      parseClaims('C1: Fuel\nStatus: approved\nClaim: It fell\nEvidence: "fell"'),
    ).toMatchObject(expected);
  });
});

describe('fields', () => {
  const expected = {
    id: 'C1',
    status: 'APPROVED',
    text: 'It fell',
    quotes: ['It fell by 8%'],
    sources: ['S1'],
  };
  test.each([
    [
      'bullets',
      '- **Claim**: It fell\n- **Status**: approved\n- **Evidence**: "It fell by 8%"\n- **Source**: S1',
    ],
    [
      'paragraphs',
      '**Claim:** It fell\n\n**Status:** approved\n\n**Evidence:** "It fell by 8%"\n\n**Source:** S1',
    ],
    [
      'lines',
      '**Claim**: It fell\n**Status**: approved\n**Evidence**: "It fell by 8%"\n**Source**: S1',
    ],
    [
      'italic lines',
      '*Claim: It fell*\n*Status: approved*\n*Evidence: "It fell by 8%"*\n*Source: S1*',
    ],
    [
      'one line with bars',
      '**Claim:** It fell | **Status:** approved | **Evidence:** "It fell by 8%" | **Source:** S1',
    ],
    [
      'plain, in one line with bars',
      'Status: APPROVED | Source: S1\n\nClaim: It fell\n\nEvidence: "It fell by 8%"',
    ],
    [
      'under unusual labels',
      '**Audit**: APPROVED\n\n**What is claimed**: It fell\n\n**Heard**: "It fell by 8%"\n\n**Where**: S1',
    ],
    [
      'plain lines under unusual labels',
      'Statement: It fell\nRating: APPROVED\nCited: S1\nObjection: Nine ships only\nExcerpt: "It fell by 8%"',
    ],
    [
      'bold labels without a colon',
      '- **Claim** It fell\n- **Status** approved\n- **Evidence** "It fell by 8%"\n- **Source** S1',
    ],
    [
      'what somebody claims',
      '**Verdict**: approved\n\n**We claim**: It fell\n\n**Because the mate says**: "It fell by 8%" [S1]',
    ],
    [
      'German',
      '- **Aussage**: It fell\n- **Status**: approved\n- **Beleg**: „It fell by 8%“\n- **Quelle**: S1',
    ],
    [
      'French',
      '- **Affirmation** : It fell\n- **Statut** : approved\n- **Citation** : « It fell by 8% »\n- **Source** : S1',
    ],
    [
      'Spanish',
      '- **Afirmación**: It fell\n- **Estado**: approved\n- **Cita**: «It fell by 8%»\n- **Fuente**: S1',
    ],
    [
      'behind labels with a full stop',
      '**Claim.** It fell\n\n**Status.** approved\n\n**Evidence.** "It fell by 8%"\n\n**Source.** S1',
    ],
    [
      'one line with breaks',
      '**Claim**: It fell<br>**Status**: approved<br/>**Evidence**: "It fell by 8%"<br>**Source**: S1',
    ],
    [
      'plain lines',
      'Claim: It fell\n\nStatus: approved\n\nEvidence: "It fell by 8%"\n\nSource: S1',
    ],
    [
      'headings below',
      '#### Claim\nIt fell\n\n#### Status\nApproved\n\n#### Evidence\n"It fell by 8%"\n\n#### Source\nS1',
    ],
    [
      'a block quote',
      '> **Claim**: It fell\n> **Status**: approved\n> **Quote**: "It fell by 8%"\n> **Source**: S1',
    ],
    [
      'nested bullets',
      '- Claim: It fell\n  - Status: approved\n  - Evidence:\n    - "It fell by 8%"\n  - Source: S1',
    ],
    [
      'bullets after the claim in quotation',
      '> It fell\n\n- **Claim**: It fell (S1)\n- **Status**: ✅\n- **Evidence**: "It fell by 8%"',
    ],
  ])('may be %s', (_what, fields) => {
    const [claim] = parseClaims(`### C1: Fuel\n${fields}`);
    expect({
      ...claim,
      quotes: claim?.quotes.filter((quote) => quote !== 'It fell'),
    }).toMatchObject(expected);
  });

  test('with labels of their own belong to the claim above them, under a status too', () => {
    expect(
      parseClaims(
        '### Approved claims\n\n1. **C1: It fell**\n- **Evidence**: "It fell by 8%"\n- **Wider Context**: All ships use the model',
      ),
    ).toMatchObject([{ id: 'C1', notes: { 'wider context': 'All ships use the model' } }]);
  });

  test('keep a list that markdown takes for text together', () => {
    const [claim] = parseClaims('**C1: Fuel**\n**Issues:**\n    - No figures\n    - No dates');
    expect(claim?.notes).toEqual({ issue: 'No figures\nNo dates' });
  });

  test('of the kind "Claim" with an id each begin a claim each', () => {
    expect(
      parseClaims('**Claim**: It fell (C2)\n**Source**: S1\n\n**Claim**: It rose (C3)'),
    ).toMatchObject([
      { id: 'C2', text: 'It fell', sources: ['S1'] },
      { id: 'C3', text: 'It rose', sources: [] },
    ]);
  });

  test('may hold the id', () => {
    expect(
      parseClaims('**Claim ID:** C7\n**Claim:** It fell\n\n**Claim ID:** C9\n**Claim:** It rose'),
    ).toMatchObject([
      { id: 'C7', text: 'It fell' },
      { id: 'C9', text: 'It rose' },
    ]);
  });
});

describe('claims that are written shortly', () => {
  test.each([
    ['C1 (APPROVED): It fell by a lot', 'It fell by a lot'],
    ['- C1 [APPROVED] Fuel use fell', 'Fuel use fell'],
    ['**C1** (APPROVED) — *Fuel* use fell', 'Fuel use fell'],
    ['- **C1 (APPROVED):** Fuel use fell', 'Fuel use fell'],
    ['**C1** - Fuel (APPROVED)\nFuel use fell', 'Fuel use fell'],
    ['<b>C1 - Fuel</b> (APPROVED)\n<strong>Claim:</strong> Fuel use fell', 'Fuel use fell'],
    ['1. **C1**: Fuel use fell. *APPROVED*', 'Fuel use fell.'],
    ['### C1 | Fuel use fell | Approved', 'Fuel use fell'],
    ['### C1: Fuel use fell — Verified', 'Fuel use fell'],
    ['### 2.1 C1 – Fuel use fell (Approved)', 'Fuel use fell'],
    ['**C1 → Fuel use fell → APPROVED**', 'Fuel use fell'],
    ['### Claim 1 of 3: Fuel use fell\nReview status - approved', 'Fuel use fell'],
    ['**Claim**: Fuel use fell (C1)\n**Status**: approved', 'Fuel use fell'],
    ['- C1: Fuel use fell (APPROVED) [S1]', 'Fuel use fell'],
    ['- C1: Fuel use fell (S1, APPROVED)', 'Fuel use fell'],
    ['**C1** Fuel use fell (Source: S1; Status: APPROVED)', 'Fuel use fell'],
    ['**Claim C1.** Fuel use fell. **Status:** Approved.', 'Fuel use fell.'],
    ['### Verified claims (1)\n- C1: Fuel use fell', 'Fuel use fell'],
    ['| Claim | Status |\n|--|--|\n| C1: Fuel use fell | ✅ |', 'Fuel use fell'],
    ['### Claim: Fuel use fell\n- Status: approved', 'Fuel use fell'],
    ['### ✅ Approved\n\n1. Fuel use fell (S1)', 'Fuel use fell'],
  ])('%s', (text, sentence) => {
    expect(parseClaims(text)).toMatchObject([{ id: 'C1', status: 'APPROVED', text: sentence }]);
  });

  test('do not lose a title that begins like a status', () => {
    expect(parseClaims('### C1: Approved drugs sell\n- Status: rejected')).toMatchObject([
      { title: 'Approved drugs sell', status: 'REJECTED' },
    ]);
  });
});

test.each([
  ['- [x] Approved', 'APPROVED'],
  ['- [X] Rejected', 'REJECTED'],
  ['- [ ] Approved', 'NEEDS_REVIEW'],
])('a box on a line of its own gives the status if it is ticked: %s', (line, status) => {
  const { claims } = parseBody(
    `## Findings\n\n### C1 - Trips\n\n${line}\n- **Claim**: Trips fell\n- **Evidence**: "Trips fell by a tenth"\n`,
  );
  expect(claims.map((claim) => [claim.status, claim.text])).toEqual([[status, 'Trips fell']]);
});

test.each(['Quote we hope for', 'Wanted quote', 'Draft quote', 'Quote to be requested'])(
  'words under “%s” are nobody’s',
  (label) => {
    const { claims } = parseBody(
      `## Findings\n\n### C1 - Trips (APPROVED)\n\n- **Claim**: Trips fell\n- **${label}**: "Trips fell by a tenth"\n`,
    );
    expect(claims[0]?.quotes).toEqual([]);
  },
);

test('the summary ends where the first claim begins, also without a heading above it', () => {
  const claims =
    '**C1 - Trips (REJECTED)**\n- **Claim**: Trips fell\n- **Evidence**: "Trips fell by a tenth"\n';
  expect(parseBody(claims).case.summary).toBe('');
  expect(parseBody(`# Norvik\n\nNorvik runs ferries.\n\n${claims}`).case.summary).toBe(
    'Norvik runs ferries.',
  );
});
