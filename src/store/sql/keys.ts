import { type RawBuilder, sql } from 'kysely';

/** A key of a workspace in a table that all workspaces share. */
export function keyOf(team: string, key: string): string {
  return `${team}/${key}`;
}

/** Selects the keys of a workspace: the range of those that begin with its id and `/`, which `0` follows. */
export function keysOf(team: string, column: string): RawBuilder<boolean> {
  const name = sql.ref(column);
  return sql<boolean>`${name} > ${`${team}/`} and ${name} < ${`${team}0`}`;
}

/**
 * Selects the rows whose column begins so, by no index: the few rows of a time are found by their time, and
 * a planner without statistics would rather read all rows of the workspace.
 */
export function isOf(start: string, column: string): RawBuilder<boolean> {
  return sql<boolean>`substr(${sql.ref(column)}, 1, ${start.length}) = ${start}`;
}
