import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Keeping } from '../retention-store.ts';
import type { Tables } from './schema.ts';

/**
 * Removes a workspace's rows of one kind that are kept no longer, at most so many.
 * @returns the number of rows that were removed, without those that hang on them
 */
export type Purge = (
  trx: Transaction<Tables>,
  team: string,
  now: number,
  keeping: Keeping,
  most: number,
) => Promise<number>;

/** Removes at most so many rows of a table, and returns their number. */
export async function removeRows<Table extends keyof Tables & string>(
  trx: Transaction<Tables>,
  table: Table,
  rows: {
    /** The table's key. */
    readonly key: readonly (keyof Tables[Table] & string)[];
    /** Selects the rows, those of the workspace alone. */
    readonly where: RawBuilder<unknown>;
    readonly most: number;
  },
): Promise<number> {
  const key = sql.join(rows.key.map((column) => sql.ref(column)));
  const { rows: removed } = await sql`delete from ${sql.table(table)}
    where (${key}) in
      (select ${key} from ${sql.table(table)} where ${rows.where} limit ${rows.most})
    returning 1 as one`.execute(trx);
  return removed.length;
}
