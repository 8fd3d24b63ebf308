import type { Case, Problem } from '../case/case.ts';

/** All cases of one folder. Immutable: a reload makes a new one. */
export interface Library {
  /** Sorted by id. */
  readonly cases: readonly Case[];
  readonly byId: ReadonlyMap<string, Case>;
  /** Sorted by file, then line, then code. */
  readonly problems: readonly Problem[];
  /** Hash over every case's id and revision. */
  readonly revision: string;
}
