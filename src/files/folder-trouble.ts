import { readdir } from 'node:fs/promises';
import { reasonOf } from './list-files.ts';

/** Why a folder of case files cannot be read, as a sentence; null if it can. */
export async function folderTrouble(folder: string): Promise<string | null> {
  try {
    await readdir(folder);
    return null;
  } catch (error) {
    return `The folder ${folder} cannot be read: ${reasonOf(error)}.`;
  }
}
