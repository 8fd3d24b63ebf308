import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A kept file has its content, its digest, a tail, and the length of the content. Bytes. */
const DIGEST = 32;
const LENGTH = 8;
/** Of each kind, the files of so many libraries are kept; the one kept longest ago goes first. */
const MOST_LIBRARIES = 8;

/** Bytes that were kept, in two parts. */
export interface KeptParts {
  readonly content: Buffer;
  /** Not covered by the digest: whoever reads it checks it. */
  readonly tail: Buffer;
}

/** Returns the bytes that were kept; null if they are missing, torn or altered. */
export async function broughtBack(place: string): Promise<Buffer | null> {
  return (await broughtBackInParts(place))?.content ?? null;
}

/** The same with the tail. Each part has a buffer of its own, so that one can be let go of. */
export async function broughtBackInParts(place: string): Promise<KeptParts | null> {
  try {
    const input = await fs.open(place, 'r');
    try {
      const { size } = await input.stat();
      const part = async (from: number, length: number): Promise<Buffer> => {
        if (from < 0 || length < 0 || from + length > size) throw new Error('torn');
        const bytes = Buffer.allocUnsafeSlow(length);
        const { bytesRead } = await input.read(bytes, 0, length, from);
        if (bytesRead !== length) throw new Error('torn');
        return bytes;
      };
      const length = Number((await part(size - LENGTH, LENGTH)).readBigUInt64LE());
      const content = await part(0, length);
      const digest = createHash('sha256').update(content).digest();
      if (!digest.equals(await part(length, DIGEST))) return null;
      return { content, tail: await part(length + DIGEST, size - LENGTH - length - DIGEST) };
    } finally {
      await input.close();
    }
  } catch {
    return null;
  }
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Keeps bytes for the next process, in a file that has its name only once it is whole. If the folder
 * can't be written, nothing is kept.
 * @param tail further bytes, for `broughtBackInParts`
 */
export async function keep(place: string, chunks: Chunks, tail: Chunks = []): Promise<void> {
  const draft = `${place}.${process.pid}`;
  try {
    // Whoever may read the case files themselves, the copies are for this user alone.
    makeFolder(path.dirname(place), 0o700);
    const output = await fs.open(draft, 'w', 0o600);
    try {
      const digest = createHash('sha256');
      const length = Buffer.alloc(LENGTH);
      let written = 0;
      for await (const bytes of chunks) {
        digest.update(bytes);
        written += bytes.length;
        await output.write(bytes);
      }
      await output.write(digest.digest());
      for await (const bytes of tail) await output.write(bytes);
      length.writeBigUInt64LE(BigInt(written));
      await output.write(length);
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
