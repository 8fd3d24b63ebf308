import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { EncoderError } from '../encoder.ts';
import { MODEL_FILES } from '../model-folder.ts';

/** Files of a model, by their names in `MODEL_FILES`. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** No file of a small encoder is larger; an archive that claims more is no such thing. */
const MOST_BYTES = 1_000_000_000;

/**
 * Reads the files of a model from folders and archives (zip, and so wheels). The first file of a name counts.
 * @throws EncoderError if a source can't be read
 */
export function gatherModel(sources: readonly string[]): ModelFiles {
  const files = new Map<string, Uint8Array>();
  for (const source of sources) {
    try {
      const found = statSync(source).isDirectory() ? inFolder(source) : inArchive(source);
      for (const [name, bytes] of found) if (!files.has(name)) files.set(name, bytes);
    } catch (error) {
      throw new EncoderError(`${source} cannot be read: ${(error as Error).message}`);
    }
  }
  return files;
}

function* inFolder(folder: string): Generator<[string, Uint8Array]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = wantedName(path.relative(folder, file).split(path.sep).join('/'));
    if (entry.isFile() && name) yield [name, readFileSync(file)];
    else if (entry.isFile() && /\.(?:whl|zip)$/.test(entry.name)) yield* inArchive(file);
  }
}

function* inArchive(file: string): Generator<[string, Uint8Array]> {
  const bytes = readFileSync(file);
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK') throw new Error('it is no zip archive');
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => wantedName(name) !== null && originalSize <= MOST_BYTES,
  });
  for (const [entry, contents] of Object.entries(entries)) yield [wantedName(entry)!, contents];
}

/** The longest name of a model's file that a path ends with; null if it is none. */
function wantedName(file: string): string | null {
  const names = MODEL_FILES.filter((name) => `/${file}`.endsWith(`/${name}`));
  return names.sort((a, b) => b.length - a.length)[0] ?? null;
}
