import { expect, test } from 'vitest';
import { draftsLeftOut, isDraft, publishedOf } from '../../../../src/core/library/drafts.ts';
import { libraryOf, oneCase } from '../../../support/cases.ts';

test.each([
  ['draft', 'a.md', true],
  ['Draft', 'a.md', false],
  ['in_progress', 'a.md', false],
  ['needs_review', 'a.md', false],
  ['', 'drafts/a.md', true],
  ['', 'retail/drafts/2026/a.md', true],
  ['', 'drafts.md', false],
  ['', 'first-drafts/a.md', false],
])('status “%s” in %s', (status, file, is) => {
  expect(isDraft({ extra: status === '' ? {} : { status }, file })).toBe(is);
});

test('a library without its drafts has nothing of them', () => {
  const draft = oneCase('draft', { extra: { status: 'draft' } });
  const bolt = oneCase('bolt');
  const problem = { code: 'x', severity: 'error', line: 1, message: '', hint: '' } as const;
  const problems = [draft, bolt].map(({ file }) => ({ ...problem, file }));
  const library = { ...libraryOf(draft, bolt), problems };
  const published = publishedOf(library);
  expect(published.cases).toEqual([bolt]);
  expect([...published.byId.keys()]).toEqual(['bolt']);
  expect(published.problems).toEqual([problems[1]]);
  expect(published.revision).not.toBe(library.revision);
  expect(publishedOf(published)).toBe(published);
});

test('says how many drafts are left out', () => {
  const drafts = ['a', 'b'].map((id) => oneCase(id, { extra: { status: 'draft' } }));
  const bolt = oneCase('bolt');
  expect(draftsLeftOut(libraryOf(bolt))).toBe('');
  expect(draftsLeftOut(libraryOf(bolt, drafts[0]!))).toBe(
    '1 draft left out: only curators see it.',
  );
  expect(draftsLeftOut(libraryOf(...drafts))).toBe('2 drafts left out: only curators see them.');
});
