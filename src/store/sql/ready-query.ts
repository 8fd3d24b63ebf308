import { type Compilable, type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/**
 * Ends a statement whose effect a power cut may undo (a crash of the program can't). The SQLite
 * drivers then don't wait for the disk; to others it is a comment.
 */
export const MAY_BE_LOST = '/* may be lost in a power cut */';

export const mayBeLost = sql.raw(MAY_BE_LOST);

/** Names, in a query, the values that each run gives. */
export type ValueOf<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/**
 * Builds and compiles a query once, if every message runs it: building takes longer than running.
 * @returns runs the query with the given values, and resolves to its rows
 */
export function readyQuery<Values, Row>(
  db: Kysely<Tables>,
  build: (value: ValueOf<Values>) => Compilable<Row>,
): (values: Values) => Promise<Row[]> {
  const compiled: CompiledQuery<Row> = build((name) => new Placeholder(name) as never).compile();
  return async (values) => {
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

/** Holds the place of a value in a compiled query. */
class Placeholder {
  readonly name: PropertyKey;
  constructor(name: PropertyKey) {
    this.name = name;
  }
}
