import { styleText } from 'node:util';
import type { Problem, Severity } from '../core/case/case.ts';
import { counted } from './output.ts';

export type CheckFormat = 'text' | 'json' | 'github';

/** The result of a check. */
export interface Findings {
  /** The folder that the problems' files are relative to. */
  readonly dir: string;
  /** Names the checked paths, for a person. */
  readonly where: string;
  /** Sorted by file, line and code. */
  readonly problems: readonly Problem[];
  /** Number of served cases. */
  readonly cases: number;
  readonly colour: boolean;
}

/** Prints findings in one of the formats; ends with a newline. */
export function printProblems(format: CheckFormat, findings: Findings): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(asJson(findings), null, 2)}\n`;
    case 'github':
      return asGithub(findings);
    case 'text':
      return asText(findings);
  }
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function count(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

function asJson({ dir, problems, cases }: Findings) {
  return { dir, cases, ...count(problems), problems };
}

type Style = Parameters<typeof styleText>[0];

function asText({ dir, where, problems, cases, colour }: Findings): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const styles: Readonly<Record<Severity, Style>> = {
    error: 'red',
    warning: 'yellow',
    info: 'cyan',
  };
  const lines: string[] = [];
  let file = '';
  for (const problem of problems) {
    if (file !== '' && problem.file !== file) lines.push('');
    file = problem.file;
    const place = `${pathOf(dir, file)}:${problem.line}`;
    const severity = paint(styles[problem.severity], problem.severity);
    lines.push(`${paint('bold', place)}  ${severity}  ${paint('dim', problem.code)}`);
    lines.push(`  ${problem.message}`);
    lines.push(paint('dim', `  → ${problem.hint}`));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(problems, cases, where, paint));
  return `${lines.join('\n')}\n`;
}

function summary(
  problems: readonly Problem[],
  cases: number,
  checked: string,
  paint: (style: Style, text: string) => string,
): string {
  const counts = count(problems);
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

/** Annotations as GitHub Actions reads them from a job's output. */
function asGithub({ dir, problems, cases }: Findings): string {
  const levels: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
  };
  const lines = problems.map(({ severity, file, line, code, message, hint }) => {
    const where = `file=${property(pathOf(dir, file))},line=${line},title=${property(code)}`;
    return `::${levels[severity]} ${where}::${data(`${message} ${hint}`)}`;
  });
  const counts = count(problems);
  lines.push(
    `${counted(cases, 'case')}: ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counts.info} info`,
  );
  return `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** The path of a file as a person would type it, so that editors and terminals can open it. */
export function pathOf(dir: string, file: string): string {
  if (file === '.') return dir;
  return dir === '.' ? file : `${dir.replace(/\/+$/, '')}/${file}`;
}
