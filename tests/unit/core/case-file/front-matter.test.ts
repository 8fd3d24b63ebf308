import { describe, expect, test } from 'vitest';
import { HeaderSchema } from '../../../../src/core/case-file/header.ts';
import { parseCaseFile } from '../../../../src/core/case-file/parse-case-file.ts';
import { caseFile } from '../../../support/library-fixtures.ts';

function parsed(fields: Readonly<Record<string, string | null>>) {
  const { case: found, problems } = parseCaseFile(caseFile(fields), 'norvik.md');
  return { found, problems: problems.map(({ code, line }) => `${code}@${line}`), all: problems };
}

describe('a text field is what the file says', () => {
  test.each([
    '0010',
    '2:30',
    '1.50',
    '1.10',
    '0x1F',
    '0o17',
    '1e3',
    '1_000',
    'True',
    'No',
    'off',
    'y',
    '.inf',
    '2025-01-31',
    '2025-03-01T23:30:00-05:00',
    '2,3 million',
    '=',
  ])('%s', (written) => {
    const fields = {
      case_id: written,
      highlighted_value: written,
      reviewed: written,
      tier: `'${written}'`,
    };
    const { found, problems } = parsed(fields);
    expect(problems).toEqual(['front-matter-unknown-key@8']);
    expect(found).toMatchObject({
      id: written,
      highlightedValue: written,
      tier: written,
      extra: { reviewed: written },
    });
  });

  test.each(['', '~', 'null'])('and %j is no text', (written) => {
    expect(parsed({ org: written }).problems).toEqual(['front-matter-missing-field@3']);
  });
});

describe('a date', () => {
  test.each([
    ['2025-03-01T23:30:00-05:00', '2025-03-01'],
    ['2025-03-01 23:30:00 -5', '2025-03-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is the day that is written', (written, day) => {
    expect(parsed({ date_added: written })).toMatchObject({
      found: { dateAdded: day },
      problems: [],
    });
  });

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-3-1', '2025-03-01x', '01.03.2025'])(
    '%s is none',
    (written) => {
      const { found, all } = parsed({ date_added: written });
      expect(found?.dateAdded).toBe('');
      expect(all).toMatchObject([{ code: 'front-matter-date', line: 5 }]);
      expect(all[0]?.message).toContain(`"${written}"`);
    },
  );
});

describe('a value that YAML cuts at " #"', () => {
  test.each([
    ['Ranked #1 of 40 ferries', 'Ranked', '#1 of 40 ferries'],
    ['#1 of 40 ferries', '', '#1 of 40 ferries'],
    ['Ranked\n  first # of 40', 'Ranked first', '# of 40'],
    ['[ferries, ships # boats\n  ]', 'ships', '# boats'],
  ])('%j is reported', (written, kept, lost) => {
    const { all } = parsed({ batch_notes: written });
    const [problem] = all.filter(({ code }) => code === 'front-matter-value-cut');
    expect(problem?.severity).toBe('warning');
    expect(problem?.message).toContain(`"${kept}" ends before "${lost}"`);
  });

  test.each([
    ['"Ranked #1 of 40"', 'Ranked #1 of 40'],
    ["'Ranked #1 of 40' # checked", 'Ranked #1 of 40'],
    ['C#, F#1', 'C#, F#1'],
    ['|\n  Ranked #1', 'Ranked #1'],
    ['>-\n  Ranked # one', 'Ranked # one'],
  ])('%j is not cut', (written, value) => {
    const { found, problems } = parsed({ highlighted_value: written });
    expect(problems).toEqual([]);
    expect(found?.highlightedValue).toBe(value);
  });

  test('is not what a comment on its own line is', () => {
    expect(parsed({ '# note': 'the figure # is net' }).problems).toEqual([]);
  });
});

describe('a front matter that holds more than is read is refused at once', () => {
  const nine = (item: string) => `[${Array(9).fill(item).join(',')}]`;
  const lists = Array.from(
    { length: 40 },
    (_, at) => `a${at}: &a${at} ${nine(at === 0 ? 'x' : `*a${at - 1}`)}`,
  ).join('\n');

  test.each([
    ['aliases of aliases', lists, 'alias', 4],
    ['a list within itself', 'self: &s [*s]', 'alias', 3],
    ['a list within itself, line by line', 'self: &s\n  - x\n  - *s', 'alias', 5],
    ['a group within itself', 'self: &s\n  inner: *s', 'alias', 4],
    ['a merge of groups', 'base: &b { a: x }\nmore:\n  <<: *b', 'alias', 5],
    ['an alias behind others', 'a: &a x\nb: &b [y]\nc: "*b"\nd: *a\ne: *b', 'alias', 7],
    ['lists nested deeply', `deep: ${'['.repeat(30_000)}${']'.repeat(30_000)}`, '20 deep', 3],
    ['groups nested deeply', `deep: ${'{a: '.repeat(10_000)}`, '20 deep', 3],
    [
      'indentation nested deeply',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      '20 deep',
      22,
    ],
    ['a name of 33 kB', `org: y\n${'k'.repeat(33_000)}: x`, '33000 characters', 4],
    ['a long name within a group', `a:\n  { ${'k'.repeat(101)}: x }`, '101 characters', 4],
    [
      'too many fields',
      Array.from({ length: 300 }, (_, at) => `f${at}: x`).join('\n'),
      'fields',
      202,
    ],
    ['too many lines', '\n'.repeat(20_000), 'lines', 1],
    ['too many lines of an old Mac', '\r'.repeat(20_000), 'lines', 1],
    ['a text of 70 kB', `notes: ${'x'.repeat(70_000)}`, '64 KiB', 1],
  ])('%s', (_what, lines, told, line) => {
    const start = process.cpuUsage();
    const { case: found, problems } = parseCaseFile(`---\ncase_id: x\n${lines}\n---\n`, 'x.md');
    const { user } = process.cpuUsage(start);
    expect(found).toBeNull();
    expect(problems).toMatchObject([{ code: 'front-matter-yaml', severity: 'error', line }]);
    expect(problems[0]?.message).toContain(told);
    // Without a limit the first of these takes minutes; what is allowed here is a slow machine's share.
    expect(user / 1000).toBeLessThan(500);
  });

  test('while an alias may stand for a text, in as many fields as there are', () => {
    const fields = {
      date_added: '&day 2025-01-31',
      last_updated: '*day',
      a: '*day',
      b: '[*day, *day]',
    };
    const { found } = parsed(fields);
    expect(found).toMatchObject({
      lastUpdated: '2025-01-31',
      extra: { a: '2025-01-31', b: '2025-01-31, 2025-01-31' },
    });
  });
});

describe('a broken front matter', () => {
  test.each([
    ['org: @home', '"org" begins with "@"', 3],
    ['org: `code`', '"org" begins with "`"', 3],
    ['org: - Acme', '"org" begins with "-"', 3],
    ['org: ] Acme', '"org" begins with "]"', 3],
    ['org: "Acme" Inc', '"org" goes on behind', 3],
    ['org\nuse_case: x', 'is no field', 3],
    ['\torg: Acme', 'a tab stands', 3],
    ['org: Acme\n  born: in\n last: x', 'is indented otherwise', 4],
    ['org: *acme', 'unidentified alias', 3],
    ['org: !acme x', 'unknown tag', 3],
  ])('with %j is told where and what', (line, what, at) => {
    const [problem] = parseCaseFile(`---\ncase_id: x\n${line}\n---\n`, 'x.md').problems;
    expect(problem).toMatchObject({ code: 'front-matter-yaml', line: at });
    expect(problem?.message).toContain(what);
  });

  test('that is nested deeply behind its slip is told of the slip', () => {
    const text = `---\norg: a: b\ndeep: ${'['.repeat(30_000)}\n---\n`;
    expect(parseCaseFile(text, 'x.md').problems).toMatchObject([
      { code: 'front-matter-yaml', line: 2 },
    ]);
  });
});

test('every field of the schema is a text, and read as the schema would', () => {
  for (const [key, field] of Object.entries(HeaderSchema.shape)) {
    expect(field.parse(' a\t b '), key).toBe('a b');
    expect(field.safeParse(['a']).success, key).toBe(false);
  }
});
