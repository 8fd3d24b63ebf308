import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCaseFile } from '../../../src/core/case-file/parse-case-file.ts';
import { decide } from '../../../src/core/conversation/answering/decide.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../../../src/core/conversation/answering/parse-request.ts';
import { parseFilter } from '../../../src/core/filter/parse-filter.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { normaliseText } from '../../../src/core/words/normalise.ts';
import { claim, libraryOf, oneCase } from '../../support/cases.ts';
import { repeatedPieces } from '../../support/pump.ts';

/**
 * Every piece that a regular expression of the sources repeats is pumped in every place of a file and of a
 * question. Twice the length may take twice the time and some more; the square of it is four times. What
 * takes hardly any time is not measured: a square that small stays small up to the longest text there is.
 */

const core = path.resolve(import.meta.dirname, '../../../src/core');
const inCore = (...folders: string[]) =>
  repeatedPieces(...folders.map((one) => path.join(core, one)));
/** Pieces that only several expressions together make slow. */
const TOGETHER = [
  '<div <a href="',
  '(S1',
  '[',
  '](',
  '**',
  '~~',
  '> ',
  '- ',
  '`',
  '\r',
  '\\',
  '![',
];

const front = '---\ncase_id: x\norg: Norvik\nuse_case: y\n---\n\n';
const findings = `${front}## Detailed Findings\n\n`;
const IN_FILES: Readonly<Record<string, (pumped: string) => string>> = {
  'the body': (pumped) => `${front}${pumped}`,
  'a head': (pumped) => `${findings}**C1 - Fuel${pumped} (APPROVED)**\n- **Claim**: x\n`,
  'a heading': (pumped) => `${findings}### C1: ${pumped}\n\n**Status**: APPROVED\n`,
  'the fields': (pumped) =>
    `${findings}**C1**\n- **Status**: APPROVED ${pumped}x\n- **Claim**: ${pumped}x\n- **Evidence**: "${pumped}\n- **Source**: S1 ${pumped}x\n- **Note**: ${pumped}`,
  'a quote': (pumped) => `${findings}**C1 - Fuel**\n\n> a ${pumped}\n`,
  'a table': (pumped) =>
    `${front}## Claims\n\n| Claim | Status | Source |\n| --- | --- | --- |\n| ${pumped} | APPROVED ${pumped}x | S1 ${pumped} |\n`,
  'the sources': (pumped) =>
    `${front}## Sources\n\n**S1**: ${pumped}x\n\n- S2: [${pumped}](https://a.example/${pumped}) - x\n`,
  HTML: (pumped) => `${findings}<div>${pumped}\n`,
  'a claim in the front matter': (pumped) =>
    `---\ncase_id: x\norganisation: N\ntitle: t\nvalue_claims:\n- id: VC-001\n  claim_title: |\n    5 ${pumped}\n  source_quote: |\n    5 ${pumped}\n  metric_raw: {value: '5'}\n---\n## Summary\n\n${pumped}\n`,
  'the front matter': (pumped) =>
    `---\ncase_id: x\norg: Norvik\nuse_case: ${pumped}\n${pumped}: x\n---\n`,
};
const QUESTIONS = [
  '',
  'list ',
  'cases about ',
  'what about klarna ',
  'sources ',
  'klarna C1 ',
  'claims of klarna ',
];

/** Characters. What is read with patterns is cut off at 8,000, so shorter files may cost more. */
const LENGTHS = [
  [2_500, 7_500],
  [20_000, 60_000],
] as const;
/** Milliseconds of processor time that are worth measuring. */
const NOTHING = 60;
/** The most that three times the length may cost: the square would be nine times. */
const MOST = 5.5;
const TRIES = 4;

/** Processor time, the least of some tries. Milliseconds. */
function cost(work: () => void, tries = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Whether three times the length costs much more than three times the time, again and again. */
function isSuperLinear(work: (length: number) => void, short: number, long: number): boolean {
  // Even the square of what the short one takes would be nothing.
  if (cost(() => work(short)) * (long / short) ** 2 < NOTHING) return false;
  if (cost(() => work(long)) < NOTHING) return false;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const longer = cost(() => work(long), tried);
    if (longer < NOTHING || longer / cost(() => work(short), tried) < MOST) return false;
  }
  return true;
}

const pumped = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

test.each(Object.entries(IN_FILES))(
  'reading %s is linear',
  { timeout: 300_000 },
  (_where, place) => {
    const pieces = [...inCore('case-file', 'evidence', 'words'), ...TOGETHER];
    expect(pieces.length).toBeGreaterThan(200);
    const slow = pieces.filter((piece) =>
      LENGTHS.some(([short, long]) =>
        isSuperLinear(
          (length) => void parseCaseFile(place(pumped(piece, length)), 'x.md'),
          short,
          long,
        ),
      ),
    );
    expect(slow).toEqual([]);
  },
);

test.each(QUESTIONS)(
  'a question that begins with "%s" is read in linear time',
  { timeout: 300_000 },
  (start) => {
    const library = libraryOf(oneCase('klarna', { org: 'Klarna', claims: [claim('C1')] }));
    const situation = { library, search: createSearch(library), thread: [] };
    const ask = (text: string) => {
      const request = parseRequest(normaliseText(text));
      if (!isAboutSubscriptions(request)) decide(request, situation);
    };
    const pieces = [
      ...inCore('conversation', 'filter', 'search', 'words'),
      '–',
      '(',
      '"',
      'a&a',
      'not ',
    ];
    const slow = pieces.filter((piece) =>
      isSuperLinear((length) => ask(start + pumped(piece, length)), 1_300, 3_900),
    );
    expect(slow).toEqual([]);
  },
);

test('a filter of 4,000 characters is read or refused', () => {
  for (const piece of ['(', 'not ', 'not(', '(a ', '-', '"', 'a or ', 'a,', 'org:']) {
    const { problems } = parseFilter(pumped(piece, 3_900));
    expect(problems.length, piece).toBeLessThan(4_000);
  }
  expect(parseFilter(pumped('(a ', 3_900)).problems).toMatchObject([{ code: 'too-deep' }]);
  expect(parseFilter(pumped('not ', 3_900)).problems).toMatchObject([{ code: 'too-deep' }]);
});
