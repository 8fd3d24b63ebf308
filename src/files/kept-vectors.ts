import { hash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { broughtBack, keep } from './keep.ts';

/** The vectors of an encoder that are kept for later starts, by `keyOf` their texts. */
export type KeptVectors = ReadonlyMap<string, Float32Array>;

const ENDING = '.vectors';
/** Bytes of a key. */
const KEY = 32;
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
  const bytes = await broughtBack(place);
  if (bytes === null) return found;
  const record = KEY + 4 * bytes.readUInt32LE(0);
  for (let at = 4; at < bytes.length; at += record) {
    const values = Uint8Array.from(bytes.subarray(at + KEY, at + record));
    found.set(bytes.toString('hex', at, at + KEY), new Float32Array(values.buffer));
    if (found.size % VECTORS_A_TURN === 0) await setImmediate();
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
  if (first) await keep(place, recordsOf(first.length, vectors));
}

async function* recordsOf(
  size: number,
  vectors: ReadonlyMap<string, Float32Array>,
): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(size);
  let records: Uint8Array[] = [head];
  for (const [text, vector] of vectors) {
    const { buffer, byteOffset, byteLength } = vector;
    records.push(Buffer.from(keyOf(text), 'hex'), new Uint8Array(buffer, byteOffset, byteLength));
    if (records.length < 2 * VECTORS_A_TURN) continue;
    yield Buffer.concat(records);
    records = [];
    await setImmediate();
  }
  yield Buffer.concat(records);
}
