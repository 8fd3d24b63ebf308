import { describe, expect, test } from 'vitest';
import type { Claim, Source } from '../../../../src/core/case/case.ts';
import type { FoundClaim } from '../../../../src/core/conversation/reply.ts';
import { answerMessage, answerModal } from '../../../../src/slack/views/answer.ts';
import { caseMessage } from '../../../../src/slack/views/case-card.ts';
import { citationModal } from '../../../../src/slack/views/citation.ts';
import { worklistMessage } from '../../../../src/slack/views/worklist.ts';
import { sampleCase, sampleEvidence, sampleSource } from './samples.ts';

const reply = (evidence: FoundClaim) =>
  ({
    kind: 'answer',
    asked: { question: '', threadCase: '' },
    evidence,
    rank: 0,
    candidates: 1,
    isCandidate: false,
  }) as const;
const linksIn = (drawn: unknown) =>
  [...JSON.stringify(drawn).matchAll(/"type":"link","url":"([^"]+)"/g)].map(([, url]) => url);
const cardOf = (claim: Partial<Claim>, source: Partial<Source> = {}, page = '') =>
  answerMessage(
    reply(sampleEvidence(claim, { sources: [sampleSource(source)], ...(page && { page }) })),
    { surface: 'thread' },
  );

describe('the link to a source', () => {
  const { url } = sampleSource();
  const atQuote = `${url}#:~:text=Callers%20now%20wait`;

  test('opens at the quote if the claim has such an address, else at the top', () => {
    expect(linksIn(cardOf({ links: { S1: atQuote } }).blocks)).toEqual([atQuote]);
    expect(linksIn(cardOf({ links: { S2: atQuote } }).blocks)).toEqual([url]);
    expect(linksIn(cardOf({}).blocks)).toEqual([url]);
  });

  test('opens at the top if the address would fill the message', () => {
    const endless = `${atQuote}${'x'.repeat(1_000)}`;
    expect(linksIn(cardOf({ links: { S1: endless } }).blocks)).toEqual([url]);
  });

  test('has the host beside it, unless that stands in for the title', () => {
    expect(cardOf({}, { title: 'A phone' }).text).toContain(' – Press Release · acme.example\n');
    expect(cardOf({}, { title: 'acme.example' }).text).toContain(' – Press Release\n');
  });

  test('has the archived copy beside it', () => {
    const archived = 'https://archive.example/1';
    const card = cardOf({}, { given: { archive_url: archived } });
    expect(linksIn(card.blocks)).toEqual([url, archived]);
    expect(card.text).toContain('acme.example · archived copy');
    expect(linksIn(cardOf({}, { given: { archive_url: 'javascript:1' } }).blocks)).toEqual([url]);
  });
});

test('a card links to its lasting page if there is a site: a claim to its anchor', () => {
  const page = 'https://cases.example/cases/acme.html';
  expect(linksIn(cardOf({}, {}, page).blocks)).toContain(`${page}#C1`);
  const whole = caseMessage(
    { kind: 'case', case: sampleCase({ page }), page: 0 },
    { surface: 'private' },
  );
  expect(linksIn(whole.blocks)).toContain(page);
  expect(JSON.stringify(cardOf({}).blocks)).not.toContain('Lasting page');
});

describe('the age of a case', () => {
  const evidence = sampleEvidence({}, { lastUpdated: '2025-02-10', reviewBy: '2026-02-10' });

  test.each([
    ['2026-02-10', ''],
    ['2026-02-11', '12 months old, its review was due by 2026-02-10'],
    ['2027-02-09', '23 months old'],
    ['', ''],
  ])('on %j: %j', (today, words) => {
    const { text } = answerMessage(reply(evidence), { surface: 'thread', today });
    expect(text.includes('months old')).toBe(words !== '');
    expect(text).toContain(words);
  });

  test('is on the card of the case and in modals too', () => {
    const today = '2026-03-01';
    const { text } = caseMessage(
      { kind: 'case', case: evidence.case, page: 0 },
      { surface: 'private', today },
    );
    expect(text).toContain('12 months old');
    expect(JSON.stringify(answerModal(reply(evidence), { today }))).toContain('12 months old');
  });
});

test('citations stand one below the other, and one that is empty says why', () => {
  const modal = citationModal(sampleEvidence(), [
    { format: 'Text', text: '“Callers now wait”' },
    { format: 'BibTeX', text: '' },
  ]);
  const said = JSON.stringify(modal.view.blocks);
  expect(said).toMatch(/Text.*rich_text_preformatted.*Callers now wait.*BibTeX.*names no source/);
});

test('curators see what grows old as one item of each kind, with the first of them', () => {
  const problems = Array.from({ length: 7 }, (_, n) => ({
    code: 'source-dead',
    severity: 'warning' as const,
    file: `case-${n}.md`,
    line: 3,
    message: `Source S${n} could not be opened.`,
    hint: 'Find where it is now.',
  }));
  const items = [
    { kind: 'upkeep', code: 'source-dead', problems },
    { kind: 'upkeep', code: 'case-review-due', problems: problems.slice(0, 1) },
  ] as const;
  const { text } = worklistMessage({ items, page: 0 });
  expect(text).toContain('For curators: 7 sources are dead, 1 case is due for review.');
  expect(text).toContain('case-4.md, line 3: Source S4');
  expect(text).not.toContain('case-5.md');
  expect(text).toContain('… and 2 more');
});
