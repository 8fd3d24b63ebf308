import { describe, expect, test } from 'vitest';
import { unstatedFigures } from '../../../../src/core/evidence/unstated-figures.ts';

const of = (text: string, ...quotes: string[]) => unstatedFigures({ title: '', text, quotes });

describe('a figure that a quote states in another form', () => {
  test.each([
    ['Fuel use fell by 8%', 'the use of fuel fell by eight percent'],
    ['Fuel use fell by 8%', 'fuel fell by 8 per cent'],
    ['Fuel use fell by 8 percent', '8% less of the fuel'],
    ['Sales reached 2.3 million', 'sales of 2.3M'],
    ['Sales reached 2.3M', 'Umsatz von 2,3 Millionen'],
    ['Sales reached $2,300,000', 'sales reached $2.3 million'],
    ['Sales reached 2.300.000 euros', 'sales of €2.3 million'],
    ['Sales reached 1,234', 'ventes de 1 234 billets'],
    ['67% of the crews use it', 'two-thirds of the crews use it'],
    ['67% of the crews use it', '⅔ of the crews use it'],
    ['67% of the crews use it', '2/3 of our crews'],
    ['67% of the crews use it', 'two out of three crews in the fleet use it with pleasure'],
    ['20% of the crews use it', 'one in five of the crews use it'],
    ['75% less time', 'three quarters of the time that was for this'],
    ['Berths rose to 40', 'we have forty of the berths'],
    ['Berths rose to 45', 'forty-five berths for the fleet'],
    ['Berths rose to 250', 'two hundred and fifty berths for the fleet'],
    ['Output doubled, a 100% rise', 'the output of the yard doubled'],
    ['Output is 2x', 'the output of the yard doubled'],
    ['Output is 50% of what it was', 'the output of the yard halved'],
    ['Output is 4x', 'a fourfold rise of the output'],
    ['It took 2–3 times longer', 'it took two, three times longer than the others'],
    ['Waiting fell by 67%', 'waiting fell by 66.7%'],
    ['Sales reached 2.3 million', 'sales reached 2,312,480'],
    ['1,000 units', 'about a thousand of the units'],
    ['12 ferries', 'a dozen of the ferries'],
    ['８％ less', '8% less'],
    ['Sales reached 5 crore', 'sales of 50 million'],
  ])('%s: %s', (text, quote) => {
    expect(of(text, quote)).toEqual([]);
  });
});

describe('a figure that no quote states', () => {
  test.each([
    ['Fuel use fell by 18%', ['fuel use fell by 8 percent'], ['18%']],
    ['Fuel use fell by 8%', ['the use of fuel fell by nine percent'], ['8%']],
    ['It saves $1.5M a year, or 12%', ['it saves 12% a year'], ['$1.5M']],
    ['Coding is 75% faster', ['code takes two hours instead of eight'], ['75%']],
    ['Over 40 ferries use it', ['all of the ferries and our barges use it'], ['40']],
    ['Revenue grew from €0 to €42 million', ['revenue of €42 million'], ['€0']],
    ['Sales reached 2.3 million', ['sales reached 2.9 million'], ['2.3 million']],
    ['Sales reached 23,000', ['sales reached 230,000'], ['23,000']],
    ['8,500 were trained, 8,500 stayed', ['all of them were trained and stayed'], ['8,500']],
    ['8% and 9%', ['the 8%', 'no figure'], ['9%']],
  ])('%s', (text, quotes, figures) => {
    expect(of(text, ...quotes)).toEqual(figures);
  });

  test('is looked for in the title of a claim without a sentence', () => {
    const claim = { title: 'Fuel: 18% less', text: '', quotes: ['fuel: 8% less'] };
    expect(unstatedFigures(claim)).toEqual(['18%']);
  });
});

test.each([
  'The A350 flies further',
  'Microsoft 365 is used by the crews',
  'It runs on Landsat 8 and GPT-4',
  'A Fortune 500 firm',
  'Berths are open 24/7',
  'It starts at 9:30 on 12 March',
  'It started in 2024',
  'It started on January 15',
  'COVID-19 slowed it down',
  'See https://norvik.example/40/berths',
  'A 3D model of the hull',
  'Q3 was the best',
  'Within 1 hour',
])('a name, a date or an id is no figure: %s', (text) => {
  expect(of(text, 'the words of the captain of our ferry')).toEqual([]);
});

test('nothing is said of a claim without a quote, or with one in words of another language', () => {
  expect(of('Fuel use fell by 8%')).toEqual([]);
  expect(of('Fuel use fell by 8%', ' ')).toEqual([]);
  expect(of('Fuel use fell by 8%', 'Der Verbrauch sank um acht Prozent')).toEqual([]);
  expect(of('Fuel use fell by 8%', '燃料消耗下降了百分之八')).toEqual([]);
  expect(of('Fuel use fell by 18%', 'Der Verbrauch sank um 8 %')).toEqual(['18%']);
});
