import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChannelStore } from '../channel-store.ts';
import type { Tables } from './schema.ts';

/** Rows that the new id may have too, by the column that tells them apart. */
const SHARED_KEYS = { subscription: 'filter', mute: 'org_key' } as const;

/** Creates the store of channels in SQL. */
export function createChannelStore(db: Kysely<Tables>, team: string): ChannelStore {
  return {
    async changeId(from, to) {
      const tables = await db.introspection.getTables();
      const ofChannels = tables.filter(({ columns }) => {
        const names = columns.map(({ name }) => name);
        return names.includes('team') && names.includes('channel');
      });
      await db.transaction().execute(async (trx) => {
        await dropShared(trx, { team, from, to });
        for (const { name } of ofChannels) {
          await sql`update ${sql.table(name)} set channel = ${to}
            where team = ${team} and channel = ${from}`.execute(trx);
        }
        await trx.deleteFrom('pace').where('team', '=', team).where('scope', '=', from).execute();
      });
    },
  };
}

async function dropShared(
  trx: Transaction<Tables>,
  { team, from, to }: { readonly team: string; readonly from: string; readonly to: string },
): Promise<void> {
  for (const [name, key] of Object.entries(SHARED_KEYS)) {
    const table = sql.table(name);
    const column = sql.ref(key);
    await sql`delete from ${table} where team = ${team} and channel = ${from} and ${column} in
      (select ${column} from ${table} where team = ${team} and channel = ${to})`.execute(trx);
  }
}
