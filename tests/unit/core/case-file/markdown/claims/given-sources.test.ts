import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../../../support/library-fixtures.ts';

const LOG = '**S1**: [Log](https://log.example/1) - Report';
const read = (fields: string, { listed = '', tail = '' } = {}) => {
  const sources = listed === '' ? '' : `\n## Sources\n\n${listed}\n`;
  return parseBody(
    `## Findings\n\n**C1 - Trips (APPROVED)**\n- **Claim**: Trips fell\n${fields}\n${tail}${sources}`,
  );
};
const plain = ({ claims, sources }: ReturnType<typeof read>) => ({
  cited: claims[0]?.sources,
  sources: sources.map(({ id, title, url, type }) => [id, title, url, type].filter(Boolean)),
});

describe('a source that is given where it is used', () => {
  test.each([
    ['a link', '- **Source**: [Post](https://post.example/a)', 'Post'],
    [
      'a link and a type',
      '- **Source**: [Post](https://post.example/a) - Blog Post',
      'Post',
      'Blog Post',
    ],
    ['a bare address', '- **Source**: https://post.example/a.', ''],
    ['an address in angles', '- **Source**: <https://post.example/a>', ''],
    [
      'words before the address',
      '- **Source**: Harbour Post, May 2025, https://post.example/a',
      'Harbour Post, May 2025',
    ],
    [
      'an address in brackets',
      '- **Source**: "Fewer trips" - Harbour Post (https://post.example/a)',
      'Fewer trips - Harbour Post',
    ],
    ['an HTML link', '- **Source**: <a href="https://post.example/a">Post</a>', 'Post'],
    [
      'a field for the address',
      '- **Source**: Harbour Post\n- **URL**: https://post.example/a',
      'Harbour Post',
    ],
    ['a field in German', '- **Quelle**: [Post](https://post.example/a)', 'Post'],
    [
      'the end of a quote',
      '- **Evidence**: "Trips fell by a tenth" ([Post](https://post.example/a))',
      'Post',
    ],
    [
      'the end, behind a dash',
      '- **Evidence**: "Trips fell by a tenth" — [Post](https://post.example/a)',
      'Post',
    ],
    [
      'the end of unmarked words',
      '- **Evidence**: Trips fell by a tenth [Post](https://post.example/a)',
      'Post',
    ],
    [
      'the words before a quote',
      '- **Evidence**: The [Post](https://post.example/a) says: "Trips fell by a tenth"',
      'Post',
    ],
    [
      'a paragraph, if nothing else does',
      '\nTrips fell, says the [Post](https://post.example/a).',
      'Post',
    ],
  ])('becomes a source of the case: %s', (_what, fields, title, type = '') => {
    const found = read(fields);
    expect(plain(found)).toEqual({
      cited: ['S1'],
      sources: [['S1', title, 'https://post.example/a', type].filter(Boolean)],
    });
    expect(found.codes).toContain('source-not-listed');
    expect(found.claims[0]?.notes.source).toBeUndefined();
  });

  test.each([
    ['[Post][1]', '[1]: https://post.example/a "The Post"', 'Post'],
    ['[Post][]', '[post]: <https://post.example/a>', 'Post'],
    ['[1]', "[1]: https://post.example/a 'The Post'", 'The Post'],
    ['[^post]', '[^post]: The Post, https://post.example/a', 'The Post'],
    ['[^post]', '[^post]: [The Post](https://post.example/a)', 'The Post'],
  ])('may be defined below: %s', (source, definition, title) => {
    const found = read(`- **Source**: ${source}`, { tail: `\n${definition}\n` });
    expect(plain(found)).toEqual({
      cited: ['S1'],
      sources: [['S1', title, 'https://post.example/a']],
    });
    expect(found.claims).toHaveLength(1);
    expect(found.claims[0]?.notes).toEqual({});
  });

  test('may be a footnote behind a quote, with an address or without', () => {
    const fields = '- **Evidence**: "Trips fell by a tenth"[^post] and "Crews grew by two"[^ada]';
    const tail = '\n[^post]: The Post, https://post.example/a\n[^ada]: Ada Berg, in person\n';
    const found = read(fields, { tail });
    expect(found.claims[0]?.quotes).toEqual(['Trips fell by a tenth', 'Crews grew by two']);
    expect(plain(found)).toEqual({
      cited: ['S1', 'S2'],
      sources: [
        ['S1', 'The Post', 'https://post.example/a'],
        ['S2', 'Ada Berg, in person'],
      ],
    });
    expect(found.codes).toContain('source-without-url');
  });

  test('stands beside one that is listed', () => {
    const found = read(
      '- **Source**: S1 and [Post](https://post.example/a_(b)/c), https://web.example/?a=1&b=2.',
      { listed: LOG },
    );
    expect(plain(found)).toEqual({
      cited: ['S1', 'S2', 'S3'],
      sources: [
        ['S1', 'Log', 'https://log.example/1', 'Report'],
        ['S2', 'Post', 'https://post.example/a_(b)/c'],
        ['S3', 'https://web.example/?a=1&b=2'],
      ],
    });
  });

  test.each([
    ['its address is listed', '[The log](https://log.example/1/)'],
    ['its link names its id', '[S1](https://log.example/1#top)'],
    ['its id stands before it', 'S1 ([page 3](https://log.example/1#p3))'],
  ])('is the listed one if %s', (_what, source) => {
    const found = read(`- **Source**: ${source}`, { listed: LOG });
    expect(plain(found).cited).toEqual(['S1']);
    expect(found.sources).toHaveLength(1);
  });

  test('keeps the id that it is given with, if that is free', () => {
    const found = read('- **Source**: S7: [Post](https://post.example/a)', { listed: LOG });
    expect(plain(found).cited).toEqual(['S7']);
    expect(plain(found).sources[1]).toEqual(['S7', 'Post', 'https://post.example/a']);
    expect(found.codes).not.toContain('claim-source-unknown');
  });

  test('is not called by a name that looks like an id', () => {
    const found = read('- **Source**: [S3 outages explained](https://post.example/a)', {
      listed: LOG,
    });
    expect(plain(found).sources[1]).toEqual([
      'S2',
      'S3 outages explained',
      'https://post.example/a',
    ]);
  });

  test('takes no id that another claim cites', () => {
    const other = '\n**C2 - Boats (REJECTED)**\n- **Claim**: Boats fell\n- **Source**: S4\n';
    const found = read('- **Source**: https://post.example/a', { listed: LOG, tail: other });
    expect(found.claims.map(({ sources }) => sources)).toEqual([['S5'], ['S4']]);
  });

  test('is one source, however many claims give it', () => {
    const other =
      '\n**C2 - Boats (REJECTED)**\n- **Claim**: Boats fell\n- **Source**: [A post](https://post.example/a)\n';
    const found = read('- **Source**: [Post](https://post.example/a)', { tail: other });
    expect(found.claims.map(({ sources }) => sources)).toEqual([['S1'], ['S1']]);
    expect(found.sources).toHaveLength(1);
  });

  test('may stand in the column of a table', () => {
    const { claims, sources } = parseBody(
      '## Findings\n\n| ID | Claim | Status | Source |\n|--|--|--|--|\n| C1 | Trips fell | APPROVED | [Post](https://post.example/a) |\n| C2 | Crews grew | REJECTED | https://web.example/b |\n',
    );
    expect(claims.map((claim) => claim.sources)).toEqual([['S1'], ['S2']]);
    expect(sources.map(({ url }) => url)).toEqual([
      'https://post.example/a',
      'https://web.example/b',
    ]);
  });

  test.each([
    [
      'a link among the words of a quote',
      '- **Evidence**: "Trips [fell](https://post.example/a) by a tenth"',
    ],
    ['an address in a reviewer’s note', '- **Analysis**: Compare https://post.example/a'],
  ])('is not %s', (_what, fields) => {
    expect(read(fields, { listed: LOG }).sources).toHaveLength(1);
  });

  test('is linked only if its address is http(s)', () => {
    const found = read('- **Source**: [Post](files/post.pdf)');
    expect(plain(found).sources).toEqual([['S1', 'Post']]);
    expect(found.codes).toContain('source-without-url');
  });
});

test.each([
  ['- **Evidence**: "Trips fell by a tenth"', true],
  ['- **Source**: Ada Berg, in person', true],
  ['- **Source**: https://post.example/a', false],
])('a case without any source is reported: %s', (fields, isReported) => {
  expect(read(fields).codes.includes('case-without-sources')).toBe(isReported);
});
