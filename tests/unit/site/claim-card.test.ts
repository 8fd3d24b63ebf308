import { expect, test } from 'vitest';
import type { Claim, Source } from '../../../src/core/case/case.ts';
import { casePage } from '../../../src/site/case-page.ts';
import { claimCard } from '../../../src/site/claim-card.ts';
import { BODY, parseBody } from '../../support/library-fixtures.ts';

const { case: one } = parseBody(BODY);
const [claim] = one.claims as [Claim];
const [source] = one.sources as [Source];
const card = (changes: Partial<Claim>, given: Source['given'] = {}) =>
  claimCard({ ...one, sources: [{ ...source, given }] }, { ...claim, ...changes }).html;

const AT_QUOTE = 'href="https://norvik.example/news/1#:~:text=';
const PLAIN = 'href="https://norvik.example/news/1"';

const links = { S1: `${source.url}#:~:text=Fuel%20use` };

test.each([
  [{}, 'Quotes not compared with a captured text of its source.', PLAIN],
  [
    { capture: 'word-for-word', capturedIn: 'S1', links },
    'Found word for word in the captured text of S1.',
    AT_QUOTE,
  ],
  [
    { capture: 'normalised', capturedIn: 'S1', links },
    'Found in the captured text, but for spaces, quotation marks and dashes, of S1.',
    AT_QUOTE,
  ],
  [{ capture: 'word-for-word', capturedIn: 'S1' }, 'captured text of S1.', PLAIN],
  [{ capture: 'not-found' }, 'Not found in the captured text of its source.', PLAIN],
] as const)('%j is told, and decides where the link opens', (changes, words, link) => {
  expect(card(changes)).toContain(words);
  expect(card(changes)).toContain(link);
});

test('the review is told apart from that, also if there is none', () => {
  expect(card({})).toContain('No reviewer is named.');
  const review = { by: 'Ada <Holm>', on: '2025-02-01', reason: '' };
  expect(card({ review })).toContain('Reviewed by Ada &#60;Holm&#62; on 2025-02-01');
  expect(card({ status: 'UNREVIEWED' })).toContain('<strong>Not yet reviewed</strong>');
});

test('an archived copy stands beside the source, if its address is one', () => {
  const archived = 'https://archive.example/1';
  expect(card({}, { archive_url: archived })).toContain(`<a href="${archived}" rel=`);
  expect(card({}, { archive_url: 'javascript:alert(1)' })).not.toContain('archived copy');
});

test('facts of the case stand apart from its claims', () => {
  const site = { title: 'Ferries', url: '' };
  expect(casePage(one, site)).not.toContain('Facts of the case');
  const fact: Claim = { ...claim, id: 'CC-001', text: 'It sails nine ships', kind: 'context' };
  const page = casePage({ ...one, context: [fact] }, site);
  expect(page).toMatch(
    /id="C1"[\s\S]*Facts of the case[\s\S]*id="CC-001"[\s\S]*It sails nine ships/,
  );
});

test('how strong the evidence is stands in words, and never beside a rejected claim', () => {
  const grading = {
    level: 'outcome',
    attribution: 'direct',
    grade: 'hear_say',
    mechanisms: [],
    outcomes: [],
    depth: '',
    location: 'page 5',
  };
  const words =
    'Outcome evidence · direct effect · hear say · measured: 8% less · quoted from: page 5';
  expect(card({ grading, metric: '8% less' })).toContain(words);
  expect(card({ grading, status: 'REJECTED' })).not.toContain('Outcome evidence');
  expect(card({})).not.toContain('evidence ·');
});

test('what overlays say is marked as an interpretation, with who tagged it', () => {
  const tag = {
    overlay: 'sector',
    title: 'Sector',
    values: ['Sea <transport>'],
    hints: [],
    taggedBy: 'llm',
    taggedOn: '2026-01-02',
    confidence: '',
  };
  const page = casePage(
    { ...one, tags: [tag], reviewBy: '2027-01-01' },
    { title: 'Ferries', url: '' },
  );
  expect(page).toContain(
    'Sector: Sea &#60;transport&#62; (interpretation, tagged by llm on 2026-01-02)',
  );
  expect(page).toMatch(/To be reviewed by<\/dt><dd>2027-01-01/);
  const ofClaim = claimCard(
    { ...one, tags: [{ ...tag, claimId: claim.id, taggedBy: '' }] },
    claim,
  ).html;
  expect(ofClaim).toContain('(interpretation, tagged by nobody named on 2026-01-02)');
});
