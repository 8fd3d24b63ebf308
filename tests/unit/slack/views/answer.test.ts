import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerReply } from '../../../../src/core/conversation/reply.ts';
import { assertVerbatim } from '../../../../src/slack/bot/quote-guard.ts';
import { answerMessage, answerModal } from '../../../../src/slack/views/answer.ts';
import { carriedBy, labelsIn, linksIn, quotesIn } from './read.ts';
import { sampleCase, sampleClaim, sampleEvidence, sampleLibrary, sampleSource } from './samples.ts';

const asked = { question: 'how long do callers wait at acme?', threadCase: 'earlier-case' };

function answer(evidence = sampleEvidence(), change: Partial<AnswerReply> = {}): AnswerReply {
  return { kind: 'answer', asked, evidence, rank: 0, candidates: 3, isCandidate: false, ...change };
}

const privately = { surface: 'private' } as const;
const lines = (reply: AnswerReply) => answerMessage(reply, { surface: 'thread' }).text.split('\n');

describe('an approved claim', () => {
  it('is shown with status, sentence, quote, source, ids, date and what matched', () => {
    expect(lines(answer())).toEqual([
      '✅ Approved · Acme: Phone Assistant',
      'The assistant cut waiting time from 9 minutes to 2',
      '“Callers now wait 2 minutes, down from 9”',
      'Source: S1 Acme answers the phone https://www.acme.example/press/phone?a=1&amp;b=2 – Press Release · acme.example',
      'acme-phone-assistant · C1 · Last updated 2025-02-01 · Matched on: acme, waiting',
    ]);
  });

  it('says who reviewed it and when, as far as the file does', () => {
    const second = (
      review: { by: string; on: string },
      status: 'APPROVED' | 'NEEDS_REVIEW' = 'APPROVED',
    ) =>
      lines(answer(sampleEvidence({ status, review: { ...review, reason: '' } }))).find((line) =>
        /^(?:Approved|Reviewed) (?:by|on)/.test(line),
      );
    expect(second({ by: 'J. Doe', on: '2026-01-02' })).toBe('Approved by J. Doe on 2026-01-02');
    expect(second({ by: 'the board', on: '' })).toBe('Approved by the board');
    expect(second({ by: '', on: '2026-01-02' })).toBe('Approved on 2026-01-02');
    expect(second({ by: 'J. Doe', on: '' }, 'NEEDS_REVIEW')).toBe('Reviewed by J. Doe');
  });

  it('is shown with what its quote does not state', () => {
    const doubts = { figures: ['$1.5M'], about: '' };
    const said = lines(answer({ ...sampleEvidence(), doubts }));
    expect(said[3]).toBe('The quote does not state this figure: $1.5M');
    const both = { figures: ['8%', '9%'], about: 'Bolt' };
    const two = lines(answer({ ...sampleEvidence({ quotes: ['a', 'b'] }), doubts: both }));
    expect(two.slice(4, 6)).toEqual([
      'The quotes do not state these figures: 8%, 9%',
      'The quotes name Bolt, not Acme.',
    ]);
  });

  it('restates the question to the asker alone, who cannot see what was typed', () => {
    const [first, second] = answerMessage(answer(), privately).text.split('\n');
    expect(first).toBe('You asked: how long do callers wait at acme?');
    expect(second).toBe('✅ Approved · Acme: Phone Assistant');
    const opened = answer(sampleEvidence(), { asked: { question: '', threadCase: '' } });
    expect(answerMessage(opened, privately).text).not.toContain('You asked');
  });

  it('links the sources that it cites and no others, and says which are not in the file', () => {
    const evidence = sampleEvidence(
      { sources: ['S3', 'S9'] },
      {
        sources: [
          sampleSource(),
          sampleSource({ id: 'S3', title: 'Third', url: 'https://three.example/x' }),
        ],
      },
    );
    const message = answerMessage(answer(evidence), privately);
    expect(linksIn(message)).toEqual(['https://three.example/x']);
    expect(message.text).toContain('S9 is cited, but the case file lists no such source');
    expect(message.text).not.toContain('S1');
  });

  it('says so when it cites no source or holds no quote', () => {
    const text = answerMessage(answer(sampleEvidence({ sources: [], quotes: [] })), privately).text;
    expect(text).toContain('This claim names no source.');
    expect(text).toContain('The case file quotes nothing for this claim.');
  });

  it.each([
    ['', 'the case file gives no link'],
    ['javascript:alert(1)', 'its address is not a web link, so it is not linked'],
    ['https://acme.example/'.padEnd(5000, 'a'), 'its address is too long to link here'],
  ])('never links the address %.30j and says why', (url, why) => {
    const evidence = sampleEvidence({}, { sources: [sampleSource({ url })] });
    const message = answerMessage(answer(evidence), privately);
    expect(linksIn(message)).toEqual([]);
    expect(message.text).toContain(`Acme answers the phone`);
    expect(message.text).toContain(why);
  });
});

describe('a claim that needs review', () => {
  it('is answered under a warning, with the reviewer’s note', () => {
    const evidence = sampleEvidence({
      status: 'NEEDS_REVIEW',
      notes: { recommendation: 'Ask Acme.', issue: 'One team only.', analysis: 'Hm.' },
    });
    const said = lines(answer(evidence));
    expect(said[0]).toBe('⚠️ Needs review · Acme: Phone Assistant');
    expect(said[1]).toBe(
      'The library has not approved this claim. Check the source before you rely on it.',
    );
    expect(said).toContain('Reviewer’s note: One team only.');
    expect(said).toContain('“Callers now wait 2 minutes, down from 9”');
  });
});

describe('a rejected claim', () => {
  const evidence = sampleEvidence({ status: 'REJECTED', notes: { issue: 'The source says 3.' } });

  it('is said to be rejected and why, and none of it is shown as evidence', () => {
    for (const drawn of [
      answerMessage(answer(evidence), privately),
      answerMessage(answer(evidence), { surface: 'shared', sharedBy: 'U1' }),
      answerModal(answer(evidence)),
    ]) {
      expect(quotesIn(drawn)).toEqual([]);
      expect(JSON.stringify(drawn)).not.toContain('Callers now wait');
      expect(JSON.stringify(drawn)).not.toContain('Approved');
    }
    const said = lines(answer(evidence));
    expect(said[0]).toBe('⛔ Rejected · Acme: Phone Assistant');
    expect(said[1]).toBe('The library checked this and rejected it. It is not evidence.');
    expect(said).toContain('What was claimed: The assistant cut waiting time from 9 minutes to 2');
    expect(said).toContain('Why: The source says 3.');
    expect(said.at(-2)).toMatch(/^Checked against: S1 Acme answers the phone/);
  });

  it('says so when the file gives no reason', () => {
    const silent = sampleEvidence({ status: 'REJECTED', notes: { issue: ' ' } });
    expect(lines(answer(silent))).toContain('Why: the case file gives no reason.');
  });
});

describe('the quote', () => {
  const quoted = (text: string) => answer(sampleEvidence({ quotes: [text] }));

  it('is shown as the file has it, whatever it holds', () => {
    const texts = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('<!channel> *b* `c` &amp; > x', '“quoted” "twice"', 'two\n\nlines\t'),
      )
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, (text) => {
        const reply = quoted(text);
        for (const drawn of [answerMessage(reply, privately), answerModal(reply)]) {
          expect(quotesIn(drawn)).toEqual([text]);
          expect(assertVerbatim(drawn, sampleLibrary(reply.evidence.case)).ok).toBe(true);
        }
      }),
    );
  });

  it('is shown whole up to several thousand characters', () => {
    const text = 'A sentence of some length. '.repeat(220);
    expect(quotesIn(answerMessage(quoted(text), privately))).toEqual([text]);
  });

  it('is an exact start with the count of the rest where it is longer; the modal has it whole', () => {
    const text = 'A sentence of some length. '.repeat(500);
    const message = answerMessage(quoted(text), privately);
    const [shown] = quotesIn(message);
    expect(text.startsWith(shown!)).toBe(true);
    const hidden = text.length - shown!.length;
    expect(hidden).toBeGreaterThan(0);
    expect(JSON.stringify(message.blocks)).toContain(
      `… ${hidden.toLocaleString('en-US')} more characters of this quote: press Open case`,
    );
    expect(quotesIn(answerModal(quoted(text)))).toEqual([text]);
  });

  it('gives every quote of a claim its own place, and counts those that do not fit', () => {
    const quotes = ['First quote', 'b'.repeat(6488), 'Third quote'];
    const reply = answer(sampleEvidence({ quotes }));
    const message = answerMessage(reply, privately);
    expect(quotesIn(message)[0]).toBe('First quote');
    expect(JSON.stringify(message.blocks)).toMatch(/more (quote|characters of this quote)/);
    expect(quotesIn(answerModal(reply))).toEqual(quotes);
  });
});

describe('the buttons', () => {
  it('let the asker share, see the next, open the case and dismiss in private', () => {
    const message = answerMessage(answer(), privately);
    expect(labelsIn(message)).toEqual([
      'Share',
      'Next (2 of 3)',
      'Open case',
      'Copy citation',
      'Dismiss',
    ]);
    expect(carriedBy(message, 'Copy citation')).toEqual({
      caseId: 'acme-phone-assistant',
      claimId: 'C1',
      revision: '0123456789abcdef',
    });
    expect(carriedBy(message, 'Share')).toEqual({
      question: asked.question,
      threadCase: 'earlier-case',
      rank: 0,
      isCandidate: false,
      caseId: 'acme-phone-assistant',
      claimId: 'C1',
      revision: '0123456789abcdef',
    });
    expect(carriedBy(message, 'Next (2 of 3)')).toEqual({
      question: asked.question,
      threadCase: 'earlier-case',
      rank: 1,
    });
  });

  it('offer no Next after the last candidate', () => {
    const message = answerMessage(answer(sampleEvidence(), { rank: 2 }), privately);
    expect(labelsIn(message)).toEqual([
      'Share',
      'Previous (2 of 3)',
      'Open case',
      'Copy citation',
      'Dismiss',
    ]);
  });

  it('offer nothing private in a thread or on a shared answer', () => {
    expect(labelsIn(answerMessage(answer(), { surface: 'thread' }))).toEqual([
      'Next (2 of 3)',
      'Open case',
      'Copy citation',
    ]);
    const shared = answerMessage(answer(), { surface: 'shared', sharedBy: 'U024BE7LH' });
    expect(labelsIn(shared)).toEqual(['Open case', 'Copy citation']);
  });
});

describe('a shared answer', () => {
  it('says who shared it and restates the question as literal text', () => {
    const reply = answer(sampleEvidence(), {
      asked: { question: 'do <!channel> & `you` *know*?', threadCase: '' },
    });
    const message = answerMessage(reply, { surface: 'shared', sharedBy: 'U024BE7LH' });
    expect(message.text).toMatch(
      /^<@U024BE7LH> shared this from Casebook\nQuestion: do &lt;!channel&gt; &amp; `you` \*know\*\?\n/,
    );
    expect(quotesIn(message)).toHaveLength(1);
  });

  it('restates no question where none was asked', () => {
    const reply = answer(sampleEvidence(), { asked: { question: '', threadCase: '' } });
    const message = answerMessage(reply, { surface: 'shared', sharedBy: 'U024BE7LH' });
    expect(message.text).not.toContain('Question');
  });
});

describe('a candidate', () => {
  const caveat = 'A candidate, which may not answer the question:';
  const reply = answer(sampleEvidence(), { isCandidate: true });

  it('is said to be one wherever it is shown, above all where it is shared', () => {
    const surfaces = [
      privately,
      { surface: 'thread' },
      { surface: 'shared', sharedBy: 'U1' },
    ] as const;
    for (const surface of surfaces) {
      const message = answerMessage(reply, surface);
      const said = message.text.split('\n');
      expect(said[said.indexOf(caveat) + 1]).toBe('✅ Approved · Acme: Phone Assistant');
      expect(JSON.stringify(message.blocks)).toContain(caveat);
    }
    expect(JSON.stringify(answerModal(reply))).toContain(caveat);
    expect(carriedBy(answerMessage(reply, privately), 'Share')).toMatchObject({
      isCandidate: true,
    });
  });

  it('is what stands out not', () => {
    expect(answerMessage(answer(), privately).text).not.toContain('candidate');
    expect(JSON.stringify(answerModal(answer()))).not.toContain(caveat);
  });
});

describe('the modal', () => {
  it('shows every note of the reviewers', () => {
    const evidence = sampleEvidence({ notes: { analysis: 'It holds.', issue: 'None.' } });
    const drawn = JSON.stringify(answerModal(answer(evidence)));
    expect(drawn).toContain('Analysis: ');
    expect(drawn).toContain('It holds.');
    expect(drawn).toContain('Issue: ');
  });

  it('shows the reviewer’s reason once', () => {
    const evidence = sampleEvidence({
      status: 'NEEDS_REVIEW',
      notes: { issue: 'One team only.', analysis: 'Hm.' },
    });
    const drawn = JSON.stringify(answerModal(answer(evidence)));
    expect(drawn.split('One team only.')).toHaveLength(2);
    expect(drawn).toContain('Analysis: ');
  });
});

describe('a case without names', () => {
  it('goes by what it has', () => {
    const bare = sampleCase({ org: '', useCase: '', title: 'A title', claims: [sampleClaim()] });
    const said = lines(answer({ case: bare, claim: bare.claims[0]!, matched: [] }));
    expect(said[0]).toBe('✅ Approved · A title');
    expect(said.at(-1)).toBe('acme-phone-assistant · C1 · Last updated 2025-02-01');
  });
});
