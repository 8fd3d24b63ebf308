import type { Kysely, Selectable } from 'kysely';
import type { CaseRef, KnownCase } from '../../core/announcements/content/delivery.ts';
import type { Case } from '../../core/case/case.ts';
import type { KnownCaseStore } from '../known-case-store.ts';
import { inChunks } from './chunks.ts';
import type { Tables } from './schema.ts';

/** Creates the cases that a workspace knows in SQL. */
export function createKnownCaseStore(db: Kysely<Tables>, team: string): KnownCaseStore {
  return {
    async status() {
      const rows = await db.selectFrom('mark').selectAll().execute();
      const marks = new Map(rows.map((row) => [row.name, row.value]));
      return {
        baselineAt: marks.get(markOf(team, 'baseline_at')) ?? null,
        syncedAt: marks.get(markOf(team, 'synced_at')) ?? null,
      };
    },

    async revisions() {
      const rows = await newest(db, team)
        .select(['case_id', 'edition', 'revision', 'recorded_at', 'recorded_by'])
        .execute();
      return new Map(
        rows.map((row) => [
          row.case_id,
          {
            caseId: row.case_id,
            edition: row.edition,
            revision: row.revision,
            recordedAt: row.recorded_at,
            recordedBy: row.recorded_by,
          },
        ]),
      );
    },

    async latest(caseIds) {
      const rows = await inChunks(caseIds, (chunk) =>
        newest(db, team).selectAll().where('case_id', 'in', chunk).execute(),
      );
      return new Map(rows.map((row) => [row.case_id, fromRow(row)]));
    },

    async editions(refs) {
      const rows = await inChunks([...new Set(refs.map((ref) => ref.caseId))], (chunk) =>
        db
          .selectFrom('case_edition')
          .selectAll()
          .where('team', '=', team)
          .where('case_id', 'in', chunk)
          .execute(),
      );
      const byRef = new Map(rows.map((row) => [refKey(row.case_id, row.edition), row]));
      return refs.flatMap((ref: CaseRef) => {
        const row = byRef.get(refKey(ref.caseId, ref.edition));
        return row ? [fromRow(row)] : [];
      });
    },

    async returning(revisions) {
      const wanted = new Map(revisions.map((each) => [each.caseId, each.revision]));
      const rows = await inChunks([...wanted.keys()], (chunk) =>
        db
          .selectFrom('case_edition as earlier')
          .select(['case_id', 'revision'])
          .where('team', '=', team)
          .where('case_id', 'in', chunk)
          .where((where) =>
            where.exists(
              where
                .selectFrom('case_edition as later')
                .select('later.edition')
                .whereRef('later.team', '=', 'earlier.team')
                .whereRef('later.case_id', '=', 'earlier.case_id')
                .whereRef('later.edition', '>', 'earlier.edition'),
            ),
          )
          .execute(),
      );
      return new Set(
        rows.filter((row) => wanted.get(row.case_id) === row.revision).map((row) => row.case_id),
      );
    },

    async markSynced(now) {
      await setMark(db, markOf(team, 'synced_at'), now);
    },
  };
}

/** Sets a single number: see `Tables.mark`. */
export async function setMark(db: Kysely<Tables>, name: string, value: number): Promise<void> {
  await db
    .insertInto('mark')
    .values({ name, value })
    .onConflict((on) => on.column('name').doUpdateSet({ value }))
    .execute();
}

/** Name of a workspace's mark. `delivery_seq` alone is everybody's: see `takeNumbers`. */
export function markOf(team: string, name: 'baseline_at' | 'synced_at'): string {
  return `${team}/${name}`;
}

/** The newest edition of each case. */
function newest(db: Kysely<Tables>, team: string) {
  return db
    .selectFrom('case_edition as edition_of')
    .where('team', '=', team)
    .where('edition', '=', (from) =>
      from
        .selectFrom('case_edition as other')
        .select((select) => select.fn.max('other.edition').as('newest'))
        .whereRef('other.team', '=', 'edition_of.team')
        .whereRef('other.case_id', '=', 'edition_of.case_id'),
    );
}

const refKey = (caseId: string, edition: number) => `${edition} ${caseId}`;

function fromRow(row: Selectable<Tables['case_edition']>): KnownCase {
  return {
    caseId: row.case_id,
    edition: row.edition,
    case: JSON.parse(row.body) as Case,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
