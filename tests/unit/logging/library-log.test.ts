import { expect, test } from 'vitest';
import type { Problem, Severity } from '../../../src/core/case/case.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { createLibraryLog } from '../../../src/logging/library-log.ts';
import { createLogger } from '../../../src/logging/logging.ts';
import { libraryOf, oneCase } from '../../support/cases.ts';

const problem = (file: string, severity: Severity = 'warning', line = 3): Problem => ({
  code: `a-${severity}`,
  severity,
  file,
  line,
  message: `Something in ${file}.`,
  hint: 'Mend it.',
});

const holding = (...problems: Problem[]): Library => ({ ...libraryOf(oneCase('acme')), problems });

/** The log lines that follow each library, without their time. */
function told(...libraries: readonly Library[]): Record<string, unknown>[][] {
  let lines: Record<string, unknown>[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const tell = createLibraryLog(log, '/srv/cases');
  return libraries.map((library) => {
    lines = [];
    tell(library);
    return lines.map(({ time: _time, ...line }) => line);
  });
}

test('the first reading says which folder is served, and what is wrong, errors first', () => {
  const library = holding(problem('a.md'), problem('b.md', 'error'), problem('c.md', 'info'));
  expect(told(library)).toEqual([
    [
      { level: 'info', folder: '/srv/cases', cases: 1, problems: 3, msg: 'library loaded' },
      { level: 'warn', code: 'a-error', file: 'b.md', line: 3, msg: 'problem in the library' },
      { level: 'warn', code: 'a-warning', file: 'a.md', line: 3, msg: 'problem in the library' },
    ],
  ]);
});

test('a reload says what is new, and counts what went away', () => {
  const [, second] = told(
    holding(problem('a.md'), problem('b.md'), problem('c.md')),
    holding(problem('a.md', 'warning', 9), problem('d.md', 'error')),
  );
  expect(second).toEqual([
    {
      level: 'info',
      folder: '/srv/cases',
      cases: 1,
      problems: 2,
      newProblems: 1,
      solvedProblems: 2,
      msg: 'library reloaded',
    },
    { level: 'warn', code: 'a-error', file: 'd.md', line: 3, msg: 'problem in the library' },
  ]);
});

test('many problems at a time are told in part and counted', () => {
  const [lines = []] = told(holding(...Array.from({ length: 40 }, (_, at) => problem(`${at}.md`))));
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toMatchObject({ level: 'warn', more: 30 });
});

test('an empty library is a warning, once', () => {
  const warnings = told(libraryOf(), libraryOf(), holding(), libraryOf()).map((lines) =>
    lines.filter(({ level }) => level === 'warn'),
  );
  const empty = { level: 'warn', folder: '/srv/cases', msg: 'the library holds no cases' };
  expect(warnings).toEqual([[empty], [], [], [empty]]);
});
