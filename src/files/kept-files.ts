import { hash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { stampTime } from './file-stamp.ts';
import { broughtBackInParts, keep } from './keep.ts';
import type { ReadFile } from './read-case-file.ts';

/** Case files as an earlier process read them, by path. */
export type KeptFiles = ReadonlyMap<string, ReadFile>;

/** The place for a program's readings, for its later starts. */
export interface ReadingCache {
  /** Made when something is first kept. */
  readonly folder: string;
  /** Hash of the program: another version may read the same bytes differently. */
  readonly program: string;
}

const ENDING = '.kept';
const NEWLINE = 10;
/** Files between two turns of the event loop. */
const FILES_A_TURN = 200;
/** A file changed this lately may change again within the same timestamp. Milliseconds. */
export const SETTLED_MS = 2_000;
/** Fewer files are read as fast as they are looked up. */
const FEWEST = 50;
/** Share of a library's files that must have changed before all are kept again. */
const LARGEST_CHANGE = 0.02;

/**
 * Returns the path of a library's cache file.
 * @param maxBytes the size limit for reading the files: it decides their fate
 */
export function placeOf(cache: ReadingCache, library: string, maxBytes: number): string {
  const key = JSON.stringify([cache.program, path.resolve(library), maxBytes]);
  return path.join(cache.folder, `${hash('sha256', key).slice(0, 16)}${ENDING}`);
}

/** A file, and the bytes of its text. */
type KeptLine = [file: string, read: ReadFile, bytes: number];

/**
 * Reads what was kept; empty if it is missing, torn or altered. Texts are brought back as they are: each
 * is compared with its file's digest when it is needed.
 */
export async function bringBack(place: string): Promise<KeptFiles> {
  const files = new Map<string, ReadFile>();
  const kept = await broughtBackInParts(place);
  if (kept === null) return files;
  const { content: lines, tail: texts } = kept;
  let textAt = 0;
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf(NEWLINE, at);
    const [file, read, length] = JSON.parse(lines.toString('utf8', at, end)) as KeptLine;
    const bytes = texts.subarray(textAt, textAt + length);
    files.set(file, length === 0 ? read : withText(read, bytes));
    at = end + 1;
    textAt += length;
    if (files.size % FILES_A_TURN === 0) await setImmediate();
  }
  return files;
}

function withText(read: ReadFile, bytes: Uint8Array): ReadFile {
  return Object.assign(read, { text: { bytes, digest: read.digest } });
}

/** True if keeping a library's files again pays: many had to be read, or a kept one is gone. */
export function isWorthKeeping(kept: KeptFiles, files: KeptFiles): boolean {
  let fresh = 0;
  for (const [file, read] of files) if (kept.get(file) !== read) fresh += 1;
  if (fresh >= Math.max(FEWEST, LARGEST_CHANGE * files.size)) return true;
  for (const file of kept.keys()) if (!files.has(file)) return true;
  return false;
}

/**
 * Keeps the files of a library for the next process. If the folder can't be written, nothing is kept
 * and the next process reads every file again.
 */
export async function keepFiles(place: string, files: KeptFiles): Promise<void> {
  await keep(place, linesOf(files), textsOf(files));
}

async function* linesOf(files: KeptFiles): AsyncGenerator<Buffer> {
  const before = Date.now() - SETTLED_MS;
  let lines = '';
  let count = 0;
  for (const [file, { text, ...read }] of files) {
    if (read.stamp === '') continue;
    // A file without a stamp is opened again, and parsed only if its bytes have changed.
    const stamps = [read.stamp, ...(read.verdicts?.stamp ? [read.verdicts.stamp] : [])];
    const isSettled = stamps.every((stamp) => stampTime(stamp) < before);
    const line: KeptLine = [file, isSettled ? read : { ...read, stamp: '' }, lengthOf(text)];
    lines += `${JSON.stringify(line)}\n`;
    count += 1;
    if (count % FILES_A_TURN > 0) continue;
    yield Buffer.from(lines);
    lines = '';
    await setImmediate();
  }
  yield Buffer.from(lines);
}

/** The texts of the same files. */
async function* textsOf(files: KeptFiles): AsyncGenerator<Buffer> {
  let texts: Uint8Array[] = [];
  for (const { stamp, text } of files.values()) {
    if (stamp === '' || text === undefined) continue;
    texts.push(typeof text === 'string' ? Buffer.from(text) : text.bytes);
    if (texts.length < FILES_A_TURN) continue;
    yield Buffer.concat(texts);
    texts = [];
    await setImmediate();
  }
  yield Buffer.concat(texts);
}

function lengthOf(text: ReadFile['text']): number {
  if (text === undefined) return 0;
  return typeof text === 'string' ? Buffer.byteLength(text) : text.bytes.length;
}
