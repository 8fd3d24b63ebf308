import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../support/library-fixtures.ts';

const read = (findings: string) =>
  parseBody(`# Norvik

## Executive Summary

Berths grew.

## Detailed Findings

${findings}

## Sources

**S1**: [Norvik grows](https://norvik.example/1) - Report
`);

const quotesOf = (evidence: string) =>
  read(`**C1 - Berths (APPROVED)**
- **Claim**: Berths doubled
- **Evidence**: ${evidence}
- **Source**: S1`).claims[0]?.quotes;

const FIELDS = ['Status', 'Approved', 'Claim', 'Berths doubled'] as const;
const WHOLE = {
  id: 'C1',
  status: 'APPROVED',
  text: 'Berths doubled',
  quotes: ['Our berths have doubled'],
  sources: ['S1'],
};

describe('a definition list', () => {
  test.each([
    ['of terms', (term: string) => term],
    ['of bold terms', (term: string) => `**${term}**`],
    ['of terms with a colon', (term: string) => `${term}:`],
  ])('%s is the fields of a claim', (_what, named) => {
    const [status, approved, claim, sentence] = FIELDS;
    const { claims } = read(`### C1 - Berths

${named(status)}
: ${approved}

${named(claim)}
: ${sentence}

${named('Evidence')}
: "Our berths have doubled"

${named('Source')}
: S1`);
    expect(claims).toMatchObject([WHOLE]);
  });

  test('with a second definition gives a field twice', () => {
    const { claims } = read(
      '### C1 - Berths\n\nStatus\n: Approved\n: Rejected\n\nClaim\n: Berths doubled',
    );
    expect(claims).toMatchObject([{ status: 'REJECTED' }]);
  });

  test('in HTML is read too', () => {
    const { claims } = read(`### C1 - Berths

<dl>
<dt>Status</dt><dd>Approved</dd>
<dt>Claim</dt><dd>Berths doubled</dd>
<dt>Evidence</dt><dd>"Our berths have doubled"</dd>
<dt>Source</dt><dd>S1</dd>
</dl>`);
    expect(claims).toMatchObject([WHOLE]);
  });
});

describe('fields on one line', () => {
  const joints = [' — ', ' – ', ' - ', ' | ', ' · ', '; ', ', ', ' / ', ' → ', '  '];

  test.each(joints)('may be separated by "%s"', (joint) => {
    const fields = ['**Status**: Approved', '**Claim**: Berths doubled'];
    const rest = ['**Evidence**: "Our berths have doubled"', '**Source**: S1'];
    const { claims } = read(`- ${['**C1 - Berths**', ...fields, ...rest].join(joint)}`);
    expect(claims).toMatchObject([WHOLE]);
  });

  test.each(joints.filter((joint) => joint.trim() !== ''))(
    '%s: without bold labels too',
    (joint) => {
      const rest = ['Evidence: "Our berths have doubled"', 'Source: S1'];
      const line = ['Status: Approved', 'Claim: Berths doubled', ...rest].join(joint);
      expect(read(`**C1 - Berths**\n${line}`).claims).toMatchObject([WHOLE]);
    },
  );

  test('may follow an id and a title without a dash', () => {
    const line = (id: string, status: string) =>
      `- **${id} Berths** — **Status**: ${status} — **Claim**: Berths doubled — **Source**: S1`;
    const { claims } = read(`${line('C4', 'Approved')}\n${line('C5', 'Rejected')}`);
    expect(claims.map(({ id, status, title }) => [id, status, title])).toEqual([
      ['C4', 'APPROVED', 'Berths'],
      ['C5', 'REJECTED', 'Berths'],
    ]);
  });
});

describe('evidence without quotation marks', () => {
  test.each([
    'Paraphrase: berths doubled',
    'Berths doubled in one year (my paraphrase)',
    'The CEO told us that berths doubled',
    'According to the report, berths doubled',
    'The press release states that berths doubled in a year',
    'Page 4 says berths doubled',
    'Translated from Norwegian: berths doubled',
    'I heard the captain say that berths doubled',
    'From memory: berths doubled',
    'Calculated from table 2 and table 3',
    'Sinngemäß: die Plätze haben sich verdoppelt',
    'Traduit par nos soins : les quais ont doublé',
  ])('that says itself that it is retold is no quote: %s', (evidence) => {
    expect(quotesOf(evidence)).toEqual([]);
  });

  test.each(['Our berths have doubled within a year', 'According to Norvik, berths doubled'])(
    'is one otherwise: %s',
    (evidence) => {
      expect(quotesOf(evidence)).toEqual([evidence]);
    },
  );

  test('behind a quote, a note on its translation is left out', () => {
    expect(quotesOf('"Our berths have doubled" (my translation)')).toEqual([
      'Our berths have doubled',
    ]);
  });
});

describe('quotation marks', () => {
  test.each([
    ["''Our berths have doubled''", 'Our berths have doubled'],
    ['<<Our berths have doubled>>', 'Our berths have doubled'],
    ['″Our berths have doubled″', 'Our berths have doubled'],
    ['‛Our berths have doubled’', 'Our berths have doubled'],
    ['“Our “big” berths, all of them”', 'Our “big” berths, all of them'],
    [
      '“They are what we call “the big ones”, our berths”',
      'They are what we call “the big ones”, our berths',
    ],
  ])('%s hold a quote', (evidence, quote) => {
    expect(quotesOf(evidence)).toEqual([quote]);
  });

  test('hold no placeholder that says who will supply it', () => {
    expect(quotesOf('"To be supplied by the press office"')).toEqual([]);
  });

  test('around signs that turn the direction of reading are reported', () => {
    const { codes } = read(
      '**C1 - Berths (APPROVED)**\n- **Claim**: Berths doubled\n- **Evidence**: "Our \u202Eberths\u202C have doubled"\n- **Source**: S1',
    );
    expect(codes).toContain('claim-quote-garbled');
  });
});

describe('claims grouped under one heading', () => {
  test('share the source below their bullets', () => {
    const { claims } = read(`### Growth (Claims C1, C2, C3)
**Status**: APPROVED

- C1: Berths doubled
- C2: Cranes doubled
- C3: Ferries doubled

**Source**: S1`);
    expect(claims.map(({ id, sources }) => [id, ...sources])).toEqual([
      ['C1', 'S1'],
      ['C2', 'S1'],
      ['C3', 'S1'],
    ]);
  });

  test('keep their own sources', () => {
    const { claims } = read(`### Growth (Claims C1, C2)
**Status**: APPROVED

- **C1**: Berths doubled (S2)
  - Source: S2
- **C2**: Cranes doubled

Source: S1`);
    expect(claims.map(({ id, sources }) => [id, ...sources])).toEqual([
      ['C1', 'S2'],
      ['C2', 'S1'],
    ]);
  });

  test('are all approved by "both approved"', () => {
    const { claims } = read(
      '### Growth (C1, C2) — both approved\n\n- **C1**: Berths doubled\n- **C2**: Cranes doubled',
    );
    expect(claims.map(({ status }) => status)).toEqual(['APPROVED', 'APPROVED']);
  });
});
