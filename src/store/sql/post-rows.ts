import type { Selectable, Transaction } from 'kysely';
import type { Case } from '../../core/case/case.ts';
import { withoutPlaces } from '../../core/case/without-places.ts';
import type { LeasedPost, ShownClaims } from '../post-store.ts';
import type { Tables } from './schema.ts';

export interface PostKey {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

/** Keeps the cases that a post shows, and their text as it is shown. */
export async function saveShown(
  trx: Transaction<Tables>,
  { team, channel, ts }: PostKey,
  shown: readonly ShownClaims[],
  cases: readonly Case[],
  now: number,
): Promise<void> {
  for (const { caseId, revision, claims } of shown) {
    const row = { revision, claims: JSON.stringify(claims) };
    await trx
      .insertInto('post_case')
      .values({ team, channel, ts, case_id: caseId, ...row })
      .onConflict((on) => on.columns(['team', 'channel', 'ts', 'case_id']).doUpdateSet(row))
      .execute();
    const body = cases.find((each) => each.id === caseId);
    if (!body) throw new Error(`The text of the case ${caseId} that a post shows is missing`);
    await trx
      .insertInto('post_edition')
      .values({
        team,
        case_id: caseId,
        revision,
        body: JSON.stringify(withoutPlaces(body)),
        used_at: now,
      })
      .onConflict((on) => on.columns(['team', 'case_id', 'revision']).doUpdateSet({ used_at: now }))
      .execute();
  }
}

/** Removes a post with the rows of what it shows. */
export async function removePost(
  trx: Transaction<Tables>,
  { team, channel, ts }: PostKey,
): Promise<void> {
  for (const table of ['post', 'post_case'] as const) {
    await trx
      .deleteFrom(table)
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('ts', '=', ts)
      .execute();
  }
}

/** Converts the rows of a post to the port's. */
export function fromRows(
  row: Selectable<Tables['post']>,
  shown: readonly Selectable<Tables['post_case']>[],
): LeasedPost {
  return {
    team: row.team,
    channel: row.channel,
    ts: row.ts,
    threadTs: row.thread_ts,
    view: JSON.parse(row.view) as LeasedPost['view'],
    shown: shown.map((each) => ({
      caseId: each.case_id,
      revision: each.revision,
      claims: JSON.parse(each.claims) as string[],
    })),
    attempt: row.attempt,
    replyOf: row.reply_of,
  };
}
