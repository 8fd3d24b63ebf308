import { folderTrouble } from '../files/folder-trouble.ts';
import type { Io } from './output.ts';

/**
 * Whether a verb can read its folder of case files; where not, why and what to do is on stderr. An
 * unreadable folder is not to pass for an empty library.
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

/** What to do about it, for verbs that take `--library`. */
export const NAME_A_LIBRARY = 'Name one with --library DIR.';
