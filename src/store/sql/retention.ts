import type { Kysely, Transaction } from 'kysely';
import { addBatch, type Keeping, type RetentionStore, type RowCounts } from '../retention-store.ts';
import { purgeInstances } from './instances.ts';
import type { Purge } from './purge.ts';
import { purgeEditions } from './purge-editions.ts';
import { purgeDecisions, purgeDeliveries, purgeQueue } from './purge-history.ts';
import { purgeEvents, purgeQuestions, purgeThreads } from './purge-memory.ts';
import { createPostPurge, purgePostEditions } from './purge-posts.ts';
import type { Tables } from './schema.ts';

/** Everything that ends, in the order of removal: what is removed first may be all that needs the next. */
const createPurges = () =>
  ({
    thread_turn: purgeThreads,
    seen_event: purgeEvents,
    pending_question: purgeQuestions,
    post: createPostPurge(),
    post_edition: purgePostEditions,
    digest_item: purgeQueue,
    delivery: purgeDeliveries,
    decision: purgeDecisions,
    case_edition: purgeEditions,
    library_seen: purgeInstances,
  }) satisfies Partial<Record<keyof Tables, Purge>>;

/** Creates the removal of a workspace's rows that are kept no longer. */
export function createRetentionStore(db: Kysely<Tables>, team: string): RetentionStore {
  const purges = Object.entries(createPurges());
  return {
    async *purge(now, keeping, batch) {
      for (const [table, purge] of purges) {
        for (;;) {
          const rows = await db
            .transaction()
            .execute((trx) => purge(trx, team, now, keeping, batch));
          if (rows === 0) break;
          yield { table, rows };
        }
      }
    },

    async purgeable(now, keeping) {
      let counts: RowCounts = {};
      // Some rows are free only once others are gone: so all are removed, and put back.
      const counted = new Error('counted');
      await db
        .transaction()
        .execute(async (trx) => {
          counts = await purgeAll(trx, team, now, keeping);
          throw counted;
        })
        .catch((error: unknown) => {
          if (error !== counted) throw error;
        });
      return counts;
    },
  };
}

const BATCH = 1000;

async function purgeAll(
  trx: Transaction<Tables>,
  team: string,
  now: number,
  keeping: Keeping,
): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const [table, purge] of Object.entries(createPurges())) {
    let rows: number;
    do {
      rows = await purge(trx, team, now, keeping, BATCH);
      addBatch(counts, { table, rows });
    } while (rows > 0);
  }
  return counts;
}
