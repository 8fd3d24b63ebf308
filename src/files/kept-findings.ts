import { createHash, hash } from 'node:crypto';
import { promises as fs, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/case/case.ts';
import { stampOf, stampTime } from './file-stamp.ts';
import { broughtBack, keep } from './keep.ts';
import { type ReadingCache, SETTLED_MS } from './kept-files.ts';
import { listFiles } from './list-files.ts';

/** The result of checking a folder. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** Number of cases. */
  readonly cases: number;
}

/** Everything that a check of a folder depends on. */
interface State {
  /** Equal if nothing has changed. */
  readonly key: string;
  /** When the last of its files was changed. Milliseconds since 1970. */
  readonly changedAt: number;
}

const ENDING = '.findings';
/** Fewer files are checked as fast as they are looked up. */
const FEWEST = 50;

/**
 * Checks a folder, unless nothing in it has changed since its findings were kept: no file of any kind, in
 * no folder that a library is read from.
 * @param today the day of the check, which findings depend on too
 */
export async function findingsOf(
  folder: string,
  cache: ReadingCache | null,
  today: string,
  check: () => Promise<Findings>,
): Promise<Findings> {
  const before = cache && (await stateOf(folder, cache.program, today));
  if (cache === null || before === null) return check();
  const place = path.join(
    cache.folder,
    `${hash('sha256', path.resolve(folder)).slice(0, 16)}${ENDING}`,
  );
  const bytes = await broughtBack(place);
  const kept = bytes && (JSON.parse(bytes.toString()) as Findings & { key: string });
  if (kept?.key === before.key) return kept;
  const startedAt = Date.now();
  const found = await check();
  // A file changed this lately may change again within the same timestamp.
  if (before.changedAt >= startedAt - SETTLED_MS) return found;
  const after = await stateOf(folder, cache.program, today);
  if (after?.key === before.key) {
    await keep(place, [Buffer.from(JSON.stringify({ key: before.key, ...found }))]);
  }
  return found;
}

/** Null for a folder that is too small, or can't be looked through. */
async function stateOf(folder: string, program: string, today: string): Promise<State | null> {
  try {
    const { root, files, folders, problems } = await listFiles(folder);
    if (files.length < FEWEST) return null;
    const digest = createHash('sha256').update(JSON.stringify([program, today, root, problems]));
    let changedAt = 0;
    for (const each of [...folders].sort()) {
      for (const name of (await fs.readdir(path.join(root, each))).sort()) {
        // Hidden ones are not read, and reported in the listing.
        if (name.startsWith('.')) continue;
        const stat = statSync(path.join(root, each, name), { throwIfNoEntry: false });
        const stamp = stat === undefined ? '' : stampOf(stat);
        digest.update(`${each}\n${name}\n${stamp}\n`);
        changedAt = Math.max(changedAt, stampTime(stamp) || 0);
      }
    }
    return { key: digest.digest('hex'), changedAt };
  } catch {
    return null;
  }
}
