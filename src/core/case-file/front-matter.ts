import matter from 'gray-matter';
import type { Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';
import { newlines } from '../words/newlines.ts';
import { cutValues } from './cut-values.ts';
import type { FrontMatter } from './parts/front-matter.ts';
import {
  type FieldGroup,
  type FieldsTrouble,
  holdsClaims,
  isLong,
  isTrouble,
  readYamlFields,
  tooLong,
} from './yaml-fields.ts';
import { YamlScalars } from './yaml-scalars.ts';

/** Ends a front matter; the rest of that line belongs to the body. */
const CLOSING = '\n---';

/** Splits a case file into its front matter and its body. */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const start = /^\uFEFF?(?:[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
  const content = text.slice(start);
  const fenceLine = newlines(text.slice(0, start)) + 1;
  const closing = content.indexOf(CLOSING);
  const head = content.slice(0, Math.max(0, closing));
  let rows: readonly string[] | null = null;
  let lines: ReadonlyMap<string, number> | null = null;
  const rowsOf = () => {
    rows ??= head.split('\n');
    return rows;
  };
  const base = {
    placeOf: (key: string) => {
      lines ??= fieldLines(rowsOf());
      return { file, line: fenceLine + (lines.get(key) ?? 0) };
    },
    itemLines: (key: string) => {
      lines ??= fieldLines(rowsOf());
      const at = lines.get(key);
      return at === undefined ? [] : itemsBelow(rowsOf(), at).map((line) => fenceLine + line);
    },
  };
  const failed = (problem: Problem): FrontMatter => ({
    ...base,
    data: null,
    body: '',
    bodyLine: fenceLine,
    bodyAt: start,
    problems: [problem],
    scalarAt: () => [],
    text,
  });
  const here = { file, line: fenceLine };

  const language = /^---[ \t]*([^\r\n]*)/.exec(content)?.[1]?.trim().toLowerCase();
  if (language === undefined || language.startsWith('-')) {
    return failed(problemAt('front-matter-missing', here, 'The file has no front matter.'));
  }
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    const message = `The front matter is written in "${language}", which is not read.`;
    return failed(problemAt('front-matter-language', here, message));
  }
  if (closing === -1) {
    const message = 'The front matter is opened with "---" and never closed.';
    return failed(problemAt('front-matter-unclosed', here, message));
  }
  // From the fence's own line break on: the index of a line is its distance from the fence.
  const yaml = head.slice(Math.max(0, head.indexOf('\n')));
  const scalars = holdsClaims(yaml) ? new YamlScalars(start + head.length) : null;
  const data =
    tooLong(yaml) ??
    (isLong(yaml) ? readYamlFields(yaml, scalars) : readFields(head + CLOSING, scalars));
  if (isTrouble(data)) {
    const place = { file, line: fenceLine + data.at };
    return failed(problemAt('front-matter-yaml', place, data.message, data.hint));
  }
  const problems = cutValues(yaml).map(({ at, kept, lost }) => {
    const message = `The value "${kept}" ends before "${lost}", which YAML takes for a comment.`;
    return problemAt('front-matter-value-cut', { file, line: fenceLine + at }, message);
  });
  const end = closing + CLOSING.length;
  const bodyAt = end + (/^\r?\n?/.exec(content.slice(end, end + 2))?.[0].length ?? 0);
  const bodyLine = fenceLine + newlines(content.slice(0, bodyAt));
  return {
    ...base,
    data,
    body: content.slice(bodyAt),
    bodyLine,
    bodyAt: start + bodyAt,
    problems,
    scalarAt: (group, field) => scalars?.placeOf(group, field) ?? [],
    text,
  };
}

/** Refuses what `---js` and its like would run; the language is checked before as well. */
const refuse = () => {
  throw new Error('only YAML is read');
};
const REFUSED = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
    name,
    refuse,
  ]),
);

/**
 * Reads the fields with gray-matter, which is given the front matter alone: it would copy the body. Its
 * YAML is ours, and options are always passed: without them it caches.
 */
function readFields(front: string, scalars: YamlScalars | null): FieldGroup | FieldsTrouble {
  let read: FieldGroup | FieldsTrouble = {};
  const parse = (yaml: string): object => {
    read = readYamlFields(yaml, scalars);
    return {};
  };
  matter(front, { engines: { ...REFUSED, yaml: { parse } }, language: 'yaml' });
  return read;
}

/** The line of each top-level field, counted from the fence. */
function fieldLines(rows: readonly string[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of rows.entries()) {
    const end = line.indexOf(':');
    if (at === 0 || end < 1 || /^[\s#]/.test(line)) continue;
    const written = line.slice(0, end).trimEnd();
    const key = /^["']/.test(written) ? written.replace(/^(["'])(.*)\1$/, '$2') : written;
    if (!lines.has(key)) lines.set(key, at);
  }
  return lines;
}

/** The lines of a list's items, counted from the fence: those with the list's own dash. */
function itemsBelow(rows: readonly string[], at: number): number[] {
  const found: number[] = [];
  let dash: string | undefined;
  for (const [below, line] of rows.slice(at + 1).entries()) {
    if (/^[^\s#-]/.test(line)) break;
    const indent = /^[ ]*(?=-(?:\s|$))/.exec(line)?.[0];
    if (indent === undefined) continue;
    dash ??= indent;
    if (indent === dash) found.push(at + 1 + below);
  }
  return found;
}
