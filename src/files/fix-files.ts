import { promises as fs } from 'node:fs';
import path from 'node:path';
import { type Fixed, fixText } from '../core/lint/fix/fix-text.ts';
import { isCaseFileName, listFiles } from './list-files.ts';
import { MAX_BYTES } from './read-case-file.ts';

/** A file whose spelling can be put right. */
export interface FixedFile extends Fixed {
  /** Where it is, as far as the given path says. */
  readonly file: string;
  /** The text before. */
  readonly before: string;
}

/**
 * Finds what can be put right in the case files of a folder, or in one file, and writes it.
 * @param target a folder or a file
 * @param dryRun true to write nothing
 * @returns the files that were (or would be) changed, by name
 * @throws if the folder or file can't be read or written
 */
export async function fixFiles(target: string, dryRun: boolean): Promise<FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const file of await filesIn(target)) {
    const before = await readText(file);
    if (before === null) continue;
    const found = fixText(before, file);
    if (found.changes.length === 0) continue;
    if (!dryRun) await fs.writeFile(file, found.text);
    fixed.push({ ...found, file, before });
  }
  return fixed;
}

async function filesIn(target: string): Promise<string[]> {
  if (!(await fs.stat(target)).isDirectory()) return isCaseFileName(target) ? [target] : [];
  const { files } = await listFiles(target);
  return files.map((file) => path.posix.join(target, file)).sort();
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null for a file that is no case file to the reader either. */
async function readText(file: string): Promise<string | null> {
  const bytes = await fs.readFile(file);
  if (bytes.length > MAX_BYTES) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
