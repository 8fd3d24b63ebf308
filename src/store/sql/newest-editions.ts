import type { Transaction } from 'kysely';
import type { Content } from '../../core/announcements/content/delivery.ts';
import { inChunks } from './chunks.ts';
import type { Tables } from './schema.ts';

/** The newest edition of each case that a message shows. */
export async function newestEditions(
  trx: Transaction<Tables>,
  own: string,
  content: Content,
): Promise<ReadonlyMap<string, number>> {
  const caseIds = 'cases' in content ? content.cases.map(({ caseId }) => caseId) : [];
  const rows = await inChunks(caseIds, (chunk) =>
    trx
      .selectFrom('case_edition')
      .select(['case_id', (select) => select.fn.max('edition').as('edition')])
      .where('team', '=', own)
      .where('case_id', 'in', chunk)
      .groupBy('case_id')
      .execute(),
  );
  return new Map(rows.map((row) => [row.case_id, row.edition]));
}
