import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { buildLibrary } from '../core/library/build-library.ts';
import type { Library } from '../core/library/library.ts';
import { CONFIG_FILE, DEFAULT_CONFIG } from '../core/library/library-config.ts';
import { captured } from './captured.ts';
import { readCaptures, TEXTS } from './captures.ts';
import { LibraryFolder, type ReadOptions } from './library-folder.ts';
import { MAX_BYTES, type ReadFile, readCaseFile } from './read-case-file.ts';
import { readLibraryConfig } from './read-library-config.ts';
import { todayAnywhere } from './today-anywhere.ts';

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
 * Reads one case file as a library of its own, with the settings of the nearest folder above it that has
 * any. Never fails, as above.
 * @param file its path, by which the library knows it
 * @param site as in `ReadOptions`
 */
export async function readSingleFile(file: string, site = ''): Promise<Library> {
  const alone = await readCaseFile(null, file.split(path.sep).join('/'), MAX_BYTES, null);
  const read = await withCapturesBeside(alone, file);
  const folder = configFolder(path.dirname(path.resolve(file)));
  const { config, problems } = folder
    ? await readLibraryConfig(folder)
    : { config: DEFAULT_CONFIG, problems: [] };
  const told = problems.map((one) => ({ ...one, file: path.posix.join(folder ?? '', one.file) }));
  return buildLibrary([captured(file, read)], told, {
    config,
    site,
    today: todayAnywhere(),
  });
}

/** Looks for its quotes in the texts beside the file itself: other folders are not its own. */
async function withCapturesBeside(read: ReadFile, file: string): Promise<ReadFile> {
  if (read.case === null) return read;
  const root = await fs.realpath(path.dirname(file));
  const beside = { ...read.case, file: path.basename(file) };
  const [captures] = await readCaptures(root, [TEXTS], [{ case: beside, known: undefined }]);
  return captures ? { ...read, captures } : read;
}

/** Looks no higher than the repository that the file is in. */
function configFolder(folder: string): string | null {
  if (existsSync(path.join(folder, CONFIG_FILE))) return folder;
  const above = path.dirname(folder);
  return above === folder || existsSync(path.join(folder, '.git')) ? null : configFolder(above);
}
