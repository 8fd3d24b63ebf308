import { limits } from './limits.ts';
import { type Check, isObject, problem, type Report } from './problem.ts';
import { richText } from './rich-text.ts';
import { array, blockId, boolean, byType, filled, number, object, oneOf, pick } from './schema.ts';

const cells: Readonly<Record<string, Check>> = {
  raw_text: object({ required: { text: filled() } }),
  raw_number: object({ required: { value: number(), text: filled() } }),
  rich_text: richText,
};
const cell = byType(cells);
const row = array(cell, { min: 1, max: limits.tableColumns });

/** Counts the characters of every `text` in `value`, at any depth. */
export function textCharacters(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textCharacters(one), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce((sum, [name, entry]) => {
    if (name === 'text' && typeof entry === 'string') return sum + entry.length;
    return sum + textCharacters(entry);
  }, 0);
}

function withinCharacters(rows: unknown, max: number, pointer: string, report: Report): void {
  if (textCharacters(rows) > max) {
    problem(report, pointer, 'max_length', `must be less than ${max + 1} characters in all cells`);
  }
}

export const table: Check = object({
  required: { rows: array(row, { min: 1, max: limits.tableRows }) },
  optional: {
    block_id: blockId,
    column_settings: array(
      (value, pointer, report) => {
        if (value === null) return; // null skips a column
        columnSettings(value, pointer, report);
      },
      { max: limits.tableColumns },
    ),
  },
  also(block, pointer, report) {
    withinCharacters(block.rows, limits.tableCharacters, `${pointer}/rows`, report);
  },
});

const columnSettings = object({
  optional: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean },
});

const headerCell = byType(pick(cells, ['raw_text', 'raw_number']));

export const dataTable: Check = object({
  required: {
    caption: filled(),
    rows: (value, pointer, report) => {
      array(
        (entry, at, inner) => {
          const oneCell = at === `${pointer}/0` ? headerCell : cell;
          array(oneCell, { min: 1, max: limits.tableColumns })(entry, at, inner);
        },
        { min: limits.dataTableRowsMin, max: limits.dataTableRows },
      )(value, pointer, report);
      sameWidth(value, pointer, report);
    },
  },
  optional: {
    block_id: blockId,
    page_size: number({ min: 1, max: limits.dataTablePage, whole: true }),
    row_header_column_index: number({ min: 0, max: limits.tableColumns - 1, whole: true }),
  },
  also(block, pointer, report) {
    withinCharacters(block.rows, limits.dataTableCharacters, `${pointer}/rows`, report);
  },
});

function sameWidth(rows: unknown, pointer: string, report: Report): void {
  if (!Array.isArray(rows) || !Array.isArray(rows[0])) return;
  for (const [index, entry] of rows.entries()) {
    if (Array.isArray(entry) && entry.length !== rows[0].length) {
      const wording = `must have as many cells as the header row (${rows[0].length})`;
      problem(report, `${pointer}/${index}`, 'failed_constraint', wording);
    }
  }
}
