import { homedir } from 'node:os';
import path from 'node:path';
import type { ReadingCache } from './kept-files.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder for data that can be made again: `CASEBOOK_CACHE`, else `casebook` in the place that the
 * platform has for such data of this user. Never a shared folder such as `/tmp`, in which another user
 * could leave readings of their own.
 * @returns null if this user has no home folder
 */
export function cacheFolder(env: Env, platform: NodeJS.Platform = process.platform): string | null {
  if (env.CASEBOOK_CACHE?.trim()) return env.CASEBOOK_CACHE.trim();
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'casebook');
  if (platform === 'win32' && env.LOCALAPPDATA) {
    return path.join(env.LOCALAPPDATA, 'casebook', 'Cache');
  }
  const home = env.HOME || homeOfUser();
  if (home === null) return null;
  return path.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'casebook');
}

/**
 * The cache of what a program reads of case files.
 * @param program hash of the program that reads; null if its sources run, which keep nothing
 */
export function readingCache(env: Env, program: string | null): ReadingCache | null {
  const folder = cacheFolder(env);
  return folder === null || program === null ? null : { folder, program };
}

function homeOfUser(): string | null {
  try {
    return homedir();
  } catch {
    // A user without an entry in the system's list, as in some containers.
    return null;
  }
}
