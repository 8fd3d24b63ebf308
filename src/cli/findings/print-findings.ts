import type { ProblemEntry } from '../../core/lint/problem-guide.ts';
import { tellOnce } from '../../core/lint/repeated.ts';
import { counted } from '../../core/words/printable.ts';
import { asSarif } from './as-sarif.ts';
import { asText } from './as-text.ts';
import { type CheckFormat, countSeverities, type Findings, inFiles, pathOf } from './findings.ts';

/**
 * Prints findings in one of the formats; ends with a newline.
 * @param guide what the documentation says of each code
 */
export function printFindings(
  format: CheckFormat,
  findings: Findings,
  guide: ReadonlyMap<string, ProblemEntry>,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(asJson(findings), null, 2)}\n`;
    case 'github':
      return asGithub(findings);
    case 'sarif':
      return `${JSON.stringify(asSarif(findings, guide), null, 2)}\n`;
    case 'text':
      return asText(findings);
  }
}

function asJson({ dir, problems, cases, spotOf }: Findings) {
  const withSpots = problems.map((problem) => {
    const spot = spotOf(problem);
    return spot === null ? problem : { ...problem, spot };
  });
  return { dir, cases, ...countSeverities(problems), problems: withSpots };
}

/** Annotations as GitHub Actions reads them from a job's output. */
function asGithub({ dir, problems, cases, spotOf }: Findings): string {
  const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;
  const lines = tellOnce(problems).map(({ problem, alsoIn }) => {
    const { severity, file, line, code, message, hint } = problem;
    const spot = spotOf(problem);
    const at = spot
      ? `line=${spot.line},col=${spot.column},endColumn=${spot.endColumn}`
      : `line=${line}`;
    const where = `file=${property(pathOf(dir, file))},${at},title=${property(code)}`;
    return `::${levels[severity]} ${where}::${data(`${message}${inFiles(alsoIn)} ${hint}`)}`;
  });
  const counts = countSeverities(problems);
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
