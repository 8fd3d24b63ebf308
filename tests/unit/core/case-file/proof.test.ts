import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, Claim } from '../../../../src/core/case/case.ts';
import {
  type ClaimPlaces,
  readClaimPlaces,
  readSourcePlaces,
  writeClaimPlaces,
} from '../../../../src/core/case/places.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { faultsOf } from '../../../../src/core/case-file/proof.ts';
import { caseFile } from '../../../support/library-fixtures.ts';
import { SOURCES, structuredFile, valueClaim } from '../../../support/second-format.ts';

const FILE = caseFile(
  {},
  `# Case File: Sol & Vind

## Executive Summary

Sol & Vind counts its trips.

## Detailed Findings

### APPROVED claims

**C1 - Trips**
- **Claim**: Trips **fell** by [a tenth](https://log.example/1 "Log") in \\$8 weeks, says the un*sinkable* mate
- **Evidence**: "Trips fell by a tenth"
- **Source**: S1

### Part two

**C2 - Fuel (NEEDS_REVIEW)**
- **Claim**: Fuel use fell by 2.3% & more
- **Evidence**:
  > Fuel use
  > fell by R&amp;D<br>and &quot;wind&quot;
- **Source**: S2

| Claim | Status | Evidence | Source |
| --- | --- | --- | --- |
| C3: Crew grew | REJECTED | "Crew grew by two" | S1 |

## Sources

**S1**: [Log of _the_ Hen](https://log.example/1?a=1&amp;b=2) - Report

**S2**: *Gazette* - Winds, https://gazette.example/winds
`,
);

const SCALARS = structuredFile(
  [
    'value_claims:',
    valueClaim('VC-1', 'claim_description: "It\\u2019s said\\nthat lamps: last"'),
    '- id: VC-2',
    "  claim_title: 'A ''lamp'' that",
    "    lasts: twice #1'",
    '  source_quote: >-',
    '    they last',
    '    twice',
    '',
    '    as long',
    '  verification_status: verified',
    '- {id: VC-3, claim_title: Short, source_quote: "a \\"quote\\"", verification_status: rejected}',
    '- id: VC-4',
    '  claim_title: Kept lines',
    '  source_quote: |2',
    '      deep',
    '    and less',
    '  verification_status: verified',
    SOURCES,
  ].join('\n'),
);

function parse(text: string): Case {
  const { case: found } = parseCaseFile(text, 'a.md');
  if (found === null) throw new Error('no case');
  return found;
}

const all = ({ claims, context = [] }: Case) => [...claims, ...context];
const placesOf = ({ places = '' }: Claim): ClaimPlaces => readClaimPlaces(places);

describe('places', () => {
  test('are those of the evidence in the whole file', () => {
    const [c1, c2] = parse(FILE).claims;
    const cut = (spans: readonly number[] = []) =>
      spans.flatMap((from, at) => (at % 2 === 0 ? [FILE.slice(from, spans[at + 1])] : []));
    expect(cut(placesOf(c1!).text.spans)).toEqual([
      'Trips ',
      'fell',
      'by ',
      'a tenth',
      'in ',
      '$8 weeks, says the un',
      'sinkable',
      'mate',
    ]);
    expect(cut(placesOf(c1!).status.spans)).toEqual(['### APPROVED claims']);
    expect(placesOf(c2!).quotes.map(({ spans }) => cut(spans))).toEqual([
      ['Fuel use', 'fell by R&amp;D<br>and &quot;wind&quot;'],
    ]);
    const { title, url } = readSourcePlaces(parse(FILE).sources[0]?.places ?? '');
    expect([cut(title.spans), cut(url.spans)]).toEqual([
      ['Log of ', 'the', 'Hen'],
      ['https://log.example/1?a=1&', 'b=2'],
    ]);
  });

  test('are scalars as they are written, where claims stand in the front matter', () => {
    const quotes = all(parse(SCALARS)).flatMap((claim) =>
      placesOf(claim).quotes.map(({ spans: [from, to] }) => SCALARS.slice(from, to)),
    );
    expect(quotes).toEqual([
      'they last twice as long',
      '>-\n    they last\n    twice\n\n    as long\n',
      '"a \\"quote\\""',
      '|2\n      deep\n    and less\n',
    ]);
  });

  test('don’t count for the revision: what only moves has not changed', () => {
    const moved = FILE.replace('## Detailed', 'Some words more.\n\n## Detailed');
    expect(parse(moved).claims[0]?.places).not.toBe(parse(FILE).claims[0]?.places);
    expect(parse(moved.replace('Some words more.\n\n', '\n\n')).revision).toBe(
      parse(FILE).revision,
    );
  });
});

const PIECES = [
  '**',
  '"',
  '\n',
  '\r\n',
  '> ',
  '<br>',
  '&amp;',
  '~~',
  'x',
  ' ',
  '| ',
  '“',
  '- ',
  ':',
  '#',
  '\\',
  "'",
];
const mutant = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        drop: fc.nat(6),
        piece: fc.constantFrom('', ...PIECES),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((changes) =>
      changes.reduce(
        (now, { at, drop, piece }) => now.slice(0, at) + piece + now.slice(at + drop),
        text,
      ),
    );

describe('of any file', () => {
  test.each([
    ['claims in the body', FILE],
    ['claims in the front matter', SCALARS],
  ])('all that is shown is proven: %s', (_what, file) => {
    fc.assert(
      fc.property(mutant(file), (text) => {
        const { case: found } = parseCaseFile(text, 'a.md');
        expect(found === null ? [] : faultsOf(found, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a word that a tag over two lines breaks is proven', () => {
    const text = FILE.replace('fell by 2.3', 'f<b\nr>ell by 2.3');
    expect(text).not.toBe(FILE);
    const found = parse(text);
    expect(found.claims[1]?.text).toContain('fell by 2.3');
    expect(faultsOf(found, text)).toEqual([]);
  });

  test('a source without title and web address is not named by a host that no link leads to', () => {
    const text = SCALARS.replace('title: Tovo report', 'type: Report').replace('https:', 'ftp:');
    const found = parse(text);
    expect(found.sources).toMatchObject([{ title: '', url: '' }]);
    expect(faultsOf(found, text)).toEqual([]);
  });

  test('a quote is one stretch, or one a line with nothing but its prefix between', () => {
    fc.assert(
      fc.property(mutant(FILE), (text) => {
        for (const claim of parseCaseFile(text, 'a.md').case?.claims ?? []) {
          for (const [at, { spans }] of placesOf(claim).quotes.entries()) {
            const lines = claim.quotes[at]?.split('\n') ?? [];
            expect(spans).toHaveLength(2 * lines.length);
            for (const [n, line] of lines.entries()) {
              expect(text.slice(spans[2 * n], spans[2 * n + 1])).toBe(line);
              if (n === 0) continue;
              expect(text.slice(spans[2 * n - 1], spans[2 * n])).toMatch(/^(?:\r?\n|\r)[ \t>]*$/);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([
  ['claims in the body', FILE],
  ['claims in the front matter', SCALARS],
])('what was altered after reading is no longer proven: %s', (_what, text) => {
  const found = parse(text);
  const withClaim = (at: number, change: Partial<Claim>): Case => ({
    ...found,
    claims: found.claims.map((claim, n) => (n === at ? { ...claim, ...change } : claim)),
  });
  const claimAt = fc.nat(found.claims.length - 1);
  const altered = (words: string, at: number, sign: string) => {
    const from = at % words.length;
    return words.slice(0, from) + sign + words.slice(from + 1);
  };

  test('a quote, sentence or title by one sign', () => {
    fc.assert(
      fc.property(claimAt, fc.nat(200), fc.constantFrom('', 'x', '%', '.', '&'), (n, at, sign) => {
        const claim = found.claims[n]!;
        for (const part of ['text', 'title', 'quotes'] as const) {
          const words = part === 'quotes' ? (claim.quotes[0] ?? '') : claim[part];
          const other = altered(words, at, sign);
          if (words === '' || other === words || /\s/.test(words.charAt(at % words.length)))
            continue;
          const change = part === 'quotes' ? { quotes: [other] } : { [part]: other };
          expect(faultsOf(withClaim(n, change), text).join(), other).toContain(claim.id);
        }
      }),
    );
  });

  test('a quote whose place was moved by one, or is that of another claim', () => {
    for (const [n, claim] of found.claims.entries()) {
      const places = placesOf(claim);
      const other = placesOf(found.claims[(n + 1) % found.claims.length]!);
      const moved = places.quotes.map((place) => ({
        ...place,
        spans: place.spans.map((at) => at + 1),
      }));
      for (const quotes of [moved, other.quotes, []]) {
        const change = { places: writeClaimPlaces({ ...places, quotes }) };
        expect(faultsOf(withClaim(n, change), text)).toContain(`${claim.id} quote 1`);
      }
    }
  });

  test('a source', () => {
    for (const change of [{ title: 'Another' }, { url: 'https://another.example/' }]) {
      const sources = found.sources.map((source) => ({ ...source, ...change }));
      expect(faultsOf({ ...found, sources }, text)).toContain('S1');
    }
  });
});

test('an approval that no words of the file give is not proven', () => {
  const found = parse(FILE);
  const claims = found.claims.map((claim): Claim => ({ ...claim, status: 'APPROVED' }));
  expect(faultsOf({ ...found, claims }, FILE)).toEqual(['C2 status', 'C3 status']);
});
