import { unifiedDiff } from '../core/lint/fix/unified-diff.ts';
import { counted } from '../core/words/printable.ts';
import { type FixedFile, fixFiles } from '../files/fix-files.ts';
import { reasonOf } from '../files/list-files.ts';
import { createOutput, type Io } from './output.ts';

/**
 * Puts right the spelling of case files, or prints a diff of that.
 * @param paths folders and files
 * @returns 0, 1 if there is a diff, 2 if a file can't be read or written
 */
export async function fixPaths(paths: readonly string[], dryRun: boolean, io: Io): Promise<number> {
  const fixed: FixedFile[] = [];
  for (const one of paths) {
    try {
      fixed.push(...(await fixFiles(one, dryRun)));
    } catch (error) {
      io.stderr.write(`casebook check --fix: ${one} cannot be put right: ${reasonOf(error)}.\n`);
      return 2;
    }
  }
  if (dryRun) {
    const diffs = fixed.map(({ file, before, changes }) => unifiedDiff(file, before, changes));
    await createOutput(io.stdout).write(diffs.join(''));
    if (fixed.length === 0) io.stderr.write('There is nothing to put right.\n');
    return fixed.length > 0 ? 1 : 0;
  }
  const lines = fixed.reduce((sum, { changes }) => sum + changes.length, 0);
  if (lines > 0) {
    io.stderr.write(`${counted(lines, 'line')} put right in ${counted(fixed.length, 'file')}.\n`);
  }
  return 0;
}
