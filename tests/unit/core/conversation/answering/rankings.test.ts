import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../../src/core/case/case.ts';
import { shownIn } from '../../../../../src/core/conversation/answering/shown.ts';
import type { Reply } from '../../../../../src/core/conversation/commands/table.ts';
import { claim, libraryOf, oneCase } from '../../../../support/cases.ts';
import { conversationAbout } from '../../../../support/conversation.ts';

const hotel = (id: string, org: string, claims: readonly Claim[]) =>
  oneCase(id, { org, title: `${org} hotels`, summary: `${org} is a hotel group.`, claims });
const mossgate = hotel('mossgate', 'Mossgate', [
  claim('C1', { text: '310 porters use the assistant', title: 'Porters' }),
  claim('C2', { text: '€4 million of laundry costs was avoided', title: 'Laundry' }),
  claim('C3', { text: '50 tonnes of CO2 were avoided', title: 'Climate' }),
]);
const fernhall = hotel('fernhall', 'Fernhall', [
  claim('C1', { text: 'All 90 porters of the group use the assistant', title: 'Porters' }),
  claim('C2', {
    text: 'CO2 emissions fell by 80 tonnes',
    title: 'Climate',
    status: 'NEEDS_REVIEW',
  }),
  claim('C3', { text: 'Night shifts are shorter by 3 hours', title: 'Shifts' }),
  claim('C4', { text: 'Towels saved $2 million', title: 'Towels' }),
]);
const foundry = oneCase('foundry', {
  org: 'Cindermaw',
  title: 'Cindermaw pours iron',
  summary: 'Cindermaw is a steelmaker.',
  claims: [
    claim('C1', { text: 'Savings reached €70 million', title: 'Savings' }),
    claim('C2', { text: '5,000 porters carry moulds', title: 'Moulds' }),
  ],
});
const { ask, talk } = conversationAbout(libraryOf(mossgate, fernhall, foundry));
const shown = (reply: Reply) =>
  shownIn(reply).map((one) => `${one.case.id} ${one.claim?.id ?? ''}`.trim());

describe('a ranking', () => {
  test.each([
    ['which hotel group has more porters', ['mossgate C1', 'fernhall C1']],
    ['most porters in hotels', ['mossgate C1', 'fernhall C1']],
    ['biggest saving in euros among hotel chains', ['mossgate C2']],
    ['biggest saving in euros', ['foundry C1', 'mossgate C2']],
  ])('%j compares those of the line of business that is named', (text, expected) => {
    const reply = ask(text);
    expect(reply.kind).toBe('values');
    expect(shown(reply)).toEqual(expected);
  });

  test('“avoided” is a fall, and ranks beside what fell', () => {
    expect(shown(ask('most tonnes of co2 avoided'))).toEqual(['fernhall C2', 'mossgate C3']);
  });
});

test('money in another currency is shown apart, unless one was asked for', () => {
  const reply = ask('biggest saving');
  if (reply.kind !== 'values') throw new Error(reply.kind);
  expect(reply.values.map((value) => value.unit)).toEqual(['EUR', 'EUR']);
  expect(reply.apart?.map(({ case: { id }, unit }) => `${id} ${unit}`)).toEqual(['fernhall USD']);
  const inEuros = ask('biggest saving in euros');
  expect(inEuros.kind === 'values' && inEuros.apart).toEqual([]);
});

test('“and in dollars?” is the same ranking in dollars', () => {
  expect(shown(talk('biggest saving in euros', 'and in dollars?'))).toEqual(['fernhall C4']);
});

describe('a list of claims', () => {
  test('says behind whose they are', () => {
    const reply = ask('approved claims from hotel firms');
    expect(reply.kind).toBe('claims');
    expect(new Set(shownIn(reply).map((one) => one.case.id))).toEqual(
      new Set(['mossgate', 'fernhall']),
    );
    expect(shown(reply)).not.toContain('fernhall C2');
    expect(ask('hotel firms with claims about shifts').kind).toBe('list');
  });
});

test('a greeting with the bot’s name is no word of a question', () => {
  expect(ask('hey @Casebook can you show me the fernhall case please :pray:')).toMatchObject({
    kind: 'case',
    case: fernhall,
  });
});
