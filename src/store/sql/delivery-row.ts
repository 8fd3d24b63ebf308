import { type RawBuilder, type Selectable, sql } from 'kysely';
import type {
  Content,
  Delivery,
  DeliveryState,
} from '../../core/announcements/content/delivery.ts';
import type { Tables } from './schema.ts';

export type DeliveryRow = Selectable<Tables['delivery']>;

/** Converts a row to a delivery of the port. */
export function fromRow(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    seq: row.seq,
    team: row.team,
    channel: row.channel,
    content: JSON.parse(row.content) as Content,
    subscriptions: JSON.parse(row.subscriptions) as string[],
    state: row.state as DeliveryState,
    attempt: row.attempt,
    notBefore: row.not_before,
    sentAt: row.sent_at,
    ts: row.ts,
    postedAt: row.posted_at,
    error: row.error,
    createdAt: row.created_at,
  };
}

/**
 * Selects deliveries that still have to be sent. Literal, in the words of the index `delivery_open`:
 * a planner uses a partial index only if it can prove, without the parameters, that it suffices.
 */
export function isOpen(table: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.state`)} in ('pending', 'sending')`;
}
