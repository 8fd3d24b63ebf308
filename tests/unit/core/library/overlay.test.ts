import { describe, expect, test } from 'vitest';
import { parseOverlay, withTags } from '../../../../src/core/library/overlay.ts';
import { oneCase } from '../../../support/cases.ts';

const file = (name: string, content: unknown) => ({
  file: `overlays/work_function/${name}`,
  text: typeof content === 'string' ? content : JSON.stringify(content),
});
const records = [
  {
    case_id: 'tovo',
    function: { code: '4.4', name: 'Plan lamps', taxonomy: 'house list' },
    others: [{ code: '5', name: 'Sell lamps' }, 'Mend lamps'],
    confidence: 'high',
    tagged_by: 'llm',
    tagged_date: '2026-02-10T09:00:00Z',
    notes: 'A long reason',
    key_indicators: ['lamp makers'],
  },
  { case_id: 'tovo', claim_id: 'VC-002', function: 'Light streets' },
  { function: 'of nobody' },
  { case_id: 'empty' },
  'text',
];

describe('an overlay', () => {
  test.each([
    ['a list', records],
    ['a list in an object', { version: '1.0', records }],
  ])('is read from %s, with who tagged what', (_what, data) => {
    const { tags, problems } = parseOverlay('work_function', [
      file('metadata.json', { display_name: 'Work function' }),
      file('data.json', data),
    ]);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(tags)).toEqual({
      tovo: [
        {
          overlay: 'work_function',
          title: 'Work function',
          values: ['Plan lamps (4.4)', 'Sell lamps (5)', 'Mend lamps'],
          hints: ['lamp makers'],
          taggedBy: 'llm',
          taggedOn: '2026-02-10',
          confidence: 'high',
        },
        {
          overlay: 'work_function',
          title: 'Work function',
          values: ['Light streets'],
          hints: [],
          taggedBy: '',
          taggedOn: '',
          confidence: '',
          claimId: 'VC-002',
        },
      ],
    });
  });

  test('without metadata is called by its folder; what is no JSON is a problem', () => {
    const { tags, problems } = parseOverlay('work_function', [
      file('a.json', '{'),
      file('b.json', records),
    ]);
    expect(tags.get('tovo')?.[0]?.title).toBe('work function');
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'overlay-unreadable',
        file: 'overlays/work_function/a.json',
      }),
    ]);
  });
});

test('a case keeps its revision, and stays one value while its tags do', () => {
  const tovo = oneCase('tovo');
  const overlay = parseOverlay('x', [file('data.json', records)]);
  const tagged = withTags(tovo, [overlay]);
  expect(tagged.revision).toBe(tovo.revision);
  expect(tagged.tags).toHaveLength(2);
  expect(withTags(tovo, [overlay])).toBe(tagged);
  expect(withTags(tovo, [])).toBe(tovo);
  expect(withTags(oneCase('other'), [overlay])).not.toHaveProperty('tags');
});
