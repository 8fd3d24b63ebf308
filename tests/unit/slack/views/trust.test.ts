import { describe, expect, test } from 'vitest';
import { strongestClaim } from '../../../../src/core/announcements/content/announcement.ts';
import type { Claim } from '../../../../src/core/case/case.ts';
import { claimOf } from '../../../../src/core/case/case.ts';
import { foundClaim } from '../../../../src/core/conversation/conversation.ts';
import { readLibrary } from '../../../../src/files/read-library.ts';
import { requireVerbatim } from '../../../../src/slack/bot/quote-guard.ts';
import { announcementMessage } from '../../../../src/slack/views/announcement.ts';
import { answerMessage } from '../../../../src/slack/views/answer.ts';
import { caseMessage } from '../../../../src/slack/views/case-card.ts';
import { claim, oneCase } from '../../../support/cases.ts';
import { SECOND_FORMAT } from '../../../support/second-format.ts';

const library = await readLibrary(SECOND_FORMAT);
const norvik = library.byId.get('norvik-ferries-route-planning')!;

function card(id: string, given: Partial<Claim> = {}): string[] {
  const one = { ...claimOf(norvik, id)!, ...given };
  const asked = { question: '', threadCase: '' };
  const evidence = foundClaim(norvik, one, library);
  const reply = {
    kind: 'answer',
    asked,
    evidence,
    rank: 0,
    candidates: 1,
    isCandidate: false,
  } as const;
  const message = answerMessage(reply, { surface: 'thread' });
  if (Object.keys(given).length === 0) requireVerbatim(message, library);
  return message.text.split('\n');
}

describe('a card keeps the review and the check of the quote apart', () => {
  test('approved by a person, and found', () => {
    expect(card('VC-001').slice(0, 5)).toEqual([
      '✅ Approved · Norvik Ferries: Route Planning with Forecasts',
      'Approved by ada on 2026-02-20',
      'Quote found word for word in the captured text of S1',
      'Outcome evidence · direct effect · primary source · measured: 18% less fuel · quoted from: Second paragraph',
      'Forecasts of wind and current let the ships burn 18% less fuel on each crossing.',
    ]);
  });

  test('found, and not yet reviewed: never approved', () => {
    const lines = card('VC-002');
    expect(lines.slice(0, 4)).toEqual([
      '🔍 Not yet reviewed · Norvik Ferries: Route Planning with Forecasts',
      'No person has reviewed this claim yet. Check the source before you rely on it.',
      'Quote found in the captured text of S2, but for spaces and punctuation',
      'Adoption evidence · contributing effect · strong secondary source · measured: 40 departures an hour · quoted from: Interview',
    ]);
    expect(lines.join('\n')).not.toMatch(/✅|Approved|reviewer/i);
  });

  test('neither reviewed nor checked', () => {
    expect(card('VC-003')[2]).toBe('Quote not checked: no captured text of the source');
  });

  test('not found, which is said aloud', () => {
    expect(card('VC-003', { capture: 'not-found' })[2]).toBe(
      '⚠️ Quote not found in the captured text of its source',
    );
  });

  test('rejected: no quote, and nothing said of it', () => {
    const lines = card('VC-003', { status: 'REJECTED', capture: 'not-found' });
    expect(lines.join('\n')).not.toContain('captured text');
  });

  test('a fact of the case is told as one', () => {
    expect(card('CC-001')).toContain('A fact of the case, no claim of value');
  });

  test('a claim of a library without captured texts looks as ever', () => {
    expect(card('VC-001', claim('C1'))[1]).not.toContain('Quote');
  });
});

test('lists name both steps on each line', () => {
  const { text } = caseMessage({ kind: 'case', case: norvik, page: 0 }, { surface: 'thread' });
  expect(text).toContain('3 claims: ✅ 1 approved, 🔍 1 not yet reviewed, ⚠️ 1 needs review');
  expect(text).toContain('✅ VC-001 approved, quote found: Forecasts of wind');
  expect(text).toContain('🔍 VC-002 not yet reviewed, quote found: Dispatchers plan');
  expect(text).toContain('⚠️ VC-003 needs review, quote not checked: Passengers');
});

describe('the announcement of a case', () => {
  test('shows an approved claim before an unreviewed one', () => {
    expect(strongestClaim(norvik)?.id).toBe('VC-001');
    const unreviewed = claim('VC-001', { status: 'UNREVIEWED' });
    const claims = [claim('VC-002', { status: 'NEEDS_REVIEW' }), unreviewed];
    expect(strongestClaim(oneCase('x', { claims }))).toBe(unreviewed);
    expect(strongestClaim(oneCase('x', { claims: claims.slice(0, 1) }))).toBeNull();
  });

  test('with no approved claim says so, and shows the unreviewed one under its own words', () => {
    const of = { ...norvik, claims: norvik.claims.slice(1) };
    const strongest = strongestClaim(of);
    const { text } = announcementMessage({ kind: 'card', case: of, strongest, corrected: false });
    expect(text).toContain('No claim of this case is approved yet.');
    expect(text).toContain('🔍 Not yet reviewed');
    expect(text).not.toContain('✅');
  });
});
