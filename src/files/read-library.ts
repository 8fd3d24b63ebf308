import type { Library } from '../core/library/library.ts';
import { LibraryFolder, type ReadOptions } from './library-folder.ts';

/**
 * Reads a folder of case files. Never fails: what is wrong is among the library's problems.
 * @param folder path of the folder
 */
export async function readLibrary(folder: string, options: ReadOptions = {}): Promise<Library> {
  return new LibraryFolder(folder, options).readAll();
}
