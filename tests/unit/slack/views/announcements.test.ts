import { describe, expect, it } from 'vitest';
import { toldChange } from '../../../../src/core/announcements/content/told-change.ts';
import { assertVerbatim } from '../../../../src/slack/bot/quote-guard.ts';
import { announcementMessage } from '../../../../src/slack/views/announcement.ts';
import { announcementChangeMessage } from '../../../../src/slack/views/announcement-change.ts';
import { announcementDigestMessage } from '../../../../src/slack/views/announcement-digest.ts';
import { announcementWithdrawnMessage } from '../../../../src/slack/views/announcement-withdrawn.ts';
import { carriedBy, labelsIn, linksIn, quotesIn } from './read.ts';
import { commonCase, sampleCase, sampleClaim, sampleLibrary, sampleSource } from './samples.ts';

describe('a new case', () => {
  const theCase = commonCase();
  const card = announcementMessage({
    kind: 'card',
    case: theCase,
    strongest: theCase.claims[0]!,
    corrected: false,
  });

  it('is told with its value, tier, strongest claim, quote and source', () => {
    expect(card.text).toContain('🆕 New case: Acme: Phone Assistant');
    expect(card.text).toContain('Highlighted value: 7 minutes saved a call');
    expect(card.text).toContain('Tier: capability');
    expect(quotesIn(card)).toEqual([theCase.claims[0]!.quotes[0]]);
    expect(linksIn(card)).toEqual([theCase.sources[0]!.url]);
    expect(labelsIn(card)).toEqual(['Open case', 'Claims (9)', 'Copy citation', 'Mute Acme']);
    expect(carriedBy(card, 'Copy citation')).toMatchObject({ caseId: theCase.id, claimId: 'C1' });
    expect(carriedBy(card, 'Mute Acme')).toEqual({ caseId: theCase.id, org: 'Acme' });
  });

  it('does not lead with a value that no approved claim bears', () => {
    const headline = '(not approved) 7 minutes saved a call';
    const doubted = { ...theCase, headline };
    const told = { kind: 'card', case: doubted, strongest: null, corrected: true } as const;
    const message = announcementMessage(told);
    expect(message.text).toContain(`Highlighted value: ${headline}`);
  });

  it('without an approved claim says so and shows no evidence', () => {
    const bare = announcementMessage({
      kind: 'card',
      case: theCase,
      strongest: null,
      corrected: true,
    });
    expect(bare.text).toContain('No claim of this case is approved now.');
    expect(bare.text).toContain('Brought up to date since it was posted');
    expect(quotesIn(bare)).toEqual([]);
    expect(labelsIn(bare)).not.toContain('Copy citation');
  });
});

describe('a new case that was withdrawn', () => {
  it('is said to be gone; nothing of it is evidence, and nothing is offered', () => {
    const message = announcementWithdrawnMessage({ kind: 'withdrawn', case: commonCase() });
    expect(message.text.split('\n').slice(0, 2)).toEqual([
      'No longer in the library: Acme: Phone Assistant',
      'It was announced here as a new case.',
    ]);
    expect(quotesIn(message)).toEqual([]);
    expect(labelsIn(message)).toEqual([]);
  });
});

describe('a change', () => {
  const before = sampleCase({
    claims: [
      sampleClaim(),
      sampleClaim({
        id: 'C2',
        text: 'It answers 5,000 calls a day',
        quotes: ['5,000 calls daily'],
      }),
      sampleClaim({ id: 'C3', text: 'It speaks 12 languages', quotes: ['in twelve languages'] }),
      sampleClaim({ id: 'C4', text: 'It cost $2 million', quotes: ['for two million dollars'] }),
    ],
  });

  function told(change: Partial<typeof before>) {
    const after = sampleCase({ ...before, revision: 'after', ...change });
    const message = announcementChangeMessage({
      kind: 'changes',
      changes: [toldChange(before, after)],
      inThread: true,
    });
    const verdict = assertVerbatim(message, sampleLibrary(after));
    expect(verdict.ok ? [] : verdict.faults).toEqual([]);
    return message;
  }

  it('shows a rejection first and loudly, without its quote', () => {
    const [c1, c2, c3, c4] = before.claims;
    const message = told({
      claims: [
        { ...c1!, text: 'The assistant cut waiting time' },
        c2!,
        { ...c3!, status: 'REJECTED', notes: { issue: 'The source says 3.' } },
        c4!,
      ],
    });
    const said = message.text.split('\n');
    expect(said[0]).toBe('⛔ 1 claim rejected: Acme: Phone Assistant');
    expect(said[1]).toBe('⛔ C3 is now rejected (was: approved)');
    expect(said).toContain('Why: The source says 3.');
    expect(said.indexOf('✅ C1 has changed (approved)')).toBeGreaterThan(1);
    expect(said).toContain('Was: The assistant cut waiting time from 9 minutes to 2');
    expect(quotesIn(message)).toEqual([]);
  });

  it('shows new and changed quotes, changed sources and removed claims', () => {
    const [c1, c2, c3] = before.claims;
    const message = told({
      claims: [{ ...c1!, quotes: ['Callers wait 3 minutes'] }, c2!, { ...c3!, sources: ['S2'] }],
      sources: [...before.sources, sampleSource({ id: 'S2', url: 'https://two.example/' })],
      highlightedValue: '6 minutes saved a call',
    });
    expect(quotesIn(message)).toEqual(['Callers wait 3 minutes']);
    expect(linksIn(message)).toEqual(['https://two.example/']);
    expect(message.text).toContain('C4 is no longer in the case file');
    expect(message.text).toContain(
      'Highlighted value: 6 minutes saved a call (was: 7 minutes saved a call)',
    );
  });

  it('shows a source that now says something else', () => {
    const [source] = before.sources;
    const message = told({ sources: [{ ...source!, url: 'https://moved.example/' }] });
    expect(linksIn(message)).toContain('https://moved.example/');
  });
});

describe('a digest', () => {
  it('names new cases and changes, and counts what it leaves out', () => {
    const cases = Array.from({ length: 30 }, (_, i) => sampleCase({ id: `a${i}`, org: `Org${i}` }));
    const rejected = toldChange(
      sampleCase(),
      sampleCase({ revision: 'after', claims: [sampleClaim({ status: 'REJECTED' })] }),
    );
    const message = announcementDigestMessage({
      kind: 'digest',
      reason: 'week',
      cases,
      withdrawn: [],
      changes: [rejected],
      corrected: false,
    });
    expect(message.text).toContain('This week in the library: 30 new cases, 1 changed case');
    const named = cases.filter((one) => message.text.includes(`• ${one.org} ·`)).length;
    expect(message.text).toContain(`… and ${30 - named} more cases: /case list`);
    expect(message.text).toContain('Acme: Phone Assistant · ⛔ C1 rejected');
  });

  it('names what is no longer in the library, and opens none of it', () => {
    const [there, gone] = [sampleCase({ id: 'a' }), sampleCase({ id: 'b', org: 'Bolt' })];
    const message = announcementDigestMessage({
      kind: 'batch',
      cases: [there],
      withdrawn: [gone],
      corrected: true,
    });
    expect(message.text).toContain('New in the library: 1 new case');
    expect(message.text).toContain('No longer in the library:\n• Bolt: Phone Assistant');
    expect(labelsIn(message)).toEqual(['Open Acme']);
  });
});
