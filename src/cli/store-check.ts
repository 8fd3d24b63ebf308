import { keepingOf } from '../app/purging.ts';
import { dayOf } from '../core/words/day.ts';
import { lookInto, type StoreReport } from '../store/drivers/look-into.ts';
import type { Keeping } from '../store/retention-store.ts';
import type { SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';
import { withStoreSettings } from './with-store-settings.ts';

export interface StoreCheckOptions extends SettingsSource {
  /** Epoch milliseconds. */
  readonly now: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK = 7;

/**
 * `casebook store check`: says how the store is, also while the bot runs, and changes nothing.
 * @returns exit code: 0, 1 if it isn't sound, or 2 if it can't be looked into
 */
export function runStoreCheck(options: StoreCheckOptions, io: Io): Promise<number> {
  return withStoreSettings('store check', options, io, async ({ config, location }) => {
    const report = await lookInto(location, options.now - WEEK * DAY_MS);
    const lines = describe(report, keepingOf(config));
    io.stdout.write(`${lines.join('\n')}\n`);
    const isSound = report.faults === null || report.faults.length === 0;
    return isSound && report.unknown.length === 0 ? 0 : 1;
  });
}

function describe(report: StoreReport, keeping: Keeping): string[] {
  const { description, size, faults, teams, open, tables } = report;
  const free = size.free > 0 ? `, of which ${megabytes(size.free)} are free for new rows` : '';
  const lines = [
    `store       ${description}${size.bytes > 0 ? `, ${megabytes(size.bytes)}${free}` : ''}`,
    `integrity   ${integrity(faults)}`,
    ...(faults ?? []).slice(0, MOST_FAULTS).map((fault) => `            ${fault}`),
  ];
  if (faults !== null && faults.length > 0) {
    return [...lines, 'Stop the bot, and put the last backup in its place: docs/storage.md.'];
  }
  const waiting = Object.entries(open).map(([what, n]) => `${n} ${what}`);
  return [
    ...lines,
    `schema      ${schema(report)}`,
    `workspaces  ${teams.join(', ') || 'none yet'}`,
    `waiting     ${waiting.join(', ') || 'nothing'}`,
    `expected    ${megabytes(expectedBytes(report, keeping))} in time, if each week is like the last`,
    '',
    ...table(tables),
  ];
}

const MOST_FAULTS = 10;

/** Bytes of a remembered post with its rows and indexes, by `bench/store-growth.ts`. */
const POST_BYTES = 400;

/** Nothing else grows for longer than a week that would matter beside the posts. */
function expectedBytes({ size, tables }: StoreReport, { postsMs, mostPosts }: Keeping): number {
  const { rows = 0, recent = 0 } = tables.find(({ table: name }) => name === 'post') ?? {};
  const posts = Math.min(mostPosts, (recent * postsMs) / (WEEK * DAY_MS));
  return size.bytes - size.free + Math.max(0, posts - rows) * POST_BYTES;
}

function integrity(faults: StoreReport['faults']): string {
  if (faults === null) return 'PostgreSQL checks its pages itself: see pg_amcheck';
  return faults.length === 0 ? 'ok' : 'broken:';
}

function schema({ schema: last, missing, unknown }: StoreReport): string {
  if (unknown.length > 0) return `${last}, of a newer Casebook than this one`;
  if (missing.length === 0) return `${last}, as this Casebook has it`;
  return `${last || 'empty'}; the next start adds ${missing.join(', ')}`;
}

function table(tables: StoreReport['tables']): string[] {
  const rows = tables.map(({ table: name, rows: n, oldest, recent }) => [
    name,
    String(n),
    oldest === null ? '' : String(recent),
    oldest === null ? '' : dayOf(oldest),
  ]);
  const all = [['table', 'rows', 'of a week', 'oldest'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]!.length)));
  return all.map(([name = '', n = '', recent = '', oldest = '']) =>
    [name.padEnd(widths[0]!), n.padStart(widths[1]!), recent.padStart(widths[2]!), oldest]
      .join('  ')
      .trimEnd(),
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
