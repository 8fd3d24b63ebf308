import { describe, expect, test } from 'vitest';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const meadow = oneCase('meadow', {
  org: 'Cloverstead',
  title: 'Cloverstead milks by camera',
  summary: 'Cloverstead is a farm.',
  tier: 'transformation',
  claims: [
    claim('C1', { text: 'Milkers save 4 hours a week' }),
    claim('C2', { text: 'Nurses of the herd saved time' }),
  ],
});
const turbines = oneCase('turbines', {
  org: 'Galeworth',
  title: 'Galeworth forecasts wind',
  summary: 'Galeworth runs a wind farm. Its forecasts run on Quillstack.',
  claims: [claim('C1', { text: 'Crews spend 30 minutes less on each round' })],
});
const ships = oneCase('ships', {
  org: 'Anchorline',
  title: 'Anchorline plans its voyages',
  summary: 'Anchorline sails container ships. A voice agent answers its shippers.',
  claims: [claim('C1', { text: 'Quays are free 12% sooner' })],
});
const { ask } = conversationAbout(libraryOf(meadow, turbines, ships));
const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());
const casesShown = (reply: Reply) => [...new Set(shownIn(reply).map((one) => one.case.id))];

describe('cases by what they are', () => {
  test.each([
    ['farms', ['meadow']],
    ['farming examples please', ['meadow']],
    ['anything in shipping or ports', ['ships']],
    ['companies with a bot', ['ships']],
    ['is anyone using quillstack', ['turbines']],
    ['has any company tried quillstack?', ['turbines']],
  ])('%j', (text, expected) => {
    const reply = ask(text);
    expect(reply.kind).toBe('list');
    expect(casesShown(reply)).toEqual(expected);
  });
});

test('claims about what is measured come after those that also say of whom', () => {
  const reply = ask('every claim about nurse time saved');
  expect(reply.kind).toBe('claims');
  expect(shown(reply)).toEqual(['meadow C2', 'meadow C1', 'turbines C1']);
});

describe('a field of a case, in other words', () => {
  test.each([
    ['when did you add cloverstead', 'dates'],
    ['date cloverstead was added', 'dates'],
    ['how old is the cloverstead case', 'dates'],
    ['is cloverstead transformation or capability', 'tier'],
    ['why is cloverstead a transformation tier', 'tier'],
    ['cloverstead headline value', 'value'],
    ['which cluster is cloverstead in', 'cluster'],
  ])('%j', (text, field) => {
    expect(ask(text)).toMatchObject({ kind: 'field', case: meadow, field });
  });
});

test('nothing but fields is a filter, and a misspelt one is corrected', () => {
  expect(ask('tier:transformation')).toMatchObject({ kind: 'list', cases: [meadow] });
  expect(ask('tier:transformtion')).toMatchObject({
    kind: 'list',
    cases: [],
    didYouMean: 'tier:transformation',
  });
});

test('two questions about one organisation are answered one by one', () => {
  const reply = ask(
    'how many hours do milkers save at cloverstead and what saved time for nurses there',
  );
  expect(reply.kind).toBe('parts');
  expect(shown(reply)).toContain('meadow C1');
  expect(shown(reply)).toContain('meadow C2');
});
