import type { Problem } from '../../core/case/case.ts';
import type { ProblemEntry } from '../../core/lint/problem-guide.ts';
import { type Findings, pathOf } from './findings.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Findings as SARIF 2.1.0, which code scanning services read: one run, a rule for each code. */
export function asSarif(findings: Findings, guide: ReadonlyMap<string, ProblemEntry>) {
  const codes = [...new Set(findings.problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Casebook', rules: codes.map((code) => rule(code, guide)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.problems.map((problem) => result(problem, codes, findings)),
      },
    ],
  };
}

function rule(code: string, guide: ReadonlyMap<string, ProblemEntry>) {
  const entry = guide.get(code);
  if (entry === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: entry.what },
    fullDescription: { text: entry.why },
    help: { text: `${entry.what} ${entry.why} ${entry.remedy}` },
  };
}

function result(problem: Problem, codes: readonly string[], { dir, spotOf }: Findings) {
  const { code, severity, file, line, message, hint } = problem;
  const spot = spotOf(problem);
  const region = spot
    ? { startLine: spot.line, startColumn: spot.column, endColumn: spot.endColumn }
    : { startLine: line };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(pathOf(dir, file)) },
          region,
        },
      },
    ],
    // Stays when lines move, so that a service knows the problem again.
    partialFingerprints: { 'casebook/v1': `${code}:${file}:${message}` },
  };
}

/** A relative reference; a first part with a colon would be taken for a scheme. */
function uriOf(file: string): string {
  const encoded = file
    .replace(/\\/g, '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return file.startsWith('/') ? `file://${encoded}` : encoded;
}
