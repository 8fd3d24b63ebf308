import type { Kysely } from 'kysely';
import type { QuestionStore } from '../question-store.ts';
import { inChunks } from './chunks.ts';
import { isOf, keyOf, keysOf } from './keys.ts';
import { mayBeLost, readyQuery, type ValueOf } from './ready-query.ts';
import type { Tables } from './schema.ts';

/** The end of the lease of an answered question: nobody takes it over. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** The column `sending`. */
const WAITING = 0;
const SENDING = 1;
const TOLD = 2;

/** Creates the list of questions in SQL: one row a question, emptied by its answer. */
export function createQuestionStore(db: Kysely<Tables>, team: string): QuestionStore {
  const ownKey = (id: string) => keyOf(team, id);
  const ownKeys = (ids: readonly string[]) => ids.map(ownKey);

  const insert = readyQuery(
    db,
    (
      value: ValueOf<{
        id: string;
        body: string;
        replyUrl: string;
        askedAt: number;
        instance: string;
        until: number;
      }>,
    ) =>
      db
        .insertInto('pending_question')
        .values({
          id: value('id'),
          body: value('body'),
          reply_url: value('replyUrl'),
          asked_at: value('askedAt'),
          lease_owner: value('instance'),
          lease_until: value('until'),
          sending: SENDING,
        })
        .onConflict((on) => on.doNothing())
        .returning('id')
        .modifyEnd(mayBeLost),
  );
  const mark = readyQuery(db, (value: ValueOf<{ id: string; sending: number }>) =>
    db
      .updateTable('pending_question')
      .set({ sending: value('sending') })
      .where('id', '=', value('id'))
      .returning('id')
      .modifyEnd(mayBeLost),
  );

  return {
    async add(question, lease) {
      const id = ownKey(question.id);
      return (await insert({ ...question, ...lease, id })).length > 0;
    },
    async markSending(id) {
      await mark({ id: ownKey(id), sending: SENDING });
    },
    async markTold(id) {
      await mark({ id: ownKey(id), sending: TOLD });
    },
    async markWaiting(ids) {
      await inChunks(ownKeys(ids), (chunk) =>
        db
          .updateTable('pending_question')
          .set({ sending: WAITING })
          .where('id', 'in', chunk)
          .returning('id')
          .modifyEnd(mayBeLost)
          .execute(),
      );
    },
    async finish(ids) {
      await inChunks(ownKeys(ids), (chunk) =>
        db
          .updateTable('pending_question')
          .set({ body: '', reply_url: '', lease_until: NEVER })
          .where('id', 'in', chunk)
          .returning('id')
          .modifyEnd(mayBeLost)
          .execute(),
      );
    },
    async renew(ids, { instance, until }) {
      await inChunks(ownKeys(ids), (chunk) =>
        db
          .updateTable('pending_question')
          .set({ lease_owner: instance, lease_until: until })
          .where('id', 'in', chunk)
          .where('lease_until', '<', NEVER)
          .returning('id')
          .execute(),
      );
    },
    async takeOver(expiredBy, { instance, until }) {
      const latest = Math.min(expiredBy, NEVER - 1);
      const rows = await db
        .updateTable('pending_question')
        .set({ lease_owner: instance, lease_until: until })
        .where('lease_until', '<=', latest)
        .where(keysOf(team, 'id'))
        .returning(['id', 'body', 'reply_url', 'asked_at', 'sending'])
        .execute();
      return rows
        .sort((a, b) => a.asked_at - b.asked_at || (a.id < b.id ? -1 : 1))
        .map((row) => ({
          id: row.id.slice(ownKey('').length),
          body: row.body,
          replyUrl: row.reply_url,
          askedAt: row.asked_at,
          isSending: row.sending !== WAITING,
          isTold: row.sending === TOLD,
        }));
    },
    async forget({ before, urlsBefore }) {
      await db
        .deleteFrom('pending_question')
        .where('asked_at', '<', before)
        .where(isOf(ownKey(''), 'id'))
        .execute();
      await db
        .updateTable('pending_question')
        .set({ reply_url: '' })
        .where('asked_at', '<', urlsBefore)
        .where('reply_url', '<>', '')
        .where(isOf(ownKey(''), 'id'))
        .execute();
    },
  };
}
