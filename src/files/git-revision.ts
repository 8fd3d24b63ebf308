import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Env = Readonly<Record<string, string | undefined>>;

/** A folder as it was in a revision of git, written out for reading. */
export interface CheckedOut {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Writes out a folder as it was in a revision. The repository and its index stay as they are.
 * @param folder in the working tree
 * @param revision a branch, tag or commit
 * @param env the environment that git runs in
 * @returns null if git knows no such revision, or it has no such folder
 */
export async function checkOutRevision(
  folder: string,
  revision: string,
  env: Env,
): Promise<CheckedOut | null> {
  const git = async (cwd: string, args: readonly string[], more: Env = {}) =>
    (await run('git', args, { cwd, env: { ...env, ...more } })).stdout.trim();
  const target = await mkdtemp(path.join(tmpdir(), 'casebook-revision-'));
  const remove = () => rm(target, { recursive: true, force: true });
  try {
    const top = await git(folder, ['rev-parse', '--show-toplevel']);
    const prefix = await git(folder, ['rev-parse', '--show-prefix']);
    const tree = `${revision}:${prefix}`;
    const found = await git(top, ['rev-parse', '--verify', '--end-of-options', tree]);
    const index = { GIT_INDEX_FILE: path.join(target, 'index') };
    const files = path.join(target, 'files');
    await git(top, ['read-tree', found], index);
    await git(top, ['checkout-index', '--all', `--prefix=${files}/`], index);
    return { folder: files, remove };
  } catch {
    await remove();
    return null;
  }
}
