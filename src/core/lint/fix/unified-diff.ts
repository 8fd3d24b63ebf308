import type { Change } from './change.ts';

const CONTEXT = 3;

/**
 * Returns the changes as a unified diff, which `patch` and `git apply` take.
 * @param file its path, as the diff names it
 * @param text the file before them
 * @param changes by line, at least one
 */
export function unifiedDiff(file: string, text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  const isCut = lines.at(-1) !== '';
  if (!isCut) lines.pop();
  const byLine = new Map(changes.map((change) => [change.line, change]));
  const out = [`--- a/${file}`, `+++ b/${file}`];
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
