import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Bytes of the digest that ends a kept file. */
const DIGEST = 32;
/** Of each kind, the files of so many libraries are kept; the one kept longest ago goes first. */
const MOST_LIBRARIES = 8;

/** Returns the bytes that were kept; null if they are missing, torn or altered. */
export async function broughtBack(place: string): Promise<Buffer | null> {
  try {
    const bytes = await fs.readFile(place);
    const content = bytes.subarray(0, -DIGEST);
    const digest = createHash('sha256').update(content).digest();
    return digest.equals(bytes.subarray(-DIGEST)) ? content : null;
  } catch {
    return null;
  }
}

/**
 * Keeps bytes for the next process, in a file that has its name only once it is whole. If the folder
 * can't be written, nothing is kept.
 */
export async function keep(
  place: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const draft = `${place}.${process.pid}`;
  try {
    // Whoever may read the case files themselves, the copies are for this user alone.
    makeFolder(path.dirname(place), 0o700);
    const output = await fs.open(draft, 'w', 0o600);
    try {
      const digest = createHash('sha256');
      for await (const bytes of chunks) {
        digest.update(bytes);
        await output.write(bytes);
      }
      await output.write(digest.digest());
    } finally {
      await output.close();
    }
    await fs.rename(draft, place);
    await forgetOldest(path.dirname(place), path.extname(place));
  } catch {
    await fs.rm(draft, { force: true }).catch(() => {});
  }
}

/** Removes the oldest libraries above the limit, earlier programs' among them, and unfinished drafts. */
async function forgetOldest(folder: string, ending: string): Promise<void> {
  const names = (await fs.readdir(folder)).filter((name) => name.includes(ending));
  const kept = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, time: (await fs.stat(file)).mtimeMs };
    }),
  );
  const oldest = kept.sort((a, b) => b.time - a.time).slice(MOST_LIBRARIES);
  for (const { file } of oldest) await fs.rm(file, { force: true });
}
