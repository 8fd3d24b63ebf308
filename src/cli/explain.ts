import { readFileSync } from 'node:fs';
import { type ProblemEntry, parseProblemGuide } from '../core/lint/problem-guide.ts';
import { closestWord } from '../core/words/closest-word.ts';
import { createOutput, type Io } from './output.ts';

export interface ExplainOptions {
  /** Codes of problems; none to list all. */
  readonly codes: readonly string[];
  /** The folder that holds package.json. */
  readonly root: URL;
}

/** The page that explains every code. */
export const GUIDE = 'docs/problems.md';

/**
 * `casebook explain [CODE…]`: prints what the documentation says of problems, or lists all codes.
 * @returns exit code: 0, or 2 if there is no such code
 */
export async function runExplain({ codes, root }: ExplainOptions, io: Io): Promise<number> {
  const guide = readProblemGuide(root);
  const unknown = codes.filter((code) => !guide.has(code));
  for (const code of unknown) {
    const meant = closestWord(code, [...guide.keys()]);
    const remedy = meant ? `Did you mean ${meant}?` : 'casebook explain lists them.';
    io.stderr.write(`casebook explain: there is no problem "${code}". ${remedy}\n`);
  }
  if (unknown.length > 0) return 2;
  const text =
    codes.length === 0
      ? listed([...guide.values()])
      : codes
          .flatMap((code) => guide.get(code) ?? [])
          .map(explained)
          .join('\n');
  await createOutput(io.stdout).write(text);
  return 0;
}

/** Reads what docs/problems.md says, by code. */
export function readProblemGuide(root: URL): ReadonlyMap<string, ProblemEntry> {
  return parseProblemGuide(readFileSync(new URL(GUIDE, root), 'utf8'));
}

function explained({ code, severity, about, what, why, remedy }: ProblemEntry): string {
  return [
    `${code}  ${severity}  ${about}`,
    `  What        ${what}`,
    `  Why         ${why}`,
    `  What to do  ${remedy}`,
    '',
  ].join('\n');
}

function listed(entries: readonly ProblemEntry[]): string {
  const width = Math.max(...entries.map(({ code }) => code.length));
  let about = '';
  const lines = entries.flatMap((entry) => {
    const heading = entry.about === about ? [] : [...(about === '' ? [] : ['']), entry.about];
    about = entry.about;
    return [
      ...heading,
      `  ${entry.code.padEnd(width)}  ${entry.severity.padEnd(7)}  ${entry.what}`,
    ];
  });
  return `${lines.join('\n')}\n`;
}
