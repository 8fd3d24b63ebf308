import { expect, test } from 'vitest';
import { type Grading, STATUSES } from '../../src/core/case/case.ts';
import { gradingWords } from '../../src/site/interpretation.ts';
import { STATUS as ON_SITE } from '../../src/site/status.ts';
import { composePlainMessage } from '../../src/slack/kit/message.ts';
import { gradingLine } from '../../src/slack/views/parts/grading.ts';
import { STATUS as ON_CARDS, statusLabel } from '../../src/slack/views/parts/status.ts';
import { claim } from '../support/cases.ts';

/** The site and the cards in Slack can't share code. They say the same. */

test.each(STATUSES)('%s has the same emoji, name and meaning', (status) => {
  const { emoji, name, meaning } = ON_SITE[status];
  expect(`${emoji} ${name}`).toBe(statusLabel(status));
  // An approval needs no explanation on a page.
  if (status !== 'APPROVED') expect(meaning).toBe(ON_CARDS[status].meaning);
});

const GRADINGS: readonly Partial<Grading>[] = [
  { level: 'outcome', attribution: 'direct', grade: 'primary' },
  { level: 'adoption', attribution: 'contributing', grade: 'secondary_high' },
  { level: 'method', attribution: 'contextual', grade: 'secondary_low' },
  { level: 'hear_say', attribution: '', grade: 'toString', location: 'Second paragraph' },
];

test.each(GRADINGS)('the strength of evidence is told alike: %j', (given) => {
  const grading = {
    level: '',
    attribution: '',
    grade: '',
    mechanisms: [],
    outcomes: [],
    depth: '',
    location: '',
    ...given,
  };
  const one = claim('C1', { grading, metric: '18% less fuel' });
  const { text } = composePlainMessage((sheet) => {
    const line = gradingLine(sheet, one);
    if (line !== null) sheet.add({ type: 'rich_text', elements: [line] });
  });
  expect(text).toBe(gradingWords(one));
});
