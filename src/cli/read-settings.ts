import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { reasonOf } from '../files/list-files.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The settings as given, or why they cannot be read. */
export type Settings =
  | { readonly env: Env; readonly trouble: null }
  | { readonly env: null; readonly trouble: string };

/**
 * The settings as given: a file `.env` in the folder, and over it the environment. A folder of that
 * name is none of ours (Python keeps its packages in such a one).
 */
export function readSettings({ env, cwd }: { readonly env: Env; readonly cwd: string }): Settings {
  const file = path.join(cwd, '.env');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return { env, trouble: null };
  try {
    return { env: { ...parse(readFileSync(file)), ...env }, trouble: null };
  } catch (error) {
    return { env: null, trouble: `The file ${file} cannot be read: ${reasonOf(error)}.` };
  }
}
