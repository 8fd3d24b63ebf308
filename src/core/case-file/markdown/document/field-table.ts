import { roleOf } from '../labels/label.ts';
import type { Role } from '../labels/roles.ts';
import { plainText, withoutEndColon } from '../text/inline.ts';
import type { Statement } from './statements.ts';

/** A row of a table that holds a field: `| Status | APPROVED |`. */
interface FieldRow {
  readonly name: string;
  /** Undefined if the name is no usual label. */
  readonly role: Role | undefined;
  /** Markdown. */
  readonly value: string;
  readonly line: number;
}

/** The rows of a table of two columns as fields; none if it has others. */
export function fieldRows({ rows }: Statement): readonly FieldRow[] {
  if (rows.some(({ cells }) => cells.length !== 2)) return [];
  return rows.map(({ cells: [label = '', value = ''], line, struck }) => {
    const name = withoutEndColon(plainText(label) || plainText(struck?.[0] ?? ''));
    return { name, role: roleOf(name), value, line };
  });
}

/** The rows of a table that gives the fields of a claim, less its head; none of any other table. */
export function claimFieldRows(statement: Statement): readonly FieldRow[] {
  const fields = fieldRows(statement);
  const isOfClaim = fields.some(
    ({ role }) => role === 'status' || role === 'claim' || role === 'evidence',
  );
  if (!isOfClaim) return [];
  return fields[0]?.role === undefined ? fields.slice(1) : fields;
}
