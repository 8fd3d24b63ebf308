import type { Change } from './change.ts';

const CONTEXT = 3;
/** Quotation marks, backslashes and control characters of ASCII. */
const ODD = /["\\]|[^ -~\u0080-\u{10FFFF}]/gu;

/**
 * Returns the changes as a unified diff, which `patch` and `git apply` take.
 * @param file its path from the folder that the diff is applied in, with forward slashes
 * @param text the file before them
 * @param changes by line, at least one
 */
export function unifiedDiff(file: string, text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  const isCut = lines.at(-1) !== '';
  if (!isCut) lines.pop();
  const byLine = new Map(changes.map((change) => [change.line, change]));
  const out = [`--- ${nameInDiff(`a/${file}`)}`, `+++ ${nameInDiff(`b/${file}`)}`];
  for (const { from, to } of hunks(changes, lines.length)) {
    out.push(`@@ -${from},${to - from + 1} +${from},${to - from + 1} @@`);
    for (let line = from; line <= to; line += 1) {
      const before = lines[line - 1] ?? '';
      const ending = before.endsWith('\r') ? '\r' : '';
      const end = isCut && line === lines.length ? '\n\\ No newline at end of file' : '';
      const change = byLine.get(line);
      if (change === undefined) out.push(` ${before}${end}`);
      else out.push(`-${before}${end}`, `+${change.after}${ending}${end}`);
    }
  }
  return `${out.join('\n')}\n`;
}

/** The name as git writes it: a tab ends one with spaces; one with odd characters is quoted, they in octal. */
function nameInDiff(name: string): string {
  const quoted = name.replace(
    ODD,
    (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  if (quoted !== name) return `"${quoted}"`;
  return name.includes(' ') ? `${name}\t` : name;
}

/** Stretches of lines, first and last, with the lines around each change. */
function hunks(changes: readonly Change[], count: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { line } of changes) {
    const from = Math.max(1, line - CONTEXT);
    const to = Math.min(count, line + CONTEXT);
    const last = found.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = to;
    else found.push({ from, to });
  }
  return found;
}
