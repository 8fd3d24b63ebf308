import { plainText } from '../text/inline.ts';
import { type Area, readSection, type Section } from './sections.ts';
import type { Statement } from './statements.ts';

/** The case's title and summary, as plain text. */
export interface Opening {
  /** The first heading of level 1, without "Case File:"; empty if there is none. */
  readonly title: string;
  /** Paragraphs separated by a blank line; bullets begin with "• ". */
  readonly summary: string;
}

/**
 * Reads what stands before the claims. Without a summary section, the text under the title counts.
 * @param firstClaim line of the first claim; infinity if there is none
 */
export function readOpening(statements: readonly Statement[], firstClaim: number): Opening {
  let title = '';
  let sections: Section[] = [];
  const summary: string[] = [];
  const preamble: string[] = [];
  for (const statement of statements) {
    const { kind, level, struck } = statement;
    const raw = kind === 'heading' ? statement.raw || (struck?.full ?? '') : statement.raw;
    if (kind === 'heading') {
      sections = sections.filter((section) => section.level < level);
      const section = readSection(raw, level, areaOf(sections));
      sections.push(section);
      if (level === 1 && title === '') title = plainText(raw);
      else if (
        section.area === 'summary' &&
        sections.length > 1 &&
        sections.at(-2)?.area === 'summary'
      ) {
        append(summary, plainText(raw), true);
      }
      continue;
    }
    if (kind !== 'text') continue;
    const area = areaOf(sections);
    const isAbove = area === 'top' && statement.line < firstClaim;
    const into = area === 'summary' ? summary : isAbove ? preamble : null;
    if (into === null) continue;
    const text = plainText(raw);
    if (statement.item) append(into, `${'  '.repeat(statement.depth - 1)}• ${text}`, false);
    else append(into, text, statement.first);
  }
  return {
    title: title.replace(/^case\s+(?:file|study)\s*(?::|[–—-])\s*/i, ''),
    summary: (summary.length > 0 ? summary : preamble).join('').trim(),
  };
}

function areaOf(sections: readonly Section[]): Area {
  return sections.at(-1)?.area ?? 'top';
}

function append(into: string[], text: string, paragraph: boolean): void {
  if (text !== '') into.push(into.length === 0 ? '' : paragraph ? '\n\n' : '\n', text);
}
