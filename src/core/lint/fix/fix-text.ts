import type { Problem } from '../../case/case.ts';
import { withoutPlaces } from '../../case/without-places.ts';
import { type ParsedFile, parseCaseFile } from '../../case-file/parse-case-file.ts';
import { type Change, type Proposer, type ReadCase, splitLines } from './change.ts';
import { fixDates } from './fix-dates.ts';
import { fixNumbering } from './fix-numbering.ts';
import { fixQuoteMarks } from './fix-quote-marks.ts';
import { fixStatuses } from './fix-statuses.ts';
import { CLOSED_FIELDS, fixStructuredWords, plainWord } from './fix-structured-words.ts';
import { fixWordSigns } from './fix-word-signs.ts';

/** A case file whose spelling was put right. */
export interface Fixed {
  readonly text: string;
  /** The lines that were changed; empty if there are none. */
  readonly changes: readonly Change[];
}

/** For files whose claims stand in the body. */
const IN_BODY: readonly Proposer[] = [
  fixWordSigns,
  fixDates,
  fixStatuses,
  fixQuoteMarks,
  fixNumbering,
];
/** For files whose front matter holds the claims: what YAML means by its marks is left alone. */
const STRUCTURED: readonly Proposer[] = [fixWordSigns, fixDates, fixStructuredWords];
/** A fix may make room for another one; chains are short. */
const MOST_ROUNDS = 10;

/**
 * Puts right the spelling of a case file: only what leaves every value as it is read. Each change is
 * tried, and kept if the file still reads the same, line for line, with no problem that it did not have.
 * A file that holds no case stays as it is. Fixing again changes nothing.
 * @param file its path, for the reader
 */
export function fixText(text: string, file: string): Fixed {
  let now = { text, parsed: parseCaseFile(text, file) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = now.text;
    const proposers = now.parsed.case?.given === undefined ? IN_BODY : STRUCTURED;
    for (const propose of proposers) {
      const read = readCaseOf(now.parsed);
      if (read === null) return { text, changes: [] };
      const lines = splitLines(now.text);
      const proposed = propose(lines, read).filter(({ before, after }) => before !== after);
      now = keepSafe(proposed, now, file);
    }
    if (now.text === before) return { text: now.text, changes: changesBetween(text, now.text) };
  }
  // Fixing that goes on and on is no fixing.
  return { text, changes: [] };
}

function readCaseOf({ case: found, problems }: ParsedFile): ReadCase | null {
  return found === null ? null : { case: found, problems };
}

interface State {
  readonly text: string;
  readonly parsed: ParsedFile;
}

/** Applies the changes that are safe: all at once if they are, or else each half on its own. */
function keepSafe(changes: readonly Change[], now: State, file: string): State {
  if (changes.length === 0) return now;
  const text = applied(changes, now.text);
  const parsed = parseCaseFile(text, file);
  if (readsAlike(now.parsed, parsed)) return { text, parsed };
  if (changes.length === 1) return now;
  const middle = changes.length >> 1;
  return keepSafe(changes.slice(middle), keepSafe(changes.slice(0, middle), now, file), file);
}

function applied(changes: readonly Change[], text: string): string {
  const lines = text.split('\n');
  for (const { line, before, after } of changes) {
    const ending = lines[line - 1]?.endsWith('\r') ? '\r' : '';
    if (lines[line - 1] === before + ending) lines[line - 1] = after + ending;
  }
  return lines.join('\n');
}

function readsAlike(before: ParsedFile, after: ParsedFile): boolean {
  const values = ({ case: read, fieldLines }: ParsedFile) => {
    const found = read && withoutPlaces(read);
    return found?.given === undefined
      ? JSON.stringify([found, fieldLines])
      : JSON.stringify([{ ...found, revision: '' }, fieldLines], spelledAlike);
  };
  if (values(before) !== values(after)) return false;
  const known = new Set(before.problems.map(keyOf));
  return after.problems.every((problem) => known.has(keyOf(problem)));
}

/** Such files keep each word as it is written, beside what it is read as. */
function spelledAlike(key: string, value: unknown): unknown {
  const isClosed = typeof value === 'string' && CLOSED_FIELDS.some((field) => field === key);
  return isClosed ? plainWord(value) : value;
}

function keyOf({ code, line, message }: Problem): string {
  return JSON.stringify([code, line, message]);
}

function changesBetween(before: string, after: string): Change[] {
  const now = splitLines(after);
  return splitLines(before).flatMap((line, at) =>
    line === now[at] ? [] : [{ line: at + 1, before: line, after: now[at] ?? '' }],
  );
}
