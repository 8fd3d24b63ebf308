import { describe, expect, test } from 'vitest';
import { createNameTable } from '../../../../../src/core/search/names/name-table.ts';
import { createNames, type Standing } from '../../../../../src/core/search/names/names.ts';
import { oneCase } from '../../../../support/cases.ts';

const ORGS = {
  chase: 'JP Morgan Chase',
  wayfair: 'Wayfair Inc.',
  tampere: 'City of Tampere',
  bank: 'Federated Bank of Norland',
  logistics: 'Total Quality Logistics (TQL)',
  lowes: "Lowe's",
  shell: 'Shell plc',
  ipg: 'Interpublic Group (IPG)',
  brup: 'Brup/Zonk',
  desiree: 'The Désirée Laurent Companies',
  energy: 'Dune Energy',
  pond: 'Super Pond',
  clear: 'Clearbrook Analytics',
  loop: 'Loop Candles',
  elms: '80 Elms',
  genes: '1910 Genes',
};
const cases = Object.entries(ORGS).map(([id, org]) => oneCase(id, { org }));
const ORDINARY = new Set([
  'how',
  'much',
  'did',
  'save',
  'what',
  'does',
  'shell',
  'total',
  'quality',
  'energy',
  'cost',
  'is',
  'a',
  'the',
  'way',
  'fair',
  'farm',
  'clear',
  'rate',
]);
const standingOf = (word: string): Standing => {
  if (word === 'loop') return 'own';
  return ORDINARY.has(word) ? 'everyday' : 'strange';
};
const findNames = createNames([createNameTable(cases)], () => true);
function find(question: string) {
  const words = question.split(' ').map((text) => ({ text, standing: standingOf(text) }));
  return findNames(words, standingOf);
}
const named = (question: string) => find(question).map(({ caseIds }) => caseIds.join());

describe('an organisation is recognised', () => {
  test.each([
    ['jp morgan chase', 'chase'],
    ['jpmorgan', 'chase'],
    ['jpm', 'chase'],
    ['what did wayfair save', 'wayfair'],
    ['way fair', 'wayfair'],
    ['tampere', 'tampere'],
    ['fbn', 'bank'],
    ['federated bank', 'bank'],
    ['tql', 'logistics'],
    ['lowes', 'lowes'],
    ['lowe', 'lowes'],
    ['what did shell save', 'shell'],
    ['ipg', 'ipg'],
    ['zonk', 'brup'],
    ['desiree laurent', 'desiree'],
    ['brups', 'brup'],
    ['dune', 'energy'],
    ['what does loop cost', 'loop'],
  ])('in "%s"', (question, id) => {
    expect(named(question)).toEqual([id]);
  });

  test.each([
    ['wayfiar', 'wayfair'],
    ['tampree', 'tampere'],
    ['jp morgn chase', 'chase'],
    ['desire laurent', 'desiree'],
    ['wayfiars', 'wayfair'],
    ['clear broook', 'clear'],
  ])('misspelt as "%s"', (question, id) => {
    expect(named(question)).toEqual([id]);
  });

  test('less surely by an everyday word than by a name', () => {
    const strength = (question: string) => find(question)[0]?.strength ?? 0;
    expect(strength('loop')).toBeLessThan(strength('dune'));
    expect(strength('shell')).toBeLessThan(strength('wayfair'));
    expect(strength('wayfiar')).toBeLessThan(strength('wayfair'));
  });

  test('over all its words, where it begins right and ends misspelt', () => {
    const [mention] = find('super ponf rate');
    expect(mention).toMatchObject({ caseIds: ['pond'], first: 0, end: 2 });
  });

  test('and no further than it goes', () => {
    expect(find('wayfair roi')[0]).toMatchObject({ first: 0, end: 1 });
    expect(find('super pond roi')[0]).toMatchObject({ first: 0, end: 2 });
    expect(find('clearbrook 9 rate')[0]).toMatchObject({ first: 0, end: 1 });
    expect(find('clearbrok 40%')[0]).toMatchObject({ caseIds: ['clear'], first: 0, end: 1 });
  });

  test('with the number in it, misspelt or not', () => {
    expect(find('80 elms')[0]).toMatchObject({ caseIds: ['elms'], first: 0, end: 2 });
    expect(find('80 elmms')[0]).toMatchObject({ caseIds: ['elms'], first: 0, end: 2 });
  });

  test('two in one question, in order', () => {
    expect(named('wayfair what lowes')).toEqual(['wayfair', 'lowes']);
  });
});

describe('nobody is recognised', () => {
  test.each([
    'how much did the energy cost',
    'total quality',
    'bank',
    'weather',
    'samsung',
    'city of',
    // A year, and no part of a name.
    '1910',
    '1911',
    // Two slips in one part of a name are another name.
    'estelle',
  ])('in "%s"', (question) => {
    expect(named(question)).toEqual([]);
  });
});

test('a case replaced by a later table is known by that only', () => {
  const before = createNameTable([
    oneCase('x', { org: 'Oldname' }),
    oneCase('y', { org: 'Other' }),
  ]);
  const after = createNameTable([oneCase('x', { org: 'Newname' })]);
  const layered = createNames([before, after], (table, id) => (id === 'x') === (table === 1));
  const ids = (text: string) =>
    layered([{ text, standing: 'strange' }], () => 'strange').flatMap(({ caseIds }) => caseIds);
  expect(ids('oldname')).toEqual([]);
  expect(ids('newname')).toEqual(['x']);
  expect(ids('other')).toEqual(['y']);
});
