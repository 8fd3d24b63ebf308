import { describe, expect, test } from 'vitest';
import { formatFilter } from '../../../src/core/filter/format-filter.ts';
import { matchesFilter } from '../../../src/core/filter/match-filter.ts';
import { parseFilter } from '../../../src/core/filter/parse-filter.ts';
import { vocabularyOf } from '../../../src/core/filter/vocabulary.ts';
import { LibraryFolder } from '../../../src/files/library-folder.ts';
import { readLibrary } from '../../../src/files/read-library.ts';
import { caseMessage } from '../../../src/slack/views/case-card.ts';
import { caseFile, createFolder } from '../../support/library-fixtures.ts';
import { SECOND_FORMAT } from '../../support/second-format.ts';

const library = await readLibrary(SECOND_FORMAT);
const vocabulary = vocabularyOf(library.cases);

function idsOf(text: string): string[] {
  const { filter, problems } = parseFilter(text, vocabulary);
  if (filter === null) throw new Error(problems.map(({ message }) => message).join());
  // A stored filter is read again without the library.
  const stored = parseFilter(formatFilter(filter)).filter;
  expect(stored).toEqual(filter);
  return library.cases.filter((one) => matchesFilter(stored!, one)).map(({ id }) => id);
}

describe('an overlay beside the cases', () => {
  test.each([
    ['sector:bank', ['lumen-bank-card-disputes']],
    ['industry_sector:bank', ['lumen-bank-card-disputes']],
    ['industry-sector:"payment services"', ['lumen-bank-card-disputes']],
    ['sector:T1', ['norvik-ferries-route-planning']],
    ['tag:transport', ['norvik-ferries-route-planning']],
    ['sector:mining', []],
    ['sector:bank outcome:cost-reduction level:outcome', ['lumen-bank-card-disputes']],
    ['not sector:bank', ['norvik-ferries-route-planning']],
  ])('is a field of filters: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('that a library has not is no field', () => {
    expect(parseFilter('sector:bank', vocabularyOf([])).problems[0]?.code).toBe('unknown-field');
  });

  test('is shown as an interpretation, with who tagged it', () => {
    const lumen = library.byId.get('lumen-bank-card-disputes')!;
    const { text } = caseMessage({ kind: 'case', case: lumen, page: 0 }, { surface: 'thread' });
    expect(text).toContain(
      'Industry sector: Banks and other lenders (F2), Payment services (F3) (interpretation, tagged by ada, on 2026-02-11, medium confidence)',
    );
  });

  test('is read again when its files change, and the library tells', async () => {
    const data = (name: string) =>
      JSON.stringify([{ case_id: 'norvik-ferries-route-planning', sector: name }]);
    using folder = createFolder({ 'a.md': caseFile(), 'overlays/s/data.json': data('Sea') });
    const reader = new LibraryFolder(folder.path);
    const before = await reader.readAll();
    expect(before.cases[0]?.tags?.[0]?.values).toEqual(['Sea']);
    expect((await reader.readAll()).cases[0]).toBe(before.cases[0]);
    folder.write({ 'overlays/s/data.json': data('Lake') });
    const after = await reader.readAll();
    expect(after.cases[0]?.tags?.[0]?.values).toEqual(['Lake']);
    expect(after.revision).not.toBe(before.revision);
    expect(after.cases[0]?.revision).toBe(before.cases[0]?.revision);
    folder.write({ 'overlays/s/data.json': '{' });
    const { cases, problems } = await reader.readAll();
    expect(cases[0]?.tags).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('overlay-unreadable');
  });
});
