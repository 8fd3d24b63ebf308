import type { Problem } from '../../../case/case.ts';
import { problemAt } from '../../../case/problems.ts';
import { editDistance } from '../../../words/edit-distance.ts';
import { labelName, roleOf } from '../labels/label.ts';
import { plainText, withoutEndColon } from '../text/inline.ts';
import type { Statement } from './statements.ts';

/** The labels that claims and sources live by. */
const USUAL = [
  'claim',
  'claims',
  'status',
  'evidence',
  'supporting evidence',
  'quote',
  'quotes',
  'supporting quote',
  'source',
  'sources',
  'title',
  'type',
  'url',
];

/** Words a letter away from those that people do write as labels, and mean. */
const MEANT = new Set(
  'curl evidenced quota quotas quoted sourced stats statue tile titled titles typed types'.split(
    ' ',
  ),
);

/** The longest of them with a slip in it, and a bracket behind: `Suporting Quote (S1)`. */
const LONGEST = 25;

/** In a shorter word another letter makes another word: `tape`, `hype`. */
const SHORT = 4;

/** Every label that is a usual one but for a slip. What stands under it is read under its own name. */
export function misspeltLabels(statements: readonly Statement[], file: string): Problem[] {
  const problems: Problem[] = [];
  for (const statement of statements) {
    for (const label of labelsOf(statement)) {
      const meant = meantLabel(label);
      if (meant === null) continue;
      const name = meant.replace(/^./, (first) => first.toUpperCase());
      const hint = `Did you mean "${name}"? Under another name it may be no more than a note.`;
      const place = { file, line: statement.line };
      problems.push(problemAt('field-misspelt', place, `The field "${label}" is not known.`, hint));
    }
  }
  return problems;
}

function labelsOf({ kind, raw, labelled, quoted, rows }: Statement): string[] {
  if (kind === 'heading') return [withoutEndColon(plainText(raw))];
  if (kind === 'table') return (rows[0]?.cells ?? []).map(plainText);
  // A label with a role is known.
  if (labelled !== null) return labelled.role === null ? [labelled.label] : [];
  const plain = quoted ? null : PLAIN.exec(raw);
  return plain === null ? [] : [plain[0]];
}

/** The beginning of a line without markup, up to a colon. */
const PLAIN = /^\p{L}[\p{L} ]{1,30}(?=[:：]\s)/u;

/**
 * The usual label that an unknown one probably misspells: one letter too many, too few, wrong, or two
 * swapped. Null if it is known, or near none.
 */
function meantLabel(label: string): string | null {
  if (label.length > LONGEST || roleOf(label) !== undefined) return null;
  const name = labelName(label);
  if (MEANT.has(name)) return null;
  return USUAL.find((usual) => isSlip(name, usual)) ?? null;
}

function isSlip(name: string, usual: string): boolean {
  if (editDistance(name, usual, 1) !== 1) return false;
  return usual.length > SHORT || name.length !== usual.length || sorted(name) === sorted(usual);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
