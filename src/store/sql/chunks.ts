/** Rows or values in one statement: far below the limits of SQLite (32,766) and PostgreSQL (65,535). */
const CHUNK = 1000;

/** Runs a query for a thousand values at a time, and returns all its rows. */
export async function inChunks<V, R>(
  values: readonly V[],
  query: (chunk: readonly V[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const rows: R[] = [];
  for (let from = 0; from < values.length; from += CHUNK) {
    for (const row of await query(values.slice(from, from + CHUNK))) rows.push(row);
  }
  return rows;
}
