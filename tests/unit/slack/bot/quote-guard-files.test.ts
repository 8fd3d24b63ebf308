import { describe, expect, it } from 'vitest';
import { strongestClaim } from '../../../../src/core/announcements/content/announcement.ts';
import type { Case, Claim } from '../../../../src/core/case/case.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import { drawAnnouncement } from '../../../../src/slack/announcing/announcement-message.ts';
import { atEdge } from '../../../../src/slack/bot/edge.ts';
import { requireProven, requireVerbatim, Unproven } from '../../../../src/slack/bot/quote-guard.ts';
import { answerMessage } from '../../../../src/slack/views/answer.ts';
import { caseFile } from '../../../support/library-fixtures.ts';

const FILE = 'norvik.md';
const library = buildLibrary([{ file: FILE, ...parseCaseFile(caseFile(), FILE) }]);
const found = library.cases[0]!;

/** The library as it would be if something had altered its one case after the file was read. */
function altered(change: Partial<Claim>, inCase: Partial<Case> = {}): Library {
  const claims = found.claims.map((claim) => ({ ...claim, ...change }));
  const other = { ...found, claims, ...inCase };
  return { ...library, cases: [other], byId: new Map([[other.id, other]]) };
}

function answered(from: Library) {
  const [theCase] = from.cases;
  const evidence = { case: theCase!, claim: theCase!.claims[0]!, matched: [] };
  const asked = { question: 'fuel?', threadCase: '' };
  const kind = 'answer' as const;
  return requireVerbatim(
    answerMessage(
      { kind, asked, evidence, rank: 0, candidates: 1, isCandidate: false },
      { surface: 'thread' },
    ),
    from,
  );
}

describe('a card is compared with the text of the file', () => {
  it('and sent if that says the same', () => {
    expect(answered(library).text).toContain('Fuel use fell by 8 percent in the first season');
  });

  it.each<[string, Partial<Claim>, Partial<Case>?]>([
    ['a quote', { quotes: ['Fuel use fell by 9 percent in the first season'] }],
    ['a sentence', { text: 'Fuel use fell by 9% in the first season' }],
    [
      'a status',
      {
        status: 'APPROVED',
        places: found.claims[0]!.places!.replace(/\|\d+,\d+\|(?=[^|]*$)/, '|1,4|'),
      },
    ],
    [
      'a place',
      { places: found.claims[0]!.places!.replace(/\d+$/, (end) => String(Number(end) - 1)) },
    ],
    [
      'a source',
      {},
      { sources: found.sources.map((one) => ({ ...one, url: 'https://other.example/' })) },
    ],
  ])('not if %s was altered in the library since', (_what, change, inCase) => {
    expect(() => answered(altered(change, inCase))).toThrow(Unproven);
  });

  it('nor if the text is not at hand, or what was kept of it is altered', () => {
    const { texts: _texts, ...without } = library;
    expect(() => answered(without)).toThrow(/no text of norvik\.md/);
    const kept = { bytes: Buffer.from(caseFile()), digest: 'of other bytes' };
    expect(() => answered({ ...library, texts: new Map([[FILE, kept]]) })).toThrow(Unproven);
  });

  it('also as text to copy', () => {
    const claim = { ...found.claims[0]!, quotes: ['Fuel use fell'] };
    expect(() => requireProven(found, found.claims[0]!, library)).not.toThrow();
    expect(() => requireProven(found, claim, altered({ quotes: ['Fuel use fell'] }))).toThrow(
      Unproven,
    );
  });
});

describe('an announcement is compared', () => {
  const announced = (one: Case) =>
    ({ kind: 'card', case: one, strongest: strongestClaim(one), corrected: false }) as const;
  const lie = { ...found, claims: [{ ...found.claims[0]!, text: 'Fuel use fell by 9%' }] };

  it('with the file, while the library holds the case as it is announced', () => {
    expect(drawAnnouncement(announced(found), 'D1', library).text).toContain('Fuel use fell');
    expect(() => drawAnnouncement(announced(lie), 'D1', library)).toThrow('not sent');
  });

  it('with what was recorded, once the library holds another', () => {
    const recorded = { ...found, revision: 'an earlier one' };
    expect(drawAnnouncement(announced(recorded), 'D1', library).text).toContain('Fuel use fell');
  });
});

it('whoever asked reads that there is evidence that can’t be shown', async () => {
  const told: string[] = [];
  const bot = {
    newRequestId: () => 'R1',
    log: { child: () => ({ info: () => {}, error: () => {} }) },
    onHandled: () => {},
  } as unknown as Parameters<typeof atEdge>[0];
  await atEdge(
    bot,
    { listener: 'test' },
    async ({ text }) => told.push(text),
    async () => answered(altered({ text: 'Fuel use fell by 9%' })),
  );
  expect(told.join()).toContain('There is evidence, and I can’t show it.');
  expect(told.join()).toContain('R1');
});
