import { type Kysely, sql } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { Tables } from './schema.ts';

/**
 * Passes what belongs to the store's own workspace.
 * @throws if it is another workspace's: those never touch each other's rows
 */
export function ofTeam<T extends { readonly team: string }>(own: string, given: T): T {
  if (given.team === own) return given;
  throw new Error(`Something of the workspace ${given.team} was to be kept for ${own}`);
}

/** Stands for the workspace in what was recorded before the first start: see `onlyTeam`. */
const UNOWNED = '';

/**
 * Finds the only workspace that a database serves; empty if it serves none yet. What is recorded
 * then is the first one's that starts.
 * @throws StoreError `several-teams`
 */
export async function onlyTeam(db: Kysely<Tables>): Promise<string> {
  const teams = await teamsIn(db);
  if (teams.length > 1) {
    throw new StoreError(
      'several-teams',
      `This database serves the workspaces ${teams.join(', ')}. Name one of them: --team ${teams[0]}.`,
    );
  }
  return teams[0] ?? UNOWNED;
}

/** The workspaces that a database serves, sorted. */
export async function teamsIn(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('case_edition')
    .select('team')
    .union(db.selectFrom('subscription').select('team'))
    .union(db.selectFrom('delivery').select('team'))
    .union(db.selectFrom('post').select('team'))
    .execute();
  return rows
    .map(({ team }) => team)
    .filter((team) => team !== UNOWNED)
    .sort();
}

/** Gives a workspace what was recorded before anybody knew which one it would be, and returns it. */
export async function takeUnowned(db: Kysely<Tables>, team: string): Promise<string> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('case_edition').set({ team }).where('team', '=', UNOWNED).execute();
    for (const name of ['baseline_at', 'synced_at']) {
      await trx
        .updateTable('mark')
        .set({ name: sql<string>`${`${team}/${name}`}` })
        .where('name', '=', `${UNOWNED}/${name}`)
        .execute();
    }
  });
  return team;
}
