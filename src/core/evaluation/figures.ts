import type { Outcome } from './evaluate.ts';

/** Counts over one kind of question: how many are right, of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Figures {
  /** Questions for a claim whose first reply shows a right one. */
  readonly rightFirst: Share;
  /** Mean of 1/rank over questions for a claim; 0 if there are none. */
  readonly mrr: number;
  readonly refused: Share;
  readonly lists: Share;
}

/** A run that was kept: what was right, by id. */
export type KeptRun = Readonly<Record<string, boolean>>;

/** The differences to the run before. */
export interface Changes {
  readonly better: readonly Outcome[];
  /** Wrong now, and right before or not asked before. */
  readonly worse: readonly Outcome[];
  /** Wrong, as before. */
  readonly known: readonly Outcome[];
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const share = (kind: Outcome['kind']): Share => {
    const some = outcomes.filter((one) => one.kind === kind);
    return { right: some.filter(({ isRight }) => isRight).length, of: some.length };
  };
  const ranked = outcomes.filter(({ kind }) => kind === 'claims');
  const sum = ranked.reduce((total, { rank }) => total + (rank === 0 ? 0 : 1 / rank), 0);
  return {
    rightFirst: share('claims'),
    mrr: ranked.length === 0 ? 0 : Math.round((sum / ranked.length) * 1000) / 1000,
    refused: share('refuse'),
    lists: share('cases'),
  };
}

/** Compares with the run before; null if none was kept. */
export function compareRuns(outcomes: readonly Outcome[], before: KeptRun | null): Changes {
  const wasRight = (id: string) => (before === null ? undefined : before[id]);
  return {
    better: outcomes.filter(({ id, isRight }) => isRight && wasRight(id) === false),
    worse: outcomes.filter(({ id, isRight }) => !isRight && wasRight(id) !== false),
    known: outcomes.filter(({ id, isRight }) => !isRight && wasRight(id) === false),
  };
}

/** What is kept of a run, sorted by id so that its file changes little. */
export function keptRun(outcomes: readonly Outcome[]): KeptRun {
  const entries = outcomes.map(({ id, isRight }) => [id, isRight] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
