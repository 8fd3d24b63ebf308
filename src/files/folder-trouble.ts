import { readdir } from 'node:fs/promises';
import type { Problem } from '../core/case/case.ts';
import { problemAt } from '../core/case/problems.ts';
import type { LibraryFile } from '../core/library/library.ts';
import { reasonOf } from './list-files.ts';

/** Why a folder of case files cannot be read, as a sentence; null if it can. */
export async function folderTrouble(folder: string): Promise<string | null> {
  try {
    await readdir(folder);
    return null;
  } catch (error) {
    return told(folder, error);
  }
}

/** The same as a problem of the library. */
export function unreadableFolder(folder: string, error: unknown): Problem {
  return problemAt('folder-unreadable', { file: '.', line: 1 }, told(folder, error));
}

function told(folder: string, error: unknown): string {
  return `The folder ${folder} cannot be read: ${reasonOf(error)}.`;
}

/** A folder that was read, and holds no case file, is probably not the one that was meant. */
export function emptiness(
  folder: string,
  known: readonly Problem[],
  files: readonly LibraryFile[],
): readonly Problem[] {
  const isPage = ({ problems }: LibraryFile) =>
    problems.some(({ code }) => code === 'file-not-a-case');
  if (known.some(({ severity }) => severity === 'error') || !files.every(isPage)) return [];
  const message = `The folder ${folder} holds no case file.`;
  return [problemAt('folder-empty', { file: '.', line: 1 }, message)];
}
