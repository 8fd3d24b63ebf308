import path from 'node:path';
import { repeatedPieces } from './pump.ts';

/**
 * Every piece that a regular expression of the sources repeats is pumped in every place of a file and of a
 * question. Four times the length may take four times the time and some more; the square of it is sixteen. What
 * takes hardly any time is not measured: a square that small stays small up to the longest text there is.
 */

const core = path.resolve(import.meta.dirname, '../../src/core');

/** The pieces that the expressions of some folders of `src/core` repeat. */
export const inCore = (...folders: string[]) =>
  repeatedPieces(...folders.map((one) => path.join(core, one)));

/** Milliseconds of processor time that are worth measuring. */
const NOTHING = 200;
/** A text is compared with one that is so many times as long, and that with a third one. */
const TIMES = 4;
/** The most that so many times the length may cost, between the linear 4 and the square 16. */
const MOST = 8;
const TRIES = 4;

/** Processor time, the least of some tries. Milliseconds. */
function cost(work: () => void, tries = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * True if a text takes much longer than its length is longer than a quarter of it, again and again.
 * @param long the length of the text, in characters
 */
export function isSuperLinear(work: (length: number) => void, long: number): boolean {
  const short = long / TIMES;
  // Even the square of what a shorter one takes would be nothing.
  for (const length of [short / TIMES, short]) {
    if (cost(() => work(length)) * (long / length) ** 2 < NOTHING) return false;
  }
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const longer = cost(() => work(long), tried);
    if (longer < NOTHING || longer / cost(() => work(short), tried) < MOST) return false;
  }
  return true;
}

/** A text of a piece, again and again. */
export const pumped = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length));
