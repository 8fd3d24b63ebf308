import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  CHECKS_FILE,
  formatSourceChecks,
  parseSourceChecks,
  type SourceCheck,
  type SourceChecks,
} from '../core/library/source-checks.ts';
import { dayOf } from '../core/words/day.ts';
import { counted, printable } from '../core/words/printable.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { reasonOf } from '../files/list-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { NO_HOST } from '../link-check/look-at-link.ts';
import { lookAtLinks, type Manners } from '../link-check/look-at-links.ts';
import { createOutput, type Io } from './output.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';

export interface SourcesCheckOptions {
  readonly library: string;
  /** Addresses that were looked at within so many days are passed over. */
  readonly olderThan: number;
  readonly cache?: ReadingCache | null;
  readonly manners?: Manners;
  /** `YYYY-MM-DD`; the present day by default. */
  readonly today?: string;
}

const DAY_MS = 86_400_000;

/**
 * `casebook sources check`: asks for the address of every source and keeps what became of it beside the
 * case files, for `check` and curators.
 * @returns exit code: 0, 1 if a source is dead or has moved, 2 if it can't be done
 */
export async function runSourcesCheck(options: SourcesCheckOptions, io: Io): Promise<number> {
  const { library: folder, olderThan, cache = null, manners } = options;
  const today = options.today ?? dayOf(Date.now());
  const fail = (message: string) => {
    io.stderr.write(`casebook sources check: ${message}\n`);
    return 2;
  };
  if (!(olderThan >= 0)) return fail('--older-than takes a number of days.');
  if (!(await isReadable(folder, { verb: 'sources check', remedy: NAME_A_LIBRARY }, io))) return 2;
  const library = await readLibrary(folder, { cache });
  const place = path.join(folder, CHECKS_FILE);
  const known = readKnown(place);
  const urls = [...new Set(library.cases.flatMap(({ sources }) => sources.map(({ url }) => url)))]
    .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url))
    .sort();
  const isFresh = (url: string) => {
    const { on = '' } = known.get(url) ?? {};
    return on !== '' && Date.parse(today) - Date.parse(on) < olderThan * DAY_MS;
  };
  const due = urls.filter((url) => !isFresh(url));
  const checks = new Map<string, SourceCheck>();
  for (const url of urls) {
    const check = known.get(url);
    if (check !== undefined) checks.set(url, check);
  }
  const stdout = createOutput(io.stdout);
  const told: Promise<unknown>[] = [];
  await lookAtLinks(
    due,
    (url, found) => {
      checks.set(url, { ...found, on: today });
      const to = found.to === undefined ? '' : ` → ${found.to}`;
      if (found.result !== 'ok')
        told.push(stdout.write(printable(`${found.result}  ${url}  (${found.said})${to}\n`)));
    },
    manners,
  );
  await Promise.all(told);
  // Without a network no name is known; that says nothing about the sources.
  if (due.length > 1 && due.every((url) => checks.get(url)?.said === NO_HOST)) {
    return fail('no host is known, so the network is out of reach. Nothing was kept.');
  }
  try {
    writeFileSync(place, formatSourceChecks(checks));
  } catch (error) {
    return fail(`${place} cannot be written: ${reasonOf(error)}.`);
  }
  const bad = [...checks.values()].filter(({ result }) => result === 'dead' || result === 'moved');
  await stdout.write(
    `Looked at ${counted(due.length, 'source')}, knew ${urls.length - due.length}; ${bad.length} dead or moved. Kept in ${place}\n`,
  );
  return bad.length > 0 ? 1 : 0;
}

/** What an earlier look found; what can't be read is looked at again. */
function readKnown(place: string): SourceChecks {
  try {
    return parseSourceChecks(readFileSync(place, 'utf8')) ?? new Map();
  } catch {
    return new Map();
  }
}
