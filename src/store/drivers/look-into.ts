import { stepsOf } from '../sql/migrate.ts';
import { MIGRATIONS } from '../sql/migrations.ts';
import { teamsIn } from '../sql/of-team.ts';
import { surveyOpen, surveyTables, type TableSurvey } from '../sql/survey.ts';
import type { DatabaseSize } from './driver.ts';
import { driverOf } from './open-store.ts';

/** A store as it is, for a person. */
export interface StoreReport {
  /** Kind and location, without secrets. */
  readonly description: string;
  readonly size: DatabaseSize;
  /** As `OpenDatabase.faults`. If there are any, the rest may be missing. */
  readonly faults: readonly string[] | null;
  /** The last step of the schema's history that it has been through; empty if none. */
  readonly schema: string;
  /** Steps that the next start takes. */
  readonly missing: readonly string[];
  /** Steps of a newer version, which this one doesn't know. */
  readonly unknown: readonly string[];
  /** Workspaces. */
  readonly teams: readonly string[];
  readonly tables: readonly TableSurvey[];
  /** What waits, by kind. */
  readonly open: Readonly<Record<string, number>>;
}

/**
 * Looks into a store, whoever uses it, and changes nothing.
 * @param since from when rows count as recent, epoch milliseconds
 * @throws StoreError if there is none, or it can't be reached
 */
export async function lookInto(location: string, since: number): Promise<StoreReport> {
  const { db, description, size, faults, close } = await driverOf(location).openToRead(location);
  const blank = { schema: '', missing: [], unknown: [], teams: [], tables: [], open: {} };
  try {
    const found = await faults();
    if (found !== null && found.length > 0) {
      // The pages that count them may be the broken ones.
      const pages = await size().catch(() => ({ bytes: 0, free: 0 }));
      return { description, size: pages, faults: found, ...blank };
    }
    const steps = await stepsOf(db);
    const missing = Object.keys(MIGRATIONS).filter((name) => !steps.includes(name));
    const tables = await surveyTables(db, since);
    const isCurrent = missing.length === 0;
    return {
      description,
      size: await size(),
      faults: found,
      schema: steps.at(-1) ?? '',
      missing,
      unknown: steps.filter((name) => !(name in MIGRATIONS)),
      teams: isCurrent ? await teamsIn(db) : [],
      tables,
      open: await surveyOpen(db, new Set(tables.map(({ table }) => table))),
    };
  } finally {
    await close();
  }
}

/**
 * Copies a store into a new file, whoever uses it.
 * @throws StoreError if it can't be done, or is done by another tool
 */
export async function backUp(location: string, file: string): Promise<void> {
  await driverOf(location).backUp(location, file);
}

/**
 * For verbs that would otherwise make a database of a misspelt name.
 * @throws StoreError if there is no database
 */
export async function requireDatabase(location: string): Promise<void> {
  const { close } = await driverOf(location).openToRead(location);
  await close();
}
