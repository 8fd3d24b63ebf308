import type { Statement } from '../document/statements.ts';
import { labelName, roleOf } from '../labels/label.ts';
import { plainText } from '../text/inline.ts';
import { type ClaimHead, claimLine, idsIn } from './claim-head.ts';
import { statusDoubt } from './standing-head.ts';
import { titleHead } from './untitled-head.ts';

interface ClaimRow {
  readonly head: ClaimHead;
  readonly line: number;
  /** Whether its id or its sentence is struck out. */
  readonly withdrawn: boolean;
  readonly doubt: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

const ID = /^[[(]?(?:claim\s*)?C[ -]?\d{1,3}[\])]?$/i;
const NUMBER = /^#?\d{1,3}$/;

/**
 * The claims of a table whose columns are a claim's fields; none where the table is about something
 * else. A column of ids is known by its cells, the others by their heads.
 */
export function claimRows(rows: Statement['rows']): ClaimRow[] {
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return [];
  const labels = head.cells.map(plainText);
  const names = labels.map(labelName);
  const cells = body.map((row) => (row.struck ?? row.cells).map(plainText));
  const idColumn = names.findIndex((_, column) => cells.every((row) => ID.test(row[column] ?? '')));
  const claimColumn = names.findIndex(
    (name, column) => column !== idColumn && /\b(?:claim|statement|finding|sentence)\b/.test(name),
  );
  if (claimColumn === -1 && !(idColumn !== -1 && names.some((name) => roleOf(name) === 'status'))) {
    return [];
  }
  const numberColumn =
    idColumn === -1 && /^(?:|no|nr|id|claim|claim id)$/.test(names[0] ?? '')
      ? cells.every((row) => NUMBER.test(row[0] ?? ''))
        ? 0
        : -1
      : -1;
  const ids = idColumn === -1 ? numberColumn : idColumn;
  return body.map((row, at) => {
    const id = cells[at]?.[ids] ?? '';
    const isStruck = (column: number) =>
      plainText(row.cells[column] ?? '') === '' && (cells[at]?.[column] ?? '') !== '';
    const withdrawn = row.struck !== null && (isStruck(ids) || isStruck(claimColumn));
    const fields = labels.flatMap((label, column) => {
      const asked = withdrawn && column === claimColumn ? row.struck : row.cells;
      const value = asked?.[column] ?? '';
      if (column === ids || value.trim() === '' || /^[–—-]+$/.test(value.trim())) return [];
      return [{ label: column === claimColumn ? 'Claim' : label, value }];
    });
    const cell = fields.find(({ label }) => label === 'Claim');
    const head = id === '' && cell !== undefined ? claimLine(cell.value) : null;
    const { line } = row;
    if (head === null) {
      return { head: { ...titleHead(''), ids: idsIn(id) }, line, withdrawn, doubt: '', fields };
    }
    const doubt = statusDoubt({ raw: cell?.value ?? '', struck: null });
    return { head, line, withdrawn, doubt, fields: fields.filter((field) => field !== cell) };
  });
}
