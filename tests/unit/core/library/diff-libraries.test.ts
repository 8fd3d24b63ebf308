import { describe, expect, test } from 'vitest';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { buildLibrary } from '../../../../src/core/library/build-library.ts';
import { diffLibraries } from '../../../../src/core/library/diff-libraries.ts';
import { BODY, caseFile } from '../../../support/library-fixtures.ts';

/** A library of texts, each in a file of its own. */
const library = (...texts: readonly string[]) =>
  buildLibrary(texts.map((text, at) => ({ file: `${at}.md`, ...parseCaseFile(text, `${at}.md`) })));
const body = (from: string | RegExp, to: string) => caseFile({}, BODY.replace(from, to));

/** The one change between a text and another. */
function change(before: string, after: string) {
  const changes = diffLibraries(library(before), library(after));
  expect(changes).toHaveLength(1);
  const [only] = changes;
  if (only?.kind !== 'changed') throw new Error(`the case is ${only?.kind}`);
  return only;
}

describe('the difference of two libraries', () => {
  test('is nothing where they say the same', () => {
    expect(diffLibraries(library(caseFile()), library(caseFile()))).toEqual([]);
    expect(diffLibraries(library(caseFile()), library(body('\n\n**C1', '\n\n\n\n**C1')))).toEqual(
      [],
    );
  });

  test('tells of an approval that is struck out', () => {
    const struck = body('- **Status**: APPROVED', '- **Status**: ~~APPROVED~~ REJECTED');
    expect(change(caseFile(), struck).claims).toMatchObject([
      {
        kind: 'changed',
        aspects: ['status'],
        before: { status: 'APPROVED' },
        after: { status: 'REJECTED' },
      },
    ]);
    const claim = change(
      caseFile(),
      body('**C1 - Fuel (APPROVED)**', '~~**C1 - Fuel (APPROVED)**~~'),
    );
    expect(claim.claims).toMatchObject([{ after: { status: 'REJECTED', quotes: [] } }]);
  });

  test('tells of another reviewer', () => {
    const by = (name: string) =>
      body('- **Status**: APPROVED', `- **Status**: Approved by ${name}`);
    const { claims } = change(by('J. Doe'), by('K. Lind'));
    expect(claims[0]).toMatchObject({ aspects: ['notes', 'review'] });
  });

  test('is nothing where a case moves to another file', () => {
    const other = caseFile({ case_id: 'other' });
    const moved = buildLibrary([
      { file: 'x.md', ...parseCaseFile(caseFile(), 'x.md') },
      { file: 'y.md', ...parseCaseFile(other, 'y.md') },
    ]);
    expect(diffLibraries(library(caseFile(), other), moved)).toEqual([]);
  });

  test('names cases that came and went, by id', () => {
    const a = caseFile({ case_id: 'a' });
    const b = caseFile({ case_id: 'b' });
    const c = caseFile({ case_id: 'c' });
    const changes = diffLibraries(library(a, b), library(c, b));
    expect(changes.map(({ kind, caseId }) => [kind, caseId])).toEqual([
      ['removed', 'a'],
      ['new', 'c'],
    ]);
    expect(changes[1]).toMatchObject({ after: { id: 'c' } });
  });
});

describe('a changed case', () => {
  test('tells each field with what it was', () => {
    const before = caseFile({ highlighted_value: '8%', reviewer: 'Ada' });
    const after = caseFile({ highlighted_value: '9%', tier: 'capability' });
    expect(change(before, after)).toMatchObject({
      caseId: 'norvik-ferries-route-planning',
      fields: [
        { field: 'highlightedValue', before: '8%', after: '9%' },
        { field: 'tier', before: '', after: 'capability' },
        { field: 'extra.reviewer', before: 'Ada', after: '' },
      ],
      claims: [],
      sources: [],
    });
  });

  test.each([
    ['status', body(/APPROVED/g, 'REJECTED'), ['status']],
    ['title', body('C1 - Fuel', 'C1 - Oil'), ['title']],
    ['sentence', body('by 8% in', 'by 9% in'), ['text']],
    ['quote', body('8 percent', '9 percent'), ['quotes']],
    ['source', body('**Source**: S1', '**Source**: S2'), ['sources']],
    ['note', body('- **Source**', '- **Issue**: Old\n- **Source**'), ['notes']],
    ['number', body('C1 -', 'C9 -'), ['id']],
  ])('tells a claim with a new %s', (_what, after, aspects) => {
    const { claims } = change(caseFile(), after);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ kind: 'changed', aspects });
  });

  test('tells claims that came and went', () => {
    const two = body(
      '## Sources',
      '**C2 - Crew (REJECTED)**\n- **Claim**: Crews like it\n\n## Sources',
    );
    expect(change(caseFile(), two).claims).toMatchObject([{ kind: 'added', claim: { id: 'C2' } }]);
    expect(change(two, caseFile()).claims).toMatchObject([
      { kind: 'removed', claim: { id: 'C2' } },
    ]);
  });

  test('knows claims that were numbered anew by what they say', () => {
    const second = '**C2 - Crew (REJECTED)**\n- **Claim**: Crews like it\n\n';
    const before = body('**C1', `${second}**C1`);
    const after = body('**C1', `${second.replace('C2', 'C1')}**C2`);
    expect(change(before, after).claims).toMatchObject([
      { kind: 'changed', aspects: ['id'], before: { id: 'C2' }, after: { id: 'C1' } },
      { kind: 'changed', aspects: ['id'], before: { id: 'C1' }, after: { id: 'C2' } },
    ]);
  });

  test('tells sources that came, went and changed', () => {
    const more = body(/$/, '\n**S2**: [Log](https://norvik.example/log) - Report\n');
    expect(change(caseFile(), more).sources).toMatchObject([
      { kind: 'added', source: { id: 'S2' } },
    ]);
    expect(change(more, caseFile()).sources).toMatchObject([
      { kind: 'removed', source: { id: 'S2' } },
    ]);
    expect(change(caseFile(), body('news/1', 'news/2')).sources).toMatchObject([
      { kind: 'changed', after: { url: 'https://norvik.example/news/2' } },
    ]);
  });
});
