import type { Kysely } from 'kysely';
import type { DeliveryStore } from '../delivery-store.ts';
import { inChunks } from './chunks.ts';
import { fromRow } from './delivery-row.ts';
import { Stale } from './record-deliveries.ts';
import type { Tables } from './schema.ts';

/** Creates the function that makes several deliveries one. */
export function absorbInto(db: Kysely<Tables>, own: string): DeliveryStore['absorb'] {
  return async ({ id, attempt }, ids, merge) => {
    try {
      return await db.transaction().execute(async (trx) => {
        const rows = await inChunks(ids, (chunk) =>
          trx
            .updateTable('delivery')
            .set({ state: 'dropped', error: 'told_with_another' })
            .where('team', '=', own)
            .where('id', 'in', chunk)
            .where('state', '=', 'pending')
            .returningAll()
            .execute(),
        );
        if (rows.length === 0) return null;
        const content = merge(rows.map(fromRow).sort((a, b) => a.seq - b.seq));
        if (content === null) throw new Stale();
        const held = await trx
          .updateTable('delivery')
          .set({ content: JSON.stringify(content) })
          .where('team', '=', own)
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .where('state', '=', 'sending')
          .returning('id')
          .executeTakeFirst();
        // Rolls back what was dropped.
        if (!held) throw new Stale();
        await inChunks(rows, (chunk) =>
          trx
            .updateTable('delivery_item')
            .set({ delivery_id: id })
            .where(
              'delivery_id',
              'in',
              chunk.map((row) => row.id),
            )
            .returning('delivery_id')
            .execute(),
        );
        return content;
      });
    } catch (error) {
      if (error instanceof Stale) return null;
      throw error;
    }
  };
}
