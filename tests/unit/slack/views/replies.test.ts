import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../src/core/conversation/commands/table.ts';
import { chooseMessage } from '../../../../src/slack/views/choose.ts';
import { claimsMessage } from '../../../../src/slack/views/claims.ts';
import { compareMessage } from '../../../../src/slack/views/compare.ts';
import { errorMessage } from '../../../../src/slack/views/error.ts';
import { helpMessage } from '../../../../src/slack/views/help.ts';
import { missingMessage } from '../../../../src/slack/views/missing.ts';
import { nothingMessage } from '../../../../src/slack/views/nothing.ts';
import { pickCaseMessage } from '../../../../src/slack/views/pick-case.ts';
import { staleMessage } from '../../../../src/slack/views/stale.ts';
import { buttonsIn, carriedBy, labelsIn, quotesIn } from './read.ts';
import { commonCase, sampleCase, sampleClaim, sampleEvidence } from './samples.ts';

const privately = { surface: 'private' } as const;
const asked = { question: 'did *acme* cut <!here> & `time`?', threadCase: '' };

describe('choose', () => {
  const theCase = commonCase();
  const evidence = [0, 1, 2].map((i) => ({
    case: theCase,
    claim: theCase.claims[i]!,
    matched: [],
  }));

  it('offers each candidate with its status, organisation and sentence, and none as evidence', () => {
    const message = chooseMessage({ kind: 'choose', asked, evidence, weak: false }, privately);
    const said = message.text.split('\n');
    expect(said.shift()).toBe('You asked: did *acme* cut &lt;!here&gt; &amp; `time`?');
    expect(said[0]).toBe('Which of these do you mean?');
    expect(said[1]).toMatch(/^1\. ✅ Acme C1 approved: The assistant changed measure 1/);
    expect(said[2]).toMatch(/^2\. ⚠️ Acme C2 needs review: /);
    expect(said[3]).toMatch(/^3\. ⛔ Acme C3 rejected: /);
    expect(quotesIn(message)).toEqual([]);
    expect(labelsIn(message)).toEqual(['1: Acme C1', '2: Acme C2', '3: Acme C3', 'Dismiss']);
    expect(carriedBy(message, '2: Acme C2')).toMatchObject({
      ...question(),
      rank: 1,
      isCandidate: true,
      claimId: 'C2',
    });
  });

  it('says that weak candidates may not answer', () => {
    const message = chooseMessage({ kind: 'choose', asked, evidence, weak: true }, privately);
    expect(message.text).toContain('which may not answer it');
  });

  it('says why one whose quote is about somebody else is only offered', () => {
    const doubted = evidence.map((one, i) =>
      i === 1 ? { ...one, doubts: { figures: ['8%'], about: 'Bolt <AG>' } } : one,
    );
    const message = chooseMessage(
      { kind: 'choose', asked, evidence: doubted, weak: false },
      privately,
    );
    expect(message.text).toContain('2: the quote names Bolt &lt;AG&gt;, not Acme.');
    expect(message.text).not.toContain('1: the quote');
    expect(message.text).not.toContain('8%');
  });

  function question() {
    return { question: asked.question };
  }
});

describe('compare', () => {
  it('shows each claim with its own status, quote and source', () => {
    const acme = sampleEvidence();
    const bolt = sampleEvidence(
      { status: 'NEEDS_REVIEW', quotes: ['Bolt waits 4 minutes'] },
      { org: 'Bolt', id: 'bolt' },
    );
    const message = compareMessage(
      { kind: 'compare', asked, evidence: [acme, bolt], bare: [], absent: [], isWhole: false },
      { surface: 'thread' },
    );
    expect(quotesIn(message)).toEqual([
      'Callers now wait 2 minutes, down from 9',
      'Bolt waits 4 minutes',
    ]);
    expect(message.text.indexOf('✅ Approved · Acme')).toBeLessThan(
      message.text.indexOf('⚠️ Needs review · Bolt'),
    );
    expect(labelsIn(message)).toEqual([
      'Copy citation',
      'Copy citation',
      'Open Acme',
      'Open Bolt',
      'Copy as text',
    ]);
    const hints = buttonsIn(message).map(({ accessibility_label: hint }) => hint);
    expect(hints.slice(0, 2)).toEqual(['Copy citation of Acme C1', 'Copy citation of Bolt C1']);
  });

  it('has no button to copy citations where text is all there is', () => {
    const message = compareMessage(
      {
        kind: 'compare',
        asked,
        evidence: [sampleEvidence()],
        bare: [],
        absent: [],
        isWhole: false,
      },
      { surface: 'terminal' },
    );
    expect(labelsIn(message)).toEqual(['Open Acme']);
  });
});

describe('nothing', () => {
  it('says so plainly, with the nearest cases as no answer and how to be told', () => {
    const reply = { kind: 'nothing', asked, nearest: [sampleCase()], shown: null } as const;
    const message = nothingMessage(reply, privately);
    const said = message.text.split('\n');
    expect(said[0]).toBe(
      'The library has no answer to “did *acme* cut &lt;!here&gt; &amp; `time`?”',
    );
    expect(said[2]).toBe('The nearest cases, which do not answer it:');
    expect(said[3]).toMatch(/^• Acme · Phone Assistant/);
    expect(said[4]).toBe('7 minutes saved a call · ✅ 1 approved');
    expect(said[5]).toContain('/case follow');
    expect(labelsIn(message)).toEqual(['Open Acme', 'Dismiss']);
  });

  it('names no nearest cases where there are none', () => {
    const message = nothingMessage({ kind: 'nothing', asked, nearest: [], shown: null }, privately);
    expect(message.text).not.toContain('nearest');
  });

  it('names the claim that was shown, where the thread asks for more than it says', () => {
    const theCase = commonCase();
    const shown = { case: theCase, claim: theCase.claims[0]!, matched: [] };
    const why = { question: 'why?', threadCase: theCase.id };
    const message = nothingMessage(
      { kind: 'nothing', asked: why, nearest: [theCase], shown },
      { surface: 'thread' },
    );
    expect(message.text).toBe(
      'No claim of this case says more on “why?” than Acme C1, which was just shown.',
    );
    expect(labelsIn(message)).toEqual(['Open case']);
  });
});

describe('pick a case', () => {
  it('offers the first ten and says how many more there are', () => {
    const cases = Array.from({ length: 13 }, (_, i) => sampleCase({ id: `acme-${i}` }));
    const wanted = { part: 'case', claimId: '' } as const;
    const message = pickCaseMessage({ kind: 'pick-case', words: 'acme', cases, wanted }, privately);
    expect(message.text).toContain('13 cases may be meant by “acme”. Which one?');
    expect(message.text).toContain('… and 3 more cases');
    expect(labelsIn(message)).toHaveLength(11);
  });

  it('tells cases apart on buttons, at the length that phones show', () => {
    const org = 'Acme International Postal Machines';
    const useCases = ['Sorting of parcels', 'Routing of parcels', 'Routing of parcels', ''];
    const cases = useCases.map((useCase, i) => sampleCase({ id: `acme-${i}`, org, useCase }));
    const wanted = { part: 'case', claimId: '' } as const;
    const message = pickCaseMessage({ kind: 'pick-case', words: 'acme', cases, wanted }, privately);
    expect(labelsIn(message).slice(0, 4)).toEqual([
      'Open Sorting of parcels',
      'Open acme-1',
      'Open acme-2',
      'Open acme-3',
    ]);
  });

  it.each([
    ['claim', 'C3', 'Acme: Sorting C3', { claimId: 'C3' }],
    ['sources', '', 'Sources of Acme: Sorting', {}],
    ['sources', 'C3', 'Sources of Acme: Sorting C3', { claimId: 'C3' }],
  ] as const)('leads to what was wanted: %s %s', (part, claimId, label, carried) => {
    const cases = [
      sampleCase({ id: 'sorting', useCase: 'Sorting' }),
      sampleCase({ id: 'routing', useCase: 'Routing' }),
    ];
    const reply = { kind: 'pick-case', words: 'acme', cases, wanted: { part, claimId } } as const;
    const message = pickCaseMessage(reply, privately);
    expect(carriedBy(message, label)).toEqual({
      caseId: 'sorting',
      revision: cases[0]!.revision,
      ...carried,
    });
  });
});

describe('claims', () => {
  const asked = { question: 'rejected claims', threadCase: 'acme' };
  const theCase = commonCase();
  const evidence = theCase.claims.flatMap((claim) =>
    [1, 2].map(() => ({ case: theCase, claim, matched: [] })),
  );
  const reply = { kind: 'claims', asked, topic: '', cases: [theCase], evidence, page: 0 } as const;

  it('are counted, and page with what they were asked by', () => {
    const message = claimsMessage({ ...reply, statuses: [] }, privately);
    expect(message.text).toContain('18 claims of Acme: ');
    expect(message.text).toContain('page 1 of 2');
    expect(labelsIn(message).filter((label) => label.startsWith('Show Acme C'))).toHaveLength(10);
    expect(labelsIn(message).slice(10)).toEqual([
      'Share',
      'More claims',
      'Open Acme',
      'Copy as text',
      'Dismiss',
    ]);
    expect(carriedBy(message, 'More claims')).toEqual({ ...asked, page: 1 });
  });

  it('where there are none, that is said of the case or of the library', () => {
    const none = { ...reply, statuses: ['NEEDS_REVIEW', 'REJECTED'], evidence: [] } as const;
    expect(claimsMessage({ ...none, topic: 'gas' }, privately).text).toContain(
      'No claim of Acme about “gas” has the status: needs review or rejected.',
    );
    expect(claimsMessage({ ...none, cases: [] }, privately).text).toContain(
      'No claim of the library has the status: ',
    );
  });
});

describe('missing', () => {
  it('names what is missing and what there is', () => {
    const theCase = commonCase();
    const message = missingMessage(
      { kind: 'missing', what: 'claim C12 of Acme', nearest: [], case: theCase },
      privately,
    );
    expect(message.text).toContain('The library does not have claim C12 of Acme.');
    expect(message.text).toContain('Acme has 9 claims: C1, C2, C3, C4, C5, C6, C7, C8, C9');
    expect(labelsIn(message)).toEqual(['Open case', 'Dismiss']);
  });
});

describe('help', () => {
  it('shows every command by example, and asks an example at a press', () => {
    const examples = ['How long do callers wait at Acme?'];
    const reply = { kind: 'help', unknown: '', didYouMean: '', examples } as const;
    const message = helpMessage({ ...reply, exampleOrg: 'Acme' }, COMMANDS, privately);
    for (const { usage, does } of COMMANDS) {
      expect(message.text).toContain(`• /case ${usage.replace('NAME', 'Acme')} – ${does}`);
    }
    expect(message.text).toContain(`/case ${examples[0]} – asks`);
    expect(message.text).toContain('/case Acme C1 – shows one claim');
    expect(message.text).not.toContain('I do not understand');
    expect(carriedBy(message, 'How long do callers wait at…')).toEqual({ question: examples[0] });
    expect(message.text).toContain(`• ${examples[0]}`);
  });

  it('says what it did not understand and what was probably meant', () => {
    const message = helpMessage(
      { kind: 'help', unknown: 'lst <acme>', didYouMean: 'list acme', examples: [] },
      COMMANDS,
      privately,
    );
    expect(message.text).toContain('I do not understand “lst &lt;acme&gt;”');
    expect(message.text).toContain('Did you mean /case list acme?');
  });
});

describe('a press on an outdated card', () => {
  it('says how the claim stands now, and leads there', () => {
    const claim = sampleClaim({ status: 'REJECTED' });
    const theCase = sampleCase({ claims: [claim], revision: 'new' });
    const message = staleMessage({ case: theCase, claim, pressed: '' });
    expect(message.text).toContain('That card is outdated');
    expect(message.text).toContain('⛔ Acme C1 rejected: The assistant cut waiting time');
    expect(carriedBy(message, 'Show Acme C1')).toMatchObject({ claimId: 'C1', revision: 'new' });
  });

  it('says when the case is gone', () => {
    const message = staleMessage({ case: null, claim: null, pressed: 'claim C1 of acme' });
    expect(message.text).toContain('claim C1 of acme is no longer in the library.');
    expect(labelsIn(message)).toEqual([]);
  });
});

describe('an error', () => {
  it('carries its id', () => {
    expect(errorMessage({ errorId: 'E-123' }).text).toContain('E-123');
  });
});
