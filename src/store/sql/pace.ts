import type { Kysely, Transaction } from 'kysely';
import { inChunks } from './chunks.ts';
import type { Tables } from './schema.ts';

/** The scopes of a workspace's budget: all that is posted, and edits alone. */
export const WHOLE = '';
export const EDITS = 'update';

/** Makes sure that a workspace and its channels have a pace. */
export async function openPaces(
  trx: Transaction<Tables>,
  places: readonly { readonly team: string; readonly channel: string }[],
): Promise<void> {
  const scopes = new Map<string, { team: string; scope: string; next_at: number }>();
  for (const { team, channel } of places) {
    for (const scope of [WHOLE, EDITS, channel]) {
      scopes.set(`${team}/${scope}`, { team, scope, next_at: 0 });
    }
  }
  await inChunks([...scopes.values()], (chunk) =>
    trx
      .insertInto('pace')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .returning('scope')
      .execute(),
  );
}

/** Locks a workspace's budgets until the transaction ends, and tests which of them are free now. */
export async function lockBudgets(
  trx: Transaction<Tables>,
  team: string,
  now: number,
): Promise<(scope: string) => boolean> {
  // Writing the unchanged value locks the rows, so instances lease one after another.
  const budgets = await trx
    .updateTable('pace')
    .set((set) => ({ next_at: set.ref('next_at') }))
    .where('team', '=', team)
    .where('scope', 'in', [WHOLE, EDITS])
    .returning(['scope', 'next_at'])
    .execute();
  return (scope) => budgets.some((each) => each.scope === scope && each.next_at <= now);
}

/** Lets nothing be sent in a scope before `nextAt`. */
export async function setPace(
  trx: Kysely<Tables>,
  team: string,
  scope: string,
  nextAt: number,
): Promise<void> {
  await trx
    .updateTable('pace')
    .set({ next_at: nextAt })
    .where('team', '=', team)
    .where('scope', '=', scope)
    .execute();
}
