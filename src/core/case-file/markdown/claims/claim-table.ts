import type { Statement } from '../document/statements.ts';
import { labelName, roleOf } from '../labels/label.ts';
import { countWords } from '../text/count-words.ts';
import { plainText } from '../text/inline.ts';
import { type ClaimHead, claimLine } from './claim-head.ts';
import { idsIn } from './ids-in.ts';
import { statusDoubt } from './standing-head.ts';
import { titleHead } from './untitled-head.ts';

interface ClaimRow {
  readonly head: ClaimHead;
  readonly line: number;
  /** True if its id or its sentence is struck out. */
  readonly withdrawn: boolean;
  readonly doubt: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

const ID = /^[[(]?(?:claim\s*)?C[ -]?\d{1,3}[\])]?$/i;
const NUMBER = /^#?\d{1,3}$/;

const CLAIM = /\b(?:claim|statement|finding|sentence|assertion)s?\b/;
/** Columns that name a kind of claims, or count them. */
const ABOUT_CLAIMS =
  /\b(?:claim|finding|statement)s? (?:types?|categor(?:y|ies)|kinds?|areas?|groups?|class(?:es)?|topics?|counts?|status(?:es)?|sources?)\b|\b(?:types?|kinds?|number|share|count|category|categories|description|meaning|area|no\.?) of (?:the |a )?(?:claim|finding|statement)s?\b/;
const FIGURE = /^[~≈<>]?[\d.,\s]+%?$|^[–—-]?$/;

const NUMBERING = /^(?:|no|nr|n|id|claim|claim id|nummer|numéro|núm|número)$/;
/** A row of a statistic names a kind of claims in no more words. */
const MOST_WORDS = 3;

/** True if a table counts claims: a word or two in each row, and figures. */
function isStatistics(
  cells: readonly (readonly string[])[],
  names: readonly string[],
  claimColumn: number,
): boolean {
  return cells.every((row) => {
    const figures = row.filter(
      (_, column) => column !== claimColumn && !NUMBERING.test(names[column] ?? ''),
    );
    const isShort = countWords(row[claimColumn] ?? '') <= MOST_WORDS;
    return isShort && figures.some(Boolean) && figures.every((cell) => FIGURE.test(cell));
  });
}

const TOTAL =
  /^(?:sub|grand )?(?:totals?|sums?|overall|summe|gesamt|insgesamt|somme|suma|en tout)(?:\s*[:=–—-]?\s*\d+)?\s*:?$/i;

/** True for the row that adds a table up. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.map(plainText).find((cell) => cell !== '');
  return first !== undefined && TOTAL.test(first);
}

/**
 * The claims of a table whose columns are a claim's fields; none if the table is about something
 * else. A column of ids is known by its cells, the others by their heads.
 */
export function claimRows(rows: Statement['rows']): ClaimRow[] {
  const [head, ...listed] = rows;
  const body = listed.filter((row) => !isTotal(row.cells));
  if (head === undefined || body.length === 0) return [];
  const labels = head.cells.map(plainText);
  const names = labels.map(labelName);
  const cells = body.map((row) => (row.struck ?? row.cells).map(plainText));
  const idColumn = names.findIndex((_, column) => cells.every((row) => ID.test(row[column] ?? '')));
  const isClaim = (name: string) => roleOf(name) === 'claim' || CLAIM.test(name);
  const claimColumn = names.findIndex(
    (name, column) => column !== idColumn && isClaim(name) && !ABOUT_CLAIMS.test(name),
  );
  if (isStatistics(cells, names, claimColumn)) return [];
  if (claimColumn === -1 && !(idColumn !== -1 && names.some((name) => roleOf(name) === 'status'))) {
    return [];
  }
  const numberColumn =
    idColumn === -1 && NUMBERING.test(names[0] ?? '')
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

/** A cell of a table as a field of the claim above it. */
interface EvidenceCell {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/**
 * The cells of a table below a claim that lists its evidence: a quote in each row, with its source. None
 * of any other table.
 */
export function evidenceCells(rows: Statement['rows']): EvidenceCell[] {
  const [head, ...body] = rows;
  const labels = head?.cells.map(plainText) ?? [];
  const roles = labels.map(roleOf);
  const isEvidence = roles.some((role) => role === 'quote' || role === 'evidence');
  const known = roles.filter((role) => role !== undefined);
  if (!isEvidence || known.length < Math.min(2, labels.length) || roles.includes('status'))
    return [];
  return body.flatMap(({ cells, line }) =>
    labels.flatMap((label, column) => {
      const value = cells[column] ?? '';
      return value.trim() === '' || roles[column] === 'id' ? [] : [{ label, value, line }];
    }),
  );
}
