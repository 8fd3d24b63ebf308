import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { problemAt } from '../core/case/problems.ts';
import { isInside } from './open-within.ts';

/** The case files of a folder. */
export interface Listing {
  /** The folder's real path. */
  readonly root: string;
  /** Paths relative to the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  /** The folders that were looked through, '' for the folder itself. */
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

/** True if a file name is that of a case file. */
export function isCaseFileName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/**
 * Lists the markdown files of a folder and its subfolders. Hidden files and links that lead out of
 * the folder are left out, and reported; hidden folders and `node_modules` are passed by.
 * @throws if the folder itself cannot be read
 */
export async function listFiles(folder: string): Promise<Listing> {
  const root = await fs.realpath(folder);
  const files: string[] = [];
  const folders: string[] = [];
  const problems: Problem[] = [];

  const visit = async (directory: string): Promise<void> => {
    const entries = await fs.readdir(path.join(root, directory), { withFileTypes: true });
    folders.push(directory);
    for (const entry of entries) {
      const file = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (entry.isSymbolicLink()) await visitLink(file, entry);
      else if (entry.isDirectory()) {
        if (isPassedBy(entry.name)) continue;
        await visit(file).catch((error) => problems.push(unreadable(file, error)));
      } else if (isCaseFileName(entry.name)) add(file, entry);
    }
  };
  const visitLink = async (file: string, entry: Dirent): Promise<void> => {
    const target = await targetOf(root, path.join(root, file));
    const isCase = isCaseFileName(entry.name);
    // A folder within the folder is visited in place.
    if (target === 'inside' && isCase) add(file, entry);
    else if (target === 'outside' && (isCase || (await isFolder(path.join(root, file))))) {
      const message = 'The link leads out of the folder; what it leads to is not read.';
      problems.push(problemAt('file-outside', { file, line: 1 }, message));
    } else if (target === 'nowhere' && isCase) {
      problems.push(problemAt('file-unreadable', { file, line: 1 }, 'The link leads nowhere.'));
    }
  };
  const add = (file: string, entry: Dirent): void => {
    if (!entry.name.startsWith('.')) files.push(file);
    else {
      const message = 'The file is hidden (its name begins with a dot) and is not read.';
      problems.push(problemAt('file-hidden', { file, line: 1 }, message));
    }
  };
  await visit('');
  return { root, files: files.sort(), folders, problems };
}

/** True if a folder's name says that no case files are in it. */
export function isPassedBy(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

async function isFolder(link: string): Promise<boolean> {
  const stat = await fs.stat(link).catch(() => null);
  return stat?.isDirectory() === true;
}

async function targetOf(root: string, link: string): Promise<'inside' | 'outside' | 'nowhere'> {
  const target = await fs.realpath(link).catch(() => null);
  if (target === null) return 'nowhere';
  return isInside(root, target) ? 'inside' : 'outside';
}

function unreadable(file: string, error: unknown): Problem {
  return problemAt(
    'folder-unreadable',
    { file, line: 1 },
    `The folder cannot be read: ${reasonOf(error)}.`,
  );
}

/** Explains a failed call of the file system to a person. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'it is not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'its name is too long',
    ENOSPC: 'the disk is full',
    EROFS: 'its file system is read-only',
  };
  return known[code ?? ''] ?? message ?? String(error);
}
