import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';

type Env = Readonly<Record<string, string | undefined>>;

/** The settings as given: a file `.env` in the folder, and over it the environment. */
export function readSettings({ env, cwd }: { readonly env: Env; readonly cwd: string }): Env {
  const file = path.join(cwd, '.env');
  return { ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...env };
}
