import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/core/case/case.ts';
import {
  otherOrganisation,
  readOrganisationNames,
} from '../../../../src/core/evidence/other-organisation.ts';
import { sampleCase } from '../../slack/views/samples.ts';

const NAMES = readOrganisationNames([
  'Norvik Ferries',
  'Halden Port Authority',
  'Brage',
  'Access Holdings PLC',
  'VELA',
  'Mist',
  'Röda Linjen',
  'Multiple Organizations',
  'Target Shipping / TSC',
]);

const about = (quote: string, given: Partial<Case> = {}, sentence = 'Fuel use fell by 8%') => {
  const one = sampleCase({
    org: 'Norvik Ferries',
    id: 'norvik-routes',
    useCase: 'Routes',
    title: 'Routes',
    summary: '',
    ...given,
  });
  return otherOrganisation(one, { title: 'Fuel', text: sentence, quotes: [quote] }, NAMES);
};

describe('a quote is about another organisation', () => {
  test.each([
    ['Halden Port Authority says that fuel fell', 'Halden Port Authority'],
    ["Fuel fell, says Brage's captain", 'Brage'],
    ['Brage says that fuel fell', 'Brage'],
    ['Access Holdings cut its fuel by 8%', 'Access Holdings PLC'],
    ['The fuel of VELA fell', 'VELA'],
    ['“Röda Linjen har minskat”', 'Röda Linjen'],
    ['RÖDA LINJEN', 'Röda Linjen'],
  ])('%s', (quote, other) => {
    expect(about(quote)).toBe(other);
  });
});

describe('it is not, where', () => {
  test.each([
    ['its own organisation is named too', 'Brage and Norvik cut their fuel', {}],
    [
      'its own organisation is named by initials',
      'Brage and NFC cut it',
      { org: 'Norvik Ferries Company' },
    ],
    [
      'the case speaks of the other as a supplier',
      'with the help of Brage',
      { summary: 'Norvik bought it from Brage.' },
    ],
    ['a product of a supplier is named', 'we moved to Brage Cloud', {}],
    ['a common word begins a sentence', 'Access cash from your home. Target customers.', {}],
    ['the word is small', 'through the mist, a target in brage', {}],
    ['a short word is not written as a name', 'the Mist rises, Vela too', {}],
    ['another word is written in capitals', 'the BRAGE engine', {}],
    ['the case is of many', 'Brage says so', { org: 'Multiple Organizations' }],
    ['two organisations share a word', 'Halden Ferries says so', { org: 'Halden Ferries' }],
    ['nobody is named', 'Fuel fell by 8%', {}],
  ])('%s', (_what, quote, given) => {
    expect(about(quote, given)).toBe('');
  });

  test('the sentence names its own', () => {
    expect(about('Brage says so', {}, 'Norvik saves fuel, says Brage')).toBe('');
  });
});
