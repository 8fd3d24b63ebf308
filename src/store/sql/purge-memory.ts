import { sql } from 'kysely';
import { SEEN_MS } from '../retention-store.ts';
import { isOf } from './keys.ts';
import { type Purge, removeRows } from './purge.ts';

/** Removes questions of threads. A row says when it ends, by the default time for keeping it. */
export const purgeThreads: Purge = (trx, team, now, { threadsMs }, most) =>
  removeRows(trx, 'thread_turn', {
    key: ['team', 'channel', 'thread_ts', 'position'],
    where: sql`team || '' = ${team} and expires_at <= ${now - threadsMs + SEEN_MS}`,
    most,
  });

/** Removes ids of handled events. */
export const purgeEvents: Purge = (trx, team, now, _, most) =>
  removeRows(trx, 'seen_event', {
    key: ['key'],
    where: sql`seen_at <= ${now - SEEN_MS} and ${isOf(`${team}/`, 'key')}`,
    most,
  });

/** Removes ids of questions, answered or not. */
export const purgeQuestions: Purge = (trx, team, now, _, most) =>
  removeRows(trx, 'pending_question', {
    key: ['id'],
    where: sql`asked_at < ${now - SEEN_MS} and ${isOf(`${team}/`, 'id')}`,
    most,
  });
