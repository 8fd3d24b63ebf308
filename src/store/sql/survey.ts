import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** The rows of one table. */
export interface TableSurvey {
  readonly table: string;
  readonly rows: number;
  /** When its oldest row was made, epoch milliseconds; null if the table is empty or has no such time. */
  readonly oldest: number | null;
  /** Rows made since a time; 0 without such a time. */
  readonly recent: number;
}

/** Time column of each table; null if its rows stay as long as what they are about. */
const TIMES: Readonly<Record<keyof Tables, string | null>> = {
  subscription: 'created_at',
  mute: 'at',
  case_edition: 'recorded_at',
  mark: null,
  delivery: 'created_at',
  delivery_item: null,
  digest_item: 'queued_at',
  pace: null,
  decision: 'at',
  thread_turn: null,
  seen_event: 'seen_at',
  pending_question: 'asked_at',
  post: 'posted_at',
  post_case: null,
  post_edition: 'used_at',
  curator_notice: null,
  library_seen: 'since',
};

/** Every table, in the order of the schema. */
export const TABLES = Object.keys(TIMES) as (keyof Tables)[];

/**
 * Counts the rows of every table that is there.
 * @param since from when rows count as recent
 */
export async function surveyTables(
  db: Kysely<Tables>,
  since: number,
): Promise<readonly TableSurvey[]> {
  const there = new Set((await db.introspection.getTables()).map(({ name }) => name));
  const tables: TableSurvey[] = [];
  for (const table of TABLES.filter((name) => there.has(name))) {
    const time = TIMES[table];
    const column = time === null ? sql`cast(null as bigint)` : sql.ref(time);
    const { rows } = await sql<{ n: number; oldest: number | null; recent: number }>`
      select count(*) as n, min(${column}) as oldest,
        count(case when ${column} >= ${since} then 1 end) as recent
      from ${sql.table(table)}`.execute(db);
    const [row] = rows;
    const [n, recent] = [Number(row?.n), Number(row?.recent)];
    tables.push({ table, rows: n, oldest: row?.oldest ?? null, recent });
  }
  return tables;
}

/** What waits, by kind: deliveries that are not settled by state, posts to correct, open questions. */
export async function surveyOpen(
  db: Kysely<Tables>,
  tables: ReadonlySet<string>,
): Promise<Readonly<Record<string, number>>> {
  const open: Record<string, number> = {};
  if (tables.has('delivery')) {
    const { rows } = await sql<{ state: string; n: number }>`select state, count(*) as n
      from delivery where state not in ('posted', 'dropped') group by state order by state`.execute(
      db,
    );
    for (const { state, n } of rows) open[state] = Number(n);
  }
  const counts = {
    'to correct': ['post', sql`due_at is not null`],
    'without an answer': ['pending_question', sql`body <> ''`],
  } as const;
  for (const [what, [table, where]] of Object.entries(counts)) {
    if (!tables.has(table)) continue;
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
      where ${where}`.execute(db);
    if (Number(rows[0]?.n) > 0) open[what] = Number(rows[0]?.n);
  }
  return open;
}
