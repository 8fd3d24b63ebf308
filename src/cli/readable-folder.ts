import { folderTrouble } from '../files/folder-trouble.ts';
import type { Io } from './output.ts';

/**
 * Checks that a verb can read its folder of case files; if not, stderr says why and what to do. An
 * unreadable folder must not pass for an empty library.
 */
export async function isReadable(
  folder: string,
  { verb, remedy }: { readonly verb: string; readonly remedy: string },
  io: Io,
): Promise<boolean> {
  const trouble = await folderTrouble(folder);
  if (trouble) io.stderr.write(`casebook ${verb}: ${trouble}\n${remedy}\n`);
  return trouble === null;
}

/** The remedy, for verbs that take `--library`. */
export const NAME_A_LIBRARY = 'Name one with --library DIR.';
