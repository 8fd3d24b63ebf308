import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

const read = (findings: string) => parseBody(`## Findings\n\n${findings}\n`);
const texts = (findings: string) => read(findings).claims.map(({ id, text }) => [id, text]);

const THREE = [
  ['C3', 'Boats leave 5 minutes earlier'],
  ['C4', 'Trips fell by a tenth'],
  ['C5', 'Crews grew by two'],
];

test('the status under the heading of a group is that of its claims, unless they give one', () => {
  const { claims } = read(
    '### Trips (Claims C3-C4)\n\n**Status**: REJECTED\n\nTwo claims:\n\n- **C3**: Boats leave earlier\n- **C4**: Crews grew by two\n\n### Fuel (Claims C5-C6)\n\n**Status**: APPROVED\n\n- **C5**: Fuel fell\n- **C6** (NEEDS_REVIEW): Oil fell',
  );
  expect(claims.map(({ id, status }) => [id, status])).toEqual([
    ['C3', 'REJECTED'],
    ['C4', 'REJECTED'],
    ['C5', 'APPROVED'],
    ['C6', 'NEEDS_REVIEW'],
  ]);
});

test('a quote behind the sentence of a claim is its evidence and no part of it', () => {
  const { claims } = read(
    '### Trips (Claims C3-C4)\n\n- **C3**: Boats leave 5 minutes earlier. "Five minutes, every day" (S2)\n- **C4**: They call it the "new tide".',
  );
  expect(claims.map(({ text, quotes, sources }) => ({ text, quotes, sources }))).toEqual([
    {
      text: 'Boats leave 5 minutes earlier.',
      quotes: ['Five minutes, every day'],
      sources: ['S2'],
    },
    { text: 'They call it the "new tide".', quotes: [], sources: [] },
  ]);
});

describe('claims grouped under one heading', () => {
  test.each([
    [
      'bullets',
      '### Trips (Claims C3, C4, C5)\n\n**Status: APPROVED**\n\n- Boats leave 5 minutes earlier\n- Trips fell by a tenth\n- Crews grew by two',
    ],
    [
      'bullets behind a lead-in',
      '### Trips (Claims C3-C5) - APPROVED\n\nThe harbour reported:\n\n- Boats leave 5 minutes earlier\n- Trips fell by a tenth\n- Crews grew by two\n\n**Source**: S1',
    ],
    [
      'numbered items',
      '### Trips (C3, C4 & C5)\n\n1. Boats leave 5 minutes earlier\n2. Trips fell by a tenth\n3. Crews grew by two',
    ],
    [
      'paragraphs',
      '### Trips (Claims C3–C5)\n\nBoats leave 5 minutes earlier\n\nTrips fell by a tenth\n\nCrews grew by two',
    ],
    [
      'bullets with ids, in any order',
      '### Trips (Claims C3-C5)\n\n- Trips fell by a tenth (C4)\n- Crews grew by two [C5]\n- Boats leave 5 minutes earlier (C3)',
    ],
    [
      'bullets with names',
      '### Trips (Claims C3-C5)\n\n- **Times**: Boats leave 5 minutes earlier\n- **Count**: Trips fell by a tenth\n- **Crews**: Crews grew by two',
    ],
    [
      'bullets with remarks below',
      '### Trips (Claims C3-C5)\n\n- Boats leave 5 minutes earlier\n  - on most days\n- Trips fell by a tenth\n- Crews grew by two',
    ],
    [
      'Claim fields',
      '### Trips (Claims C3-C5)\n\n- **Claim**: Boats leave 5 minutes earlier\n- **Claim**: Trips fell by a tenth\n- **Claim**: Crews grew by two',
    ],
    [
      'a list in a Claim field',
      '### Trips (Claims C3-C5)\n\n**Claims**:\n- Boats leave 5 minutes earlier\n- Trips fell by a tenth\n- Crews grew by two',
    ],
    [
      'German',
      '### Fahrten (Aussagen C3–C5)\n\nIm Brief steht:\n\n- Boats leave 5 minutes earlier\n- Trips fell by a tenth\n- Crews grew by two',
    ],
    [
      'a bold head',
      '**Claims C3-C5**: The harbour reported:\n\n- Boats leave 5 minutes earlier\n- Trips fell by a tenth\n- Crews grew by two',
    ],
  ])('each have the sentence that is theirs: %s', (_what, findings) => {
    expect(texts(findings)).toEqual(THREE);
    expect(read(findings).codes).not.toContain('claim-group-unclear');
  });

  test('each have their own quote, status and source, and what is said of all', () => {
    const { claims } = read(
      '### Trips (Claims C1, C2) - APPROVED\n\n- Trips fell (S2)\n  - **Evidence**: "Trips fell by a tenth"\n- Crews grew (NEEDS_REVIEW)\n  > "Crews grew by two"\n\n**Analysis**: Both are counted by hand',
    );
    expect(claims).toMatchObject([
      {
        text: 'Trips fell',
        status: 'APPROVED',
        quotes: ['Trips fell by a tenth'],
        sources: ['S2'],
        notes: { analysis: 'Both are counted by hand' },
      },
      {
        text: 'Crews grew',
        status: 'NEEDS_REVIEW',
        quotes: ['Crews grew by two'],
        sources: [],
        notes: { analysis: 'Both are counted by hand' },
      },
    ]);
  });

  test.each([
    [
      'too few bullets',
      '### Trips (Claims C1-C3)\n\nThe harbour reported:\n\n- Trips fell\n- Crews grew',
      'Trips fell\nCrews grew',
    ],
    [
      'too many',
      '### Trips (Claims C1, C2)\n\n- Trips fell\n- Crews grew\n- Boats left',
      'Trips fell\nCrews grew\nBoats left',
    ],
    [
      'one paragraph',
      '### Trips (Claims C1, C2)\n\nTrips fell, and crews grew.',
      'Trips fell, and crews grew.',
    ],
  ])(
    'show the whole passage, and say so, if it cannot be told whose is whose: %s',
    (_what, findings, passage) => {
      const { claims, problems } = read(findings);
      expect(new Set(claims.map(({ text }) => text))).toEqual(new Set([passage]));
      expect(problems.filter(({ code }) => code === 'claim-group-unclear')).toHaveLength(1);
    },
  );

  test('share one sentence that is given to all', () => {
    const { claims, codes } = read('**Claims C5-C6**: One sentence for both');
    expect(claims.map(({ text }) => text)).toEqual([
      'One sentence for both',
      'One sentence for both',
    ]);
    expect(codes).not.toContain('claim-group-unclear');
  });

  test('leave to others what is told below', () => {
    const { claims } = read(
      '### Trips (Claims C1-C3)\n\n- Trips fell\n- Crews grew\n- Boats left\n\n**C2 - Crews (REJECTED)**\n- **Claim**: Crews grew by two',
    );
    expect(claims.map(({ id, text }) => [id, text])).toEqual([
      ['C1', 'Trips fell'],
      ['C3', 'Boats left'],
      ['C2', 'Crews grew by two'],
    ]);
  });
});

describe('a lead-in is no sentence', () => {
  test.each([
    [
      'of one bullet',
      '### C1: Trips\n\nThe harbour reported:\n\n- Trips fell by a tenth',
      'Trips fell by a tenth',
    ],
    [
      'of several, under a title',
      '### C1: Fewer trips\n\nThe harbour reported:\n\n- Trips fell\n- Crews grew',
      'Fewer trips',
    ],
    [
      'in the head',
      '**C1**: The harbour reported:\n- Trips fell by a tenth',
      'Trips fell by a tenth',
    ],
    [
      'before a paragraph',
      '### C1: Trips\n\nIt says:\n\nTrips fell by a tenth.',
      'Trips fell by a tenth.',
    ],
  ])('%s', (_what, findings, text) => {
    expect(texts(findings)).toEqual([['C1', text]]);
  });
});

describe('an id that stands twice', () => {
  const FIRST =
    '**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell by a tenth\n- **Evidence**: "Trips fell by ten percent"\n';
  test.each([
    [
      'on a second claim',
      `${FIRST}\n**C1 - Slag (REJECTED)**\n- **Claim**: Slag heaps are gone\n- **Evidence**: "No heaps stand here"`,
    ],
    ['on a line', `${FIRST}\n- **C1**: Slag heaps have vanished (REJECTED)`],
    [
      'in a table',
      `${FIRST}\n\n| ID | Claim | Status |\n|--|--|--|\n| C1 | Slag heaps have vanished | REJECTED |`,
    ],
  ])('never overwrites the first: %s', (_what, findings) => {
    const { claims, codes } = read(findings);
    expect(claims[0]).toMatchObject({
      id: 'C1',
      text: 'Trips fell by a tenth',
      status: 'APPROVED',
      quotes: ['Trips fell by ten percent'],
    });
    expect(claims[1]).toMatchObject({ id: 'C2', status: 'REJECTED' });
    expect(codes).toContain('claim-duplicate-id');
  });

  test('never gives way to the second, though that says more', () => {
    const { claims } = read(`- **C1**: Slag heaps have vanished (REJECTED)\n\n${FIRST}`);
    expect(claims).toMatchObject([
      { id: 'C1', text: 'Slag heaps have vanished', status: 'REJECTED' },
      { id: 'C2', text: 'Trips fell by a tenth', status: 'APPROVED' },
    ]);
  });

  test('in an overview of the same claim is no second claim', () => {
    const { claims, codes } = read(
      `| ID | Claim | Status |\n|--|--|--|\n| C1 | Fewer trips than before | APPROVED |\n\n${FIRST}`,
    );
    expect(claims).toHaveLength(1);
    expect(codes).not.toContain('claim-duplicate-id');
  });
});

test.each([
  '### Everything (Claims C1-C999999999)\n\n**Status: APPROVED**\n\nAll of them hold.',
  '### C2–C4000: Everything (APPROVED)\n\n- **Claim**: All of them hold',
  '### C2 to C1200: Everything\n\n- **Status**: APPROVED\n- **Claim**: All of them hold',
])('a range of more claims than a file has is none of it: %j', (group) => {
  const { claims, problems } = parseBody(
    `## Findings\n\n**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell\n\n${group}\n`,
  );
  expect(claims.map(({ id }) => id)).toEqual(['C1']);
  expect(problems.map(({ code }) => code)).toContain('claim-group-unclear');
});

test('a dash before a number is no range', () => {
  const { claims } = parseBody(
    '## Findings\n\n### C1 - 2025 trips (APPROVED)\n- **Claim**: They fell\n',
  );
  expect(claims).toMatchObject([{ id: 'C1', title: '2025 trips' }]);
});
