import { leadOf, plainText, withoutEndColon } from '../text/inline.ts';
import { type Area, readSection } from './sections.ts';
import type { Statement } from './statements.ts';

const NAMES =
  /^(?:(?:executive )?summary|(?:detailed )?(?:findings|claims)|sources|references|bibliography)$/i;

/**
 * Takes `**Sources**` on a line of its own for a heading, if the file has no heading for that part
 * and says so only once: within claims the same words are labels.
 */
export function withBoldSections(statements: readonly Statement[]): readonly Statement[] {
  const found = new Map<Statement, Area>();
  for (const statement of statements) {
    const area = areaOfBoldLine(statement);
    if (area !== null) found.set(statement, area);
  }
  if (found.size === 0) return statements;
  const headings = statements.filter(({ kind }) => kind === 'heading');
  const areas = [...found.values(), ...headings.map(({ raw }) => readSection(raw, 2, 'top').area)];
  const isOnly = (area: Area) => areas.filter((one) => one === area).length === 1;
  return statements.map((statement) => {
    const area = found.get(statement);
    return area !== undefined && isOnly(area)
      ? { ...statement, kind: 'heading', labelled: null, level: 2 }
      : statement;
  });
}

const LONGEST_LINE = 60;

/** The part that a bold line, if it is taken for a heading, opens; null if it is no such line. */
function areaOfBoldLine(statement: Statement): Area | null {
  const { kind, raw, depth, quoted, item } = statement;
  if (kind !== 'text' || depth > 0 || quoted || item || raw.length > LONGEST_LINE) return null;
  // Pasted from a word processor, a heading is a line like any other.
  if (statement.first && NAMES.test(raw)) return readSection(raw, 2, 'top').area;
  const lead = leadOf(raw);
  if (!lead?.bold || !/^\s*:?\s*$/.test(lead.rest)) return null;
  const name = withoutEndColon(plainText(lead.inner));
  return NAMES.test(name) ? readSection(name, 2, 'top').area : null;
}
