import { promises as fs } from 'node:fs';
import { unifiedDiff } from '../core/lint/fix/unified-diff.ts';
import { counted } from '../core/words/printable.ts';
import { type FixedFile, fixFiles } from '../files/fix-files.ts';
import { reasonOf } from '../files/list-files.ts';
import { diffPlace } from './diff-place.ts';
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
    await printDiff(fixed, io);
    return fixed.length > 0 ? 1 : 0;
  }
  const lines = fixed.reduce((sum, { changes }) => sum + changes.length, 0);
  if (lines > 0) {
    io.stderr.write(`${counted(lines, 'line')} put right in ${counted(fixed.length, 'file')}.\n`);
  }
  return 0;
}

/** Prints one diff of all files; a file that several paths or links lead to is in it once. */
async function printDiff(fixed: readonly FixedFile[], io: Io): Promise<void> {
  if (fixed.length === 0) io.stderr.write('There is nothing to put right.\n');
  const files = new Map<string, FixedFile>();
  for (const one of fixed) files.set(await fs.realpath(one.file), one);
  const elsewhere = new Set<string>();
  const diffs: string[] = [];
  for (const [file, { before, changes }] of files) {
    const { folder, name } = await diffPlace(file);
    if (folder !== (await fs.realpath('.'))) elsewhere.add(folder);
    diffs.push(unifiedDiff(name, before, changes));
  }
  await createOutput(io.stdout).write(diffs.join(''));
  for (const folder of elsewhere) {
    io.stderr.write(`The paths begin at ${folder}: run git apply there.\n`);
  }
}
