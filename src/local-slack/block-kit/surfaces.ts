import type { BlockSurface, Check } from './problem.ts';
import { byType } from './schema.ts';

const surfaces: readonly BlockSurface[] = ['message', 'modal', 'home'];

/**
 * Checks a value by its `type` against the `kinds` that the current surface supports. Kinds that
 * aren't in `limited` work on all three surfaces.
 */
export function bySurface(
  kinds: Readonly<Record<string, Check>>,
  limited: Readonly<Record<string, readonly BlockSurface[]>>,
): Check {
  const checks = new Map(
    surfaces.map((surface) => {
      const usable = Object.entries(kinds).filter(
        ([name]) => limited[name]?.includes(surface) ?? true,
      );
      return [surface, byType(Object.fromEntries(usable))];
    }),
  );
  return (value, pointer, report) => checks.get(report.surface)?.(value, pointer, report);
}
