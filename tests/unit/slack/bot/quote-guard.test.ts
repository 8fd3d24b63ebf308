import type { KnownBlock, RichTextBlock, RichTextQuote } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertVerbatim } from '../../../../src/slack/bot/quote-guard.ts';
import { fallbackText } from '../../../../src/slack/kit/fallback-text.ts';
import { quote, richText } from '../../../../src/slack/kit/kit.ts';
import type { DrawnMessage } from '../../../../src/slack/kit/message.ts';
import { answerMessage, answerModal } from '../../../../src/slack/views/answer.ts';
import { sampleEvidence, sampleLibrary } from '../views/samples.ts';

const evidence = sampleEvidence();
const library = sampleLibrary(evidence.case);
const reply = {
  kind: 'answer',
  asked: { question: 'how long do callers wait?', threadCase: '' },
  evidence,
  rank: 0,
  candidates: 1,
  isCandidate: false,
} as const;
const card = answerMessage(reply, { surface: 'thread' });

/** The card with other blocks, its text brought into line. */
function withBlocks(change: (blocks: KnownBlock[]) => void): DrawnMessage {
  const blocks = structuredClone(card.blocks) as KnownBlock[];
  change(blocks);
  return { ...card, blocks, text: fallbackText(blocks) };
}

function quoteIn(blocks: readonly KnownBlock[]): RichTextQuote {
  const paragraphs = (blocks[0] as RichTextBlock).elements;
  return paragraphs.find((one) => one.type === 'rich_text_quote')!;
}

function faults(message: DrawnMessage, inLibrary = library): readonly string[] {
  const verdict = assertVerbatim(message, inLibrary);
  return verdict.ok ? [] : verdict.faults;
}

describe('assertVerbatim', () => {
  it('passes what the file says, as a message and as a modal', () => {
    expect(faults(card)).toEqual([]);
    expect(assertVerbatim(answerModal(reply), library).ok).toBe(true);
  });

  it('refuses a quote of which any one character differs', () => {
    const whole = evidence.claim.quotes[0]!;
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('', 'x', ' ', '…'), (at, other) => {
        const forged = whole.slice(0, at) + other + whole.slice(at + 1);
        fc.pre(forged !== whole);
        const message = withBlocks((blocks) => {
          quoteIn(blocks).elements = [{ type: 'text', text: forged }];
        });
        expect(faults(message)).not.toEqual([]);
      }),
    );
  });

  it('refuses a quote with anything but text in it', () => {
    const message = withBlocks((blocks) => {
      quoteIn(blocks).elements.push({ type: 'emoji', name: 'tada' });
    });
    expect(faults(message)).toEqual([
      'acme-phone-assistant C1 quote 1: what is drawn is not what is noted',
    ]);
  });

  it('refuses a quotation that nobody noted, and a note that is not drawn', () => {
    const more = withBlocks((blocks) => {
      blocks.push(richText(quote('Callers love it'))!);
    });
    expect(faults(more)).toEqual(['2 quotations are drawn, 1 are noted']);
    const none = withBlocks((blocks) => {
      quoteIn(blocks).elements = [];
      (blocks[0] as RichTextBlock).elements = (blocks[0] as RichTextBlock).elements.filter(
        (one) => one.type !== 'rich_text_quote',
      );
    });
    expect(faults(none)).toEqual(['0 quotations are drawn, 1 are noted']);
  });

  it('refuses a card whose notes agree with its blocks but not with the file', () => {
    const { message, claim } = drawn({ quotes: ['Callers now wait 2 minutes, down from 90'] });
    expect(claim.id).toBe('C1');
    expect(faults(message)).toEqual([
      'acme-phone-assistant C1 quote 1: differs from acme-phone-assistant.md',
    ]);
  });

  it('refuses another sentence or status than the file’s', () => {
    expect(faults(drawn({ text: 'The assistant cut waiting time' }).message)).toEqual([
      'acme-phone-assistant C1 sentence: differs from acme-phone-assistant.md',
    ]);
    const review = sampleEvidence({ status: 'NEEDS_REVIEW' });
    expect(faults(card, sampleLibrary(review.case))).toContain(
      'acme-phone-assistant C1 quote 1: shown as APPROVED, is NEEDS_REVIEW',
    );
  });

  it('refuses the quote of a rejected claim', () => {
    const rejected = sampleEvidence({ status: 'REJECTED' });
    expect(faults(card, sampleLibrary(rejected.case))).toContain(
      'acme-phone-assistant C1 quote 1: a rejected claim is no evidence',
    );
  });

  it('refuses what is not in the library', () => {
    expect(faults(card, sampleLibrary())).toContain(
      'acme-phone-assistant C1 quote 1: not in the library',
    );
  });

  it('refuses a text that says something else than the blocks', () => {
    expect(faults({ ...card, text: card.text.replace('2 minutes', '1 minute') })).toEqual([
      'text differs from what the blocks say',
    ]);
  });

  it('refuses markup', () => {
    const message = withBlocks((blocks) => {
      blocks.push({ type: 'section', text: { type: 'mrkdwn', text: '> a quote' } });
    });
    expect(faults(message)).toEqual(['markup is drawn']);
  });

  it('refuses a start of a quote that does not say that it is one', () => {
    const long = sampleEvidence({ quotes: ['word '.repeat(3000)] });
    const cut = answerMessage({ ...reply, evidence: long }, { surface: 'thread' });
    const inLibrary = sampleLibrary(long.case);
    expect(faults(cut, inLibrary)).toEqual([]);
    const silent = structuredClone(cut.blocks) as KnownBlock[];
    const first = silent[0] as RichTextBlock;
    const at = first.elements.findIndex((one) => one.type === 'rich_text_quote') + 1;
    first.elements = first.elements.filter((_, i) => i !== at);
    const message = { ...cut, blocks: silent, text: fallbackText(silent) };
    expect(faults(message, inLibrary)).toEqual([
      'acme-phone-assistant C1 quote 1: cut without a word',
    ]);
  });
});

/** A card drawn from a claim that is not quite the library's. */
function drawn(change: Parameters<typeof sampleEvidence>[0]) {
  const forged = sampleEvidence(change);
  const message = answerMessage({ ...reply, evidence: forged }, { surface: 'thread' });
  return { message, claim: forged.claim };
}
