import { createHash, hash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { forgetOldest } from './kept-files.ts';

/** The vectors of an encoder that are kept for later starts, by `keyOf` their texts. */
export type KeptVectors = ReadonlyMap<string, Float32Array>;

const ENDING = '.vectors';
const DIGEST = 32;
/** Vectors between two turns of the event loop. */
const VECTORS_A_TURN = 500;

/** Returns the key of a text. */
export function keyOf(text: string): string {
  return hash('sha256', text);
}

/**
 * Returns the path of the file for the claims of a library, as one encoder reads them.
 * @param encoder its id
 */
export function vectorsPlace(folder: string, library: string, encoder: string): string {
  const key = hash('sha256', JSON.stringify([encoder, path.resolve(library)]));
  return path.join(folder, `${key.slice(0, 16)}${ENDING}`);
}

/** Reads what was kept; empty if it is missing, torn or altered. */
export async function bringVectorsBack(place: string): Promise<KeptVectors> {
  const found = new Map<string, Float32Array>();
  try {
    const bytes = await fs.readFile(place);
    const end = bytes.length - DIGEST;
    const size = bytes.readUInt32LE(0);
    const digest = createHash('sha256').update(bytes.subarray(0, 4));
    for (let at = 4; at < end; at += DIGEST + 4 * size) {
      const record = bytes.subarray(at, Math.min(end, at + DIGEST + 4 * size));
      digest.update(record);
      const values = Uint8Array.from(record.subarray(DIGEST));
      found.set(record.toString('hex', 0, DIGEST), new Float32Array(values.buffer));
      if (found.size % VECTORS_A_TURN === 0) await setImmediate();
    }
    if (!digest.digest().equals(bytes.subarray(end))) found.clear();
  } catch {
    found.clear();
  }
  return found;
}

/**
 * Keeps vectors, all of one size. If the folder can't be written, the next start encodes again.
 * @param vectors by text
 */
export async function keepVectors(
  place: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const [first] = vectors.values();
  if (!first) return;
  const draft = `${place}.${process.pid}`;
  try {
    await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const output = await fs.open(draft, 'w', 0o600);
    try {
      const digest = createHash('sha256');
      for (const bytes of recordsOf(first.length, vectors)) {
        digest.update(bytes);
        await output.write(bytes);
        await setImmediate();
      }
      await output.write(digest.digest());
    } finally {
      await output.close();
    }
    await fs.rename(draft, place);
    await forgetOldest(path.dirname(place), ENDING);
  } catch {
    await fs.rm(draft, { force: true }).catch(() => {});
  }
}

function* recordsOf(size: number, vectors: ReadonlyMap<string, Float32Array>): Generator<Buffer> {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(size);
  let records: Uint8Array[] = [head];
  for (const [text, vector] of vectors) {
    const { buffer, byteOffset, byteLength } = vector;
    records.push(Buffer.from(keyOf(text), 'hex'), new Uint8Array(buffer, byteOffset, byteLength));
    if (records.length < 2 * VECTORS_A_TURN) continue;
    yield Buffer.concat(records);
    records = [];
  }
  yield Buffer.concat(records);
}
