import * as z from 'zod';
import type { Case, Problem } from '../case/case.ts';
import { problemAt } from '../case/problems.ts';

/** The file in a library's folder that holds what became of its sources. */
export const CHECKS_FILE = 'casebook.sources.json';

const CheckSchema = z.object({
  /** `ok`: it answered; `dead`: it is gone; `moved`: another domain answers; `unsure`: nobody can tell. */
  result: z.enum(['ok', 'dead', 'moved', 'unsure']),
  /** `YYYY-MM-DD`. */
  on: z.string(),
  /** The answer in words: `404`, `no such host`. */
  said: z.string(),
  /** Where it has moved to. */
  to: z.string().optional(),
});

/** The last look at a source's address. */
export type SourceCheck = z.infer<typeof CheckSchema>;

/** The last look at each address. */
export type SourceChecks = ReadonlyMap<string, SourceCheck>;

/** Reads the file of checks; null if it is no such file. */
export function parseSourceChecks(text: string): SourceChecks | null {
  try {
    return new Map(Object.entries(z.record(z.string(), CheckSchema).parse(JSON.parse(text))));
  } catch {
    return null;
  }
}

/** The file of checks, sorted so that it changes little. */
export function formatSourceChecks(checks: SourceChecks): string {
  const sorted = [...checks].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** The sources that were dead, or elsewhere, at the last look. */
export function sourceProblems(cases: readonly Case[], checks: SourceChecks): Problem[] {
  if (checks.size === 0) return [];
  return cases.flatMap(({ file, sources }) =>
    sources.flatMap(({ id, url, line }) => {
      const check = checks.get(url);
      if (check?.result === 'dead') {
        const message = `Source ${id} could not be opened on ${check.on} (${check.said}): "${url}".`;
        return [problemAt('source-dead', { file, line }, message)];
      }
      if (check?.result !== 'moved') return [];
      const message = `Source ${id} led to ${check.to ?? 'another domain'} on ${check.on}: "${url}".`;
      return [problemAt('source-moved', { file, line }, message)];
    }),
  );
}
