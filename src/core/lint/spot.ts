import type { Problem } from '../case/case.ts';

/** A stretch of one line. */
export interface Spot {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** Behind the last sign. */
  readonly endColumn: number;
}

/** Problems of a front matter field's value, which stands behind the name. */
const OF_VALUE = new Set([
  'front-matter-date',
  'front-matter-wrong-type',
  'field-unknown-value',
  'date-in-future',
  'dates-out-of-order',
  'case-id-not-plain',
  'cluster-alone',
]);

/** A claim is hardly longer. Lines. */
const FARTHEST = 40;

/**
 * Finds the words that a problem is about: in a field its value, in a claim or source the thing that the
 * message names. Without such a thing it is the whole line.
 * @param lines of the file as it is
 * @returns null if the file has no such line, or an empty one
 */
export function spotOf(problem: Problem, lines: readonly string[]): Spot | null {
  const text = lines[problem.line - 1];
  if (text === undefined || text.trim() === '') return null;
  if (OF_VALUE.has(problem.code)) {
    const value = /^[^:]*:\s*(?=\S)/.exec(text)?.[0].length;
    if (value !== undefined) return between(problem.line, value, text.trimEnd().length);
  }
  for (const named of namedIn(problem)) {
    const found = find(named, problem, lines);
    if (found !== null) return found;
  }
  const start = text.length - text.trimStart().length;
  return between(problem.line, start, text.trimEnd().length);
}

/** What a message puts in quotation marks, longest first, and what it says that a claim cites or states. */
function namedIn({ code, message }: Problem): string[] {
  const quoted = [...message.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words);
  const [, listed = ''] = /\b(?:cites|says) (.+?), (?:which|and)\b/.exec(message) ?? [];
  // Of a value that is cut, the part that is lost is named last.
  if (code === 'front-matter-value-cut') quoted.reverse();
  else quoted.sort((a, b) => b.length - a.length);
  return [...quoted, ...listed.split(/,? and |, /)].filter((words) => words !== '');
}

function find(named: string, problem: Problem, lines: readonly string[]): Spot | null {
  const first = problem.line - 1;
  const isWord = /^[\p{L}\p{N}]+$/u.test(named);
  for (let at = first; at < Math.min(lines.length, first + FARTHEST); at += 1) {
    const text = lines[at] ?? '';
    if (at > first && beginsAnother(text)) return null;
    for (let from = text.indexOf(named); from !== -1; from = text.indexOf(named, from + 1)) {
      const around = `${text.charAt(from - 1)} ${text.charAt(from + named.length)}`;
      if (isWord && /[\p{L}\p{N}]/u.test(around)) continue;
      return between(at + 1, from, from + named.length);
    }
  }
  return null;
}

/** A heading, or the beginning of the next claim or source. */
function beginsAnother(text: string): boolean {
  return /^(?:#{1,6}\s|[\s*_>-]{0,8}\[?[CS]\d+\b)/.test(text);
}

function between(line: number, from: number, to: number): Spot {
  return { line, column: from + 1, endColumn: to + 1 };
}
