import { expect, test } from 'vitest';
import { answerMessage } from '../../../../src/slack/views/answer.ts';
import { caseMessage } from '../../../../src/slack/views/case-card.ts';
import { claimsMessage } from '../../../../src/slack/views/claims.ts';
import { draftMessage } from '../../../../src/slack/views/draft.ts';
import { listMessage } from '../../../../src/slack/views/list.ts';
import { labelsIn } from './read.ts';
import { sampleCase, sampleEvidence } from './samples.ts';

const asked = { question: 'acme C1', threadCase: '' };
const privately = { surface: 'private' } as const;
const draft = sampleCase({ isDraft: true });
const bolt = sampleCase({ id: 'bolt', org: 'Bolt' });
const note = 'Draft: only curators see this. It can’t be shared.';

test('a claim and a case of a draft say so, and a claim has no Share', () => {
  const evidence = sampleEvidence({}, { isDraft: true });
  const reply = { kind: 'answer', asked, evidence, rank: 0, candidates: 1 } as const;
  const message = answerMessage({ ...reply, isCandidate: false }, privately);
  expect(message.text).toContain(note);
  expect(labelsIn(message)).not.toContain('Share');
  expect(caseMessage({ kind: 'case', case: draft, page: 0 }, privately).text).toContain(note);
});

const list = (...cases: (typeof draft)[]) =>
  listMessage(
    {
      ...{ kind: 'list', words: '', filter: '', about: '', didYouMean: '', page: 0 },
      cases,
      librarySize: cases.length,
    },
    privately,
  );

test('a list marks its drafts, and says what Share leaves out', () => {
  const both = list(draft, bolt);
  expect(both.text).toContain('draft · 7 minutes saved a call · ✅ 1 approved');
  expect(both.text).toContain('Share leaves out 1 draft: only curators see what is a draft.');
  expect(labelsIn(both)).toContain('Share');
  const alone = list(draft);
  expect(alone.text).toContain('Drafts can’t be shared: only curators see them.');
  expect(labelsIn(alone)).not.toContain('Share');
  expect(list(bolt).text).not.toMatch(/draft/i);
});

test('the line of a claim says that its case is a draft', () => {
  const evidence = [sampleEvidence({}, { isDraft: true })];
  const { text } = claimsMessage(
    { kind: 'claims', asked, statuses: ['APPROVED'], topic: '', cases: [], evidence, page: 0 },
    privately,
  );
  expect(text).toContain('✅ Acme C1 approved, draft: ');
});

test('a draft that was to be shared is called one', () => {
  expect(draftMessage(draft).text).toContain('Acme: Phone Assistant is a draft.');
});
