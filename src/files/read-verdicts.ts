import { hash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { problemAt } from '../core/case/problems.ts';
import type { ParsedFile } from '../core/case-file/parse-case-file.ts';
import { byPlace } from '../core/case-file/parse-case-file.ts';
import { VERDICTS_FILE, withVerdicts } from '../core/case-file/structured/verdicts.ts';
import { stampOf } from './file-stamp.ts';
import { reasonOf } from './list-files.ts';
import { openWithin } from './open-within.ts';

/** What tells a file of verdicts from another. */
export interface VerdictsStamp {
  /** Changes whenever the file does; empty if there is none. */
  readonly stamp: string;
  /** Of its bytes; empty if there are none, or they can't be read. */
  readonly digest: string;
}

export interface ReadVerdicts extends VerdictsStamp {
  /** Takes the verdicts over into the case file beside them. */
  applyTo(parsed: ParsedFile): ParsedFile;
}

const unchanged = (parsed: ParsedFile): ParsedFile => parsed;

/** True if the verdicts beside a case file are as they were; also if it can have none. */
export async function haveSameStamp(
  root: string | null,
  caseFile: string,
  known: VerdictsStamp | undefined,
): Promise<boolean> {
  if (known === undefined) return true;
  const file = besideOf(caseFile);
  const stat = await fs.stat(root === null ? file : path.join(root, file)).catch(() => null);
  return known.stamp === (stat === null ? '' : stampOf(stat));
}

/** Reads the verdicts beside a case file. Never fails: what is wrong is a problem of the case file. */
export async function readVerdicts(
  root: string | null,
  caseFile: string,
  maxBytes: number,
): Promise<ReadVerdicts> {
  const file = besideOf(caseFile);
  const failed = (stamp: string, message: string): ReadVerdicts => ({
    stamp,
    digest: hash('sha256', message),
    applyTo: (parsed) => {
      const problem = problemAt('verdicts-unreadable', { file, line: 1 }, message);
      return { ...parsed, problems: [...parsed.problems, problem].sort(byPlace) };
    },
  });
  try {
    const opened = await openWithin(root, file);
    try {
      const { stat, isWithin } = opened;
      const stamp = stampOf(stat);
      if (!isWithin) return failed(stamp, 'A link leads out of the folder; it is not read.');
      if (!stat.isFile() || stat.size > maxBytes) {
        return failed(stamp, `It is no file, or has more than ${maxBytes} bytes.`);
      }
      const bytes = await opened.bytes();
      return {
        stamp,
        digest: hash('sha256', bytes),
        applyTo: (parsed) => applied(parsed, new TextDecoder().decode(bytes), file),
      };
    } finally {
      await opened.close();
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') {
      return { stamp: '', digest: '', applyTo: unchanged };
    }
    return failed('', `The verdicts cannot be read: ${reasonOf(error)}.`);
  }
}

function applied(parsed: ParsedFile, text: string, file: string): ParsedFile {
  if (parsed.case === null) return parsed;
  const { case: found, problems } = withVerdicts(parsed.case, text, file);
  return { ...parsed, case: found, problems: [...parsed.problems, ...problems].sort(byPlace) };
}

function besideOf(caseFile: string): string {
  return path.posix.join(path.posix.dirname(caseFile), VERDICTS_FILE);
}
