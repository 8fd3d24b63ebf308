import { hash } from 'node:crypto';
import { promises as fs, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { type ProblemCode, problemAt } from '../core/case/problems.ts';
import { type ParsedFile, parseCaseFile } from '../core/case-file/parse-case-file.ts';
import type { ReadText } from '../core/library/library.ts';
import type { ReadCaptures } from './captures.ts';
import { stampOf } from './file-stamp.ts';
import { reasonOf } from './list-files.ts';
import { openWithin } from './open-within.ts';
import {
  haveSameStamp,
  type ReadVerdicts,
  readVerdicts,
  type VerdictsStamp,
} from './read-verdicts.ts';
import { withinDeadline } from './within-deadline.ts';

/** A case file as it stood on the disk at one moment. */
export interface ReadFile extends Omit<ParsedFile, 'text'> {
  /** Present if it holds a case. */
  readonly text?: ReadText;
  /** Changes whenever the file does; empty if the file could not be read. */
  readonly stamp: string;
  /** Of the bytes that were parsed; empty if none were. Another stamp may come with the same bytes. */
  readonly digest: string;
  /** True if the file is not there (any more). */
  readonly gone: boolean;
  /** Present if verdicts on its claims may stand in a file beside it. */
  readonly verdicts?: VerdictsStamp;
  /** Present if a source of its case was captured. */
  readonly captures?: ReadCaptures;
}

/** 1 MiB: a case file of a hundred claims has a tenth of it. */
export const MAX_BYTES = 1024 * 1024;

/**
 * Reads and parses one case file.
 * @param root real path of the folder that it must lie in; null to read it wherever it is
 * @param known the file as it was read last; returned unchanged if the file has not changed since
 */
export async function readCaseFile(
  root: string | null,
  file: string,
  maxBytes: number,
  known: ReadFile | null,
): Promise<ReadFile> {
  try {
    if (known !== null) {
      const stat = await fs.stat(root === null ? file : path.join(root, file));
      const isSame = known.stamp === stampOf(stat);
      if (isSame && (await haveSameStamp(root, file, known.verdicts))) return known;
    }
    const opened = await openWithin(root, file);
    try {
      // The stamp is taken first: a file that changes while it is read is read again at the next look.
      const { stat, isWithin } = opened;
      if (!isWithin) return outside(file);
      const refusal = refused(stat, file, maxBytes);
      if (refusal !== null) return refusal;
      const beside = () => readVerdicts(root, file, maxBytes);
      return await parsed(await opened.bytes(), file, stat, known, beside);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return failed(error, file);
  }
}

/**
 * True if a file is as it was read last. It holds up everything else for as long as the disk takes, and
 * costs a third of asking in turn.
 */
export function isUnchanged(root: string, file: string, known: ReadFile): boolean {
  // Verdicts beside it may have changed.
  if (known.verdicts !== undefined) return false;
  const stat = statSync(path.join(root, file), { throwIfNoEntry: false });
  return stat !== undefined && known.stamp === stampOf(stat);
}

/** A link took the place of the file, or of a folder above it, since the folder was listed. */
function outside(file: string): ReadFile {
  const message = 'A link leads out of the folder; what it leads to is not read.';
  const problems = [problemAt('file-outside', { file, line: 1 }, message)];
  return { case: null, problems, stamp: '', digest: '', gone: false };
}

/** A file that must not be read; null if it may be. */
function refused(stat: Stats, file: string, maxBytes: number): ReadFile | null {
  const refuse = (code: ProblemCode, message: string): ReadFile => ({
    case: null,
    problems: [problemAt(code, { file, line: 1 }, message)],
    stamp: stampOf(stat),
    digest: '',
    gone: false,
  });
  if (!stat.isFile()) {
    return refuse('file-unreadable', 'It has the name of a case file and is none.');
  }
  if (stat.size <= maxBytes) return null;
  const message = `The file has ${size(stat.size)}; at most ${size(maxBytes)} are read.`;
  return refuse('file-too-large', message);
}

/** A file that was only touched, as by a checkout of the same version, is not parsed again. */
async function parsed(
  bytes: Uint8Array,
  file: string,
  stat: Stats,
  known: ReadFile | null,
  readBeside: () => Promise<ReadVerdicts>,
): Promise<ReadFile> {
  const digest = hash('sha256', bytes);
  const stamp = stampOf(stat);
  const isSame = known?.digest === digest;
  if (isSame && known.verdicts === undefined) return { ...known, stamp };
  const found = isSame ? null : parseBytes(bytes, file);
  if (found !== null && found.hasVerdicts === undefined) {
    return { ...found, stamp, digest, gone: false };
  }
  const beside = await readBeside();
  const verdicts = { stamp: beside.stamp, digest: beside.digest };
  if (isSame && known.verdicts?.digest === beside.digest) return { ...known, stamp, verdicts };
  const whole = beside.applyTo(found ?? parseBytes(bytes, file));
  return { ...whole, stamp, digest, gone: false, verdicts };
}

function failed(error: unknown, file: string): ReadFile {
  if ((error as { code?: string }).code === 'ENOENT') {
    return { case: null, problems: [], stamp: '', digest: '', gone: true };
  }
  const message = `The file cannot be read: ${reasonOf(error)}.`;
  const problem = problemAt('file-unreadable', { file, line: 1 }, message);
  return { case: null, problems: [problem], stamp: '', digest: '', gone: false };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseBytes(bytes: Uint8Array, file: string): ParsedFile {
  const place = { file, line: 1 };
  const failed = (problem: Problem): ParsedFile => ({ case: null, problems: [problem] });
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return failed(problemAt('file-not-utf8', place, 'The file is not UTF-8 text.'));
  }
  // UTF-16 without a byte order mark is valid UTF-8 with a NUL at every other place.
  if (text.includes('\u0000')) {
    return failed(
      problemAt('file-not-utf8', place, 'The file holds NUL bytes, so it is not UTF-8 text.'),
    );
  }
  if (text.trim() === '') return failed(problemAt('file-empty', place, 'The file is empty.'));
  if (isPageAboutFolder(text, file)) {
    return failed(
      problemAt(
        'file-not-a-case',
        place,
        'The file has no front matter; it is not read as a case.',
      ),
    );
  }
  // What a small file can cost is bounded; the deadline itself costs more than reading most of them.
  if (bytes.length <= NEVER_SLOW) return parseCaseFile(text, file);
  const found = withinDeadline(() => parseCaseFile(text, file), DEADLINE_MS);
  if (found !== null) return found.value;
  const message = 'Reading the file was given up after a second; it is not served.';
  return failed(problemAt('file-too-slow', place, message));
}

const NEVER_SLOW = 16 * 1024;
const DEADLINE_MS = 1_000;

/** A README beside the case files. */
function isPageAboutFolder(text: string, file: string): boolean {
  const stem = path.posix.basename(file).replace(/\.[^.]+$/, '');
  return (
    /^(?:readme|contributing|changelog|license|index|code_of_conduct)$/i.test(stem) &&
    !/^\s*\uFEFF?---/.test(text)
  );
}

function size(bytes: number): string {
  return bytes >= 1024 ? `${(bytes / 1024).toFixed(0)} KiB` : `${bytes} bytes`;
}
