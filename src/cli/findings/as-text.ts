import { styleText } from 'node:util';
import type { Problem, Severity } from '../../core/case/case.ts';
import { tellOnce } from '../../core/lint/repeated.ts';
import { counted, printable } from '../../core/words/printable.ts';
import { excerpt } from './excerpt.ts';
import { countSeverities, type Findings, inFiles, pathOf } from './findings.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** Findings for a person: the line, a caret below the words that are meant, and what to do. */
export function asText(findings: Findings): string {
  const { dir, where, problems, cases, colour, linesOf, spotOf } = findings;
  const paint: Paint = (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines: string[] = [];
  let last = '';
  for (const { problem, alsoIn } of tellOnce(problems)) {
    const { file, line, severity, code, message, hint } = problem;
    if (last !== '' && file !== last) lines.push('');
    last = file;
    const spot = spotOf(problem);
    const place = spot ? `${spot.line}:${spot.column}` : `${line}`;
    lines.push(
      `${paint('bold', printable(`${pathOf(dir, file)}:${place}`))}  ${paint(STYLES[severity], severity)}  ${paint('dim', code)}`,
      `  ${printable(message)}${inFiles(alsoIn)}`,
    );
    if (spot !== null) {
      const [shown, caret] = excerpt(linesOf(file)[spot.line - 1] ?? '', spot);
      lines.push(`  ${shown}`, `  ${paint(STYLES[severity], caret)}`);
    }
    lines.push(paint('dim', `  → ${printable(hint)}`));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(problems, cases, where, paint));
  return `${lines.join('\n')}\n`;
}

function summary(problems: readonly Problem[], cases: number, checked: string, paint: Paint) {
  const counts = countSeverities(problems);
  const served = `${counted(cases, 'case')} in ${checked}`;
  if (problems.length === 0) return paint('green', `✔ ${served}: no problems`);
  const files = new Set(problems.map(({ file }) => file).filter((file) => file !== '.')).size;
  const where = files > 0 ? ` in ${counted(files, 'file')}` : '';
  const told = SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) =>
      severity === 'info' ? `${counts.info} info` : counted(counts[severity], severity),
    )
    .join(', ');
  const mark = counts.error > 0 ? paint('red', '✖') : paint('yellow', '⚠');
  return `${mark} ${served}: ${told}${where}`;
}
