import { createHash, hash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ReadFile, stampTime } from './read-case-file.ts';

/** Case files as they were read by an earlier process, by their paths. */
export type KeptFiles = ReadonlyMap<string, ReadFile>;

const ENDING = '.kept';
/** Bytes of the digest behind what is kept. */
const DIGEST = 32;
const NEWLINE = 10;
/** Files between two chances for everything else. */
const FILES_A_TURN = 200;
/** A file that was changed this lately may change again and keep its stamp. Milliseconds. */
const SETTLED_MS = 2_000;
/** Fewer files are read as quickly as looked up. */
const FEWEST = 50;
/** Kept anew where more than this share of a library's files had to be read. */
const LARGEST_CHANGE = 0.02;
/** Of so many libraries the files are kept; the one not kept anew for longest goes first. */
const MOST_LIBRARIES = 8;

/**
 * Where the files of a library are kept.
 * @param keptIn the folder for all libraries
 * @param maxBytes the limit that they are read with, which decides what is made of them
 */
export function placeOf(keptIn: string, library: string, maxBytes: number): string {
  const name = hash('sha256', JSON.stringify([path.resolve(library), maxBytes])).slice(0, 16);
  return path.join(keptIn, `${name}${ENDING}`);
}

/** Brings back what was kept; nothing where that is missing, torn or changed by another hand. */
export async function bringBack(place: string): Promise<KeptFiles> {
  const files = new Map<string, ReadFile>();
  try {
    const bytes = await fs.readFile(place);
    const lines = bytes.subarray(0, -DIGEST);
    const digest = createHash('sha256').update(lines).digest();
    if (!digest.equals(bytes.subarray(-DIGEST))) return files;
    for (let at = 0; at < lines.length; ) {
      const end = lines.indexOf(NEWLINE, at);
      const [file, read] = JSON.parse(lines.toString('utf8', at, end)) as [string, ReadFile];
      files.set(file, read);
      at = end + 1;
      if (files.size % FILES_A_TURN === 0) await setImmediate();
    }
  } catch {
    files.clear();
  }
  return files;
}

/** Whether to keep the files of a library anew: much had to be read, or one that is kept is gone. */
export function isWorthKeeping(kept: KeptFiles, files: KeptFiles): boolean {
  let fresh = 0;
  for (const [file, read] of files) if (kept.get(file) !== read) fresh += 1;
  if (fresh >= Math.max(FEWEST, LARGEST_CHANGE * files.size)) return true;
  for (const file of kept.keys()) if (!files.has(file)) return true;
  return false;
}

/**
 * Keeps the files of a library for the next process. A folder that cannot be written is no trouble:
 * the next process reads all files again.
 */
export async function keepFiles(place: string, files: KeptFiles): Promise<void> {
  const draft = `${place}.${process.pid}`;
  try {
    // Whatever the library's files may be read by, their copies are for this user alone.
    const output = await fs.open(draft, 'w', 0o600);
    try {
      const digest = createHash('sha256');
      for await (const lines of linesOf(files)) {
        digest.update(lines);
        await output.write(lines);
      }
      await output.write(digest.digest());
    } finally {
      await output.close();
    }
    await fs.rename(draft, place);
    await forgetOldest(path.dirname(place));
  } catch {
    await fs.rm(draft, { force: true }).catch(() => {});
  }
}

async function* linesOf(files: KeptFiles): AsyncGenerator<Buffer> {
  const before = Date.now() - SETTLED_MS;
  let lines = '';
  let count = 0;
  for (const [file, read] of files) {
    if (read.stamp === '') continue;
    // Without its stamp a file is looked at again, and parsed only where its bytes are others.
    const isSettled = stampTime(read.stamp) < before;
    lines += `${JSON.stringify([file, isSettled ? read : { ...read, stamp: '' }])}\n`;
    count += 1;
    if (count % FILES_A_TURN > 0) continue;
    yield Buffer.from(lines);
    lines = '';
    await setImmediate();
  }
  yield Buffer.from(lines);
}

/** Removes what was kept of libraries beyond the last few, and drafts that nobody finished. */
async function forgetOldest(folder: string): Promise<void> {
  const names = (await fs.readdir(folder)).filter((name) => name.includes(ENDING));
  const kept = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, time: (await fs.stat(file)).mtimeMs };
    }),
  );
  const oldest = kept.sort((a, b) => b.time - a.time).slice(MOST_LIBRARIES);
  for (const { file } of oldest) await fs.rm(file, { force: true });
}
