import { describe, expect, test } from 'vitest';
import {
  bibtexEntry,
  citationMarkdown,
  citationsOf,
  citationText,
  cslItem,
} from '../../../../src/core/citations/cite.ts';
import { CSV_HEAD, claimRows } from '../../../../src/core/citations/claims-csv.ts';
import { addressInSite, pageName } from '../../../../src/core/citations/site-address.ts';
import { BODY, parseBody } from '../../../support/library-fixtures.ts';

const { case: one, claims, sources } = parseBody(BODY);
const [claim] = claims as [(typeof claims)[0]];
const [source] = sources as [(typeof sources)[0]];

describe('a claim', () => {
  test('is cited in plain words', () => {
    expect(citationText(one, claim)).toBe(
      [
        '“Fuel use fell by 8 percent in the first season”',
        '— Norvik saves fuel, https://norvik.example/news/1',
        'Norvik Ferries: Route Planning, C1 (approved): Fuel use fell by 8% in the first season',
      ].join('\n'),
    );
  });

  test('is cited as Markdown, with a link that opens at the quote', () => {
    const at = 'https://norvik.example/news/1#:~:text=Fuel%20use';
    expect(citationMarkdown(one, { ...claim, links: { S1: at } })).toContain(
      `> — [Norvik saves fuel](<${at}>)`,
    );
    expect(citationMarkdown(one, claim)).toContain(
      '> — [Norvik saves fuel](<https://norvik.example/news/1>)',
    );
  });

  test('is cited in four formats, and by a claim without a source in two', () => {
    const of = (sources: readonly string[]) =>
      citationsOf(one, { ...claim, sources }).map(({ format, text }) => [format, text !== '']);
    expect(of(['S1'])).toEqual([
      ['Text', true],
      ['Markdown', true],
      ['BibTeX', true],
      ['CSL-JSON', true],
    ]);
    expect(of([]).map(([, isGiven]) => isGiven)).toEqual([true, true, false, false]);
  });

  test('that is rejected is never quoted', () => {
    const rejected = { ...claim, status: 'REJECTED' } as const;
    for (const cited of [citationText(one, rejected), citationMarkdown(one, rejected)]) {
      expect(cited).not.toContain('8 percent');
      expect(cited).toContain('(rejected)');
    }
  });
});

describe('a source', () => {
  test('is an entry of CSL-JSON', () => {
    expect(cslItem(one, source)).toEqual({
      id: 'norvik-ferries-route-planning-S1',
      type: 'webpage',
      title: 'Norvik saves fuel',
      URL: 'https://norvik.example/news/1',
      genre: 'Press Release',
      'container-title': 'norvik.example',
      note: 'Norvik Ferries: Route Planning, C1',
    });
    const typed = (type: string) => cslItem(one, { ...source, type }).type;
    expect(['Blog Post', 'Annual Report', 'Newspaper', 'Journal', ''].map(typed)).toEqual([
      'post-weblog',
      'report',
      'article-newspaper',
      'article-journal',
      'webpage',
    ]);
  });

  test('is a BibTeX entry in which nothing means more than itself', () => {
    const odd = { ...source, title: '5% of {A & B}_x\\y', url: 'https://a.example/{x}?a=1&b' };
    expect(bibtexEntry(one, odd)).toBe(
      [
        '@misc{norvik-ferries-route-planning-S1,',
        '  title = {{5\\% of \\{A \\& B\\}\\_x\\textbackslash{}y}},',
        '  howpublished = {\\url{https://a.example/%7Bx%7D?a=1&b}},',
        '  type = {Press Release},',
        '  note = {Norvik Ferries: Route Planning, C1}',
        '}',
      ].join('\n'),
    );
  });
});

test('CSV has a row a claim, and nothing that a spreadsheet would calculate', () => {
  const odd = { ...one, claims: [{ ...claim, text: '=1+1', quotes: ['a "b"', '-5%'] }] };
  const [head, row] = [CSV_HEAD, claimRows(odd)].map((line) => line.slice(0, -2));
  expect(head?.split(',')).toHaveLength(18);
  expect(row).toContain(`,APPROVED,'=1+1,"a ""b""\n-5%",S1,https://norvik.example/news/1,`);
});

test('pages have lasting names that no two ids share', () => {
  expect(addressInSite('https://a.example/lib/', 'norvik-1', 'C2')).toBe(
    'https://a.example/lib/cases/norvik-1.html#C2',
  );
  const odd = ['../x', 'A b', 'a b', 'Café', 'cafe', '', '車'];
  const names = odd.map(pageName);
  expect(new Set(names).size).toBe(odd.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  expect(pageName('Cafe\u0301')).toBe(pageName('Café'));
});
