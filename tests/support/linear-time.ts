import path from 'node:path';
import { repeatedPieces } from './pump.ts';

/**
 * Every piece that a regular expression of the sources repeats is pumped in every place of a file and of a
 * question. Twice the length may take twice the time and some more; the square of it is four times. What
 * takes hardly any time is not measured: a square that small stays small up to the longest text there is.
 */

const core = path.resolve(import.meta.dirname, '../../src/core');

/** The pieces that the expressions of some folders of `src/core` repeat. */
export const inCore = (...folders: string[]) =>
  repeatedPieces(...folders.map((one) => path.join(core, one)));

/** Milliseconds of processor time that are worth measuring. */
const NOTHING = 200;
/** The most that three times the length may cost: the square would be nine times. */
const MOST = 5.5;
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

/** True if three times the length costs much more than three times the time, again and again. */
export function isSuperLinear(
  work: (length: number) => void,
  short: number,
  long: number,
): boolean {
  // Even the square of what a shorter one takes would be nothing.
  for (const length of [short / 4, short]) {
    if (cost(() => work(length)) * (long / length) ** 2 < NOTHING) return false;
  }
  if (cost(() => work(long)) < NOTHING) return false;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const longer = cost(() => work(long), tried);
    if (longer < NOTHING || longer / cost(() => work(short), tried) < MOST) return false;
  }
  return true;
}

/** A text of a piece, again and again. */
export const pumped = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length));
