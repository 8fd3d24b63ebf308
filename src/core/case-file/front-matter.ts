import matter from 'gray-matter';
import type { Problem } from '../case/case.ts';
import { type Place, problemAt } from '../case/problems.ts';
import { newlines } from '../words/newlines.ts';
import { yamlSlip } from './yaml-slip.ts';

/** A case file, taken apart. */
export interface FrontMatter {
  /** The fields as YAML has them; null where there are none that can be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
  /** The line of a top-level field, or the line of the opening fence. */
  placeOf(key: string): Place;
  /** What the file has behind `key:` on its line, untouched by YAML. */
  written(key: string): string;
}

const refuse = () => {
  throw new Error('only YAML is read');
};

// gray-matter would run the front matter of a file that opens with `---js`. The language is checked
// before it is called; these engines stand behind that check.
const ENGINES = {
  javascript: refuse,
  js: refuse,
  json: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse,
};

/** What ends a front matter; whatever follows on that line belongs to the body. */
const CLOSING = '\n---';

/** Splits a case file into its front matter and its body. */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const start = /^\uFEFF?(?:[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
  const content = text.slice(start);
  const fenceLine = newlines(text.slice(0, start)) + 1;
  const closing = content.indexOf(CLOSING);
  const head = content.slice(0, Math.max(0, closing));
  const lineOf = (key: string): number => {
    const at = keyPattern(key).exec(head)?.index;
    return at === undefined ? fenceLine : fenceLine + newlines(head.slice(0, at + 1));
  };
  const base = {
    placeOf: (key: string) => ({ file, line: lineOf(key) }),
    written: (key: string) => keyPattern(key).exec(head)?.[1]?.trim() ?? '',
  };
  const failed = (problem: Problem): FrontMatter => ({
    ...base,
    data: null,
    body: '',
    bodyLine: fenceLine,
    problems: [problem],
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
  try {
    // gray-matter is given the front matter alone: of the body it would only make copies. Options are
    // always passed: without them it caches, and answers a broken text given a second time with {}.
    const end = closing + CLOSING.length;
    const { data } = matter(content.slice(0, end), { engines: ENGINES, language: 'yaml' });
    const bodyAt = end + (/^\r?\n?/.exec(content.slice(end, end + 2))?.[0].length ?? 0);
    const bodyLine = fenceLine + newlines(content.slice(0, bodyAt));
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
      const message = 'The front matter holds no "field: value" lines.';
      return failed(problemAt('front-matter-yaml', here, message));
    }
    return { ...base, data, body: content.slice(bodyAt), bodyLine, problems: [] };
  } catch (error) {
    return failed(yamlProblem(error, head.split('\n'), here));
  }
}

/** Files have the same few keys: their patterns are made once. */
const PATTERNS = new Map<string, RegExp>();
const MOST_PATTERNS = 200;

function keyPattern(key: string): RegExp {
  const known = PATTERNS.get(key);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^["']?${key.replace(/[^\w-]/g, '\\$&')}["']?[ \\t]*:(.*)`, 'm');
  if (PATTERNS.size < MOST_PATTERNS) PATTERNS.set(key, pattern);
  return pattern;
}

/** js-yaml counts its lines from the fence, which is line 0. */
function yamlProblem(error: unknown, lines: readonly string[], fence: Place): Problem {
  const { reason, mark, message } = error as {
    reason?: string;
    mark?: { line?: number };
    message?: string;
  };
  const why = reason ?? message ?? String(error);
  const upTo = mark?.line ?? 0;
  const slip = yamlSlip(lines, upTo, why);
  const place = { file: fence.file, line: fence.line + (slip?.at ?? upTo) };
  const said = slip === null ? why : `${slip.what} (${why})`;
  const told = `The front matter is not valid YAML: ${said}.`;
  return problemAt('front-matter-yaml', place, told, slip?.hint);
}
