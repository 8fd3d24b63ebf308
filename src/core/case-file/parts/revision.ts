import { hash } from 'node:crypto';
import type { Case } from '../../case/case.ts';

/**
 * Hash of what a case says to its readers: equal for two files that say the same, wherever the
 * lines stand and however they are written.
 */
export function revisionOf(found: Omit<Case, 'revision'>): string {
  const { file: _file, claims, sources, context = [], extra, ...header } = found;
  const said = [
    header,
    Object.entries(extra).sort(),
    claims.map(lineless),
    sources.map(lineless),
    ...context.map(lineless),
  ];
  return hash('sha256', JSON.stringify(said)).slice(0, 16);
}

/** JSON leaves out what is undefined. */
function lineless<T extends { readonly line: number }>(found: T): object {
  return { ...found, line: undefined, places: undefined };
}
