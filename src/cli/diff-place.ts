import { existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { isInside } from '../files/open-within.ts';

/** A file as a diff names it. */
export interface DiffPlace {
  /** The folder to apply the diff in. */
  readonly folder: string;
  /** The file's path from there, with forward slashes. */
  readonly name: string;
}

/**
 * Returns where a diff of a file applies: in the current folder if the file is below it, else at the root
 * of the file's repository, else in the file's own folder. `git apply` refuses absolute paths, paths with
 * `..` and paths through links.
 * @param file a real path
 */
export async function diffPlace(file: string): Promise<DiffPlace> {
  const here = await fs.realpath('.');
  const own = path.dirname(file);
  const folder = isInside(here, file) ? here : (repositoryOf(own) ?? own);
  return { folder, name: path.relative(folder, file).split(path.sep).join('/') };
}

function repositoryOf(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? null : repositoryOf(above);
}
