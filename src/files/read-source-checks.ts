import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { problemAt } from '../core/case/problems.ts';
import {
  CHECKS_FILE,
  parseSourceChecks,
  type SourceChecks,
} from '../core/library/source-checks.ts';
import { reasonOf } from './list-files.ts';

const MAX_BYTES = 16 * 1024 * 1024;

/** What became of a library's sources; empty if nobody has looked. */
export async function readSourceChecks(
  root: string,
): Promise<{ readonly checks: SourceChecks; readonly problems: readonly Problem[] }> {
  const file = path.join(root, CHECKS_FILE);
  const none = (why: string) => {
    const message = `What became of the sources cannot be read: ${why}.`;
    const problem = problemAt('source-checks-unreadable', { file: CHECKS_FILE, line: 1 }, message);
    return { checks: new Map(), problems: [problem] };
  };
  try {
    const stat = await fs.lstat(file);
    if (!stat.isFile()) return none('it is no file');
    if (stat.size > MAX_BYTES) return none('it is too large');
    const checks = parseSourceChecks(await fs.readFile(file, 'utf8'));
    return checks === null
      ? none('it is not what `sources check` writes')
      : { checks, problems: [] };
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    return isThere ? none(reasonOf(error)) : { checks: new Map(), problems: [] };
  }
}
