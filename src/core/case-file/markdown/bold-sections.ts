import { leadOf, plainText } from './inline.ts';
import { type Area, readSection } from './sections.ts';
import type { Statement } from './statements.ts';

const NAMES =
  /^(?:(?:executive )?summary|(?:detailed )?(?:findings|claims)|sources|references|bibliography)$/i;

/**
 * Takes `**Sources**` on a line of its own for a heading, where the file has no heading for that part
 * and says so only once: within claims the same words are labels.
 */
export function withBoldSections(statements: readonly Statement[]): readonly Statement[] {
  const found = new Map<Statement, Area>();
  const times = new Map<Area, number>();
  for (const statement of statements) {
    const area = areaNamed(statement);
    if (area === null) continue;
    times.set(area, (times.get(area) ?? 0) + 1);
    if (statement.kind === 'text') found.set(statement, area);
  }
  if (found.size === 0) return statements;
  return statements.map((statement) =>
    times.get(found.get(statement) ?? 'top') === 1
      ? { ...statement, kind: 'heading', labelled: null, level: 2 }
      : statement,
  );
}

/** The part that a heading, or a bold line that may be one, opens. */
function areaNamed({ kind, raw, depth, quoted, item }: Statement): Area | null {
  if (kind === 'heading') return readSection(raw, 2, 'top').area;
  if (kind !== 'text' || depth > 0 || quoted || item || raw.length > 60) return null;
  const lead = leadOf(raw);
  if (!lead?.bold || !/^\s*:?\s*$/.test(lead.rest)) return null;
  const name = plainText(lead.inner).replace(/\s*:$/, '');
  return NAMES.test(name) ? readSection(name, 2, 'top').area : null;
}
