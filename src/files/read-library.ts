import path from 'node:path';
import { buildLibrary } from '../core/library/build-library.ts';
import type { Library } from '../core/library/library.ts';
import { LibraryFolder, type ReadOptions } from './library-folder.ts';
import { MAX_BYTES, readCaseFile } from './read-case-file.ts';

/**
 * Reads a folder of case files. Never fails: what is wrong is among the library's problems.
 * @param folder path of the folder
 */
export async function readLibrary(folder: string, options: ReadOptions = {}): Promise<Library> {
  const reader = new LibraryFolder(folder, options);
  const library = await reader.readAll();
  return (await reader.checkCaptures()) ?? library;
}

/**
 * Reads one case file as a library of its own. Never fails, as above.
 * @param file its path, by which the library knows it
 */
export async function readSingleFile(file: string): Promise<Library> {
  const read = await readCaseFile(null, file.split(path.sep).join('/'), MAX_BYTES, null);
  return buildLibrary([{ file, case: read.case, problems: read.problems }]);
}
