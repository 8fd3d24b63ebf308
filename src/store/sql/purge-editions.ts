import { sql, type Transaction } from 'kysely';
import type { Content } from '../../core/announcements/content/delivery.ts';
import { inChunks } from './chunks.ts';
import type { Purge } from './purge.ts';
import type { Tables } from './schema.ts';

interface Edition {
  readonly case_id: string;
  readonly edition: number;
}

/**
 * Removes states of cases that were replaced long ago. Kept is the newest of each case, and all that a
 * message has to be drawn from: one that waits, or one that is edited when a case in it changes.
 */
export const purgeEditions: Purge = async (trx, team, now, { historyMs }, most) => {
  let after: Edition = { case_id: '', edition: 0 };
  for (;;) {
    const page = await replacedBefore(trx, team, now - historyMs, after, most);
    const last = page.at(-1);
    if (!last) return 0;
    const needed = await neededEditions(trx, team, [...new Set(page.map((row) => row.case_id))]);
    const free = page.filter((row) => !needed.has(nameOf(row)));
    for (const { case_id, edition } of free) {
      await trx
        .deleteFrom('case_edition')
        .where('team', '=', team)
        .where('case_id', '=', case_id)
        .where('edition', '=', edition)
        .execute();
    }
    if (free.length > 0) return free.length;
    after = last;
  }
};

/** Finds states that were replaced before a time, in order. `+ 0` keeps the planner to the case's own rows. */
async function replacedBefore(
  trx: Transaction<Tables>,
  team: string,
  until: number,
  after: Edition,
  most: number,
): Promise<readonly Edition[]> {
  const { rows } = await sql<Edition>`select case_id, edition from case_edition
    where team = ${team} and (case_id, edition) > (${after.case_id}, ${after.edition})
      and case_id in (select case_id from case_edition
        where team = ${team} and edition > 1 and recorded_at <= ${until})
      and exists (select 1 from case_edition as next where next.team = ${team}
        and next.case_id = case_edition.case_id and next.edition > case_edition.edition
        and next.recorded_at + 0 <= ${until})
    order by case_id, edition limit ${most}`.execute(trx);
  return rows;
}

/** The editions of these cases that queues and deliveries name. */
async function neededEditions(
  trx: Transaction<Tables>,
  team: string,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const queued = await inChunks(caseIds, (chunk) =>
    trx
      .selectFrom('digest_item')
      .innerJoin('subscription', 'subscription.id', 'digest_item.subscription')
      .select(['case_id', 'edition', 'from_edition'])
      .where('subscription.team', '=', team)
      .where('case_id', 'in', chunk)
      .execute(),
  );
  const named = await inChunks(caseIds, (chunk) =>
    trx
      .selectFrom('delivery')
      .select('content')
      .where('team', '=', team)
      .where('kind', 'in', ['changes', 'digest'])
      .where('id', 'in', (from) =>
        from
          .selectFrom('delivery_item')
          .select('delivery_id')
          .where('team', '=', team)
          .where('case_id', 'in', chunk),
      )
      .execute(),
  );
  // A late correction has no items.
  const open = await trx
    .selectFrom('delivery')
    .select('content')
    .where('team', '=', team)
    .where('state', 'not in', ['posted', 'dropped'])
    .execute();
  const needed = new Set<string>();
  for (const { case_id, edition, from_edition } of queued) {
    needed.add(nameOf({ case_id, edition }));
    needed.add(nameOf({ case_id, edition: from_edition }));
  }
  for (const { content } of [...named, ...open]) {
    for (const edition of editionsIn(JSON.parse(content) as Content)) needed.add(nameOf(edition));
  }
  return needed;
}

/** The editions that a message tells apart. New cases in it are drawn as they are at any time. */
function editionsIn(content: Content): readonly Edition[] {
  const changes =
    content.kind === 'correction' ? [content.change] : 'changes' in content ? content.changes : [];
  return changes.flatMap(({ caseId, from, to }) => [
    { case_id: caseId, edition: from },
    { case_id: caseId, edition: to },
  ]);
}

function nameOf({ case_id, edition }: Edition): string {
  return `${edition} ${case_id}`;
}
