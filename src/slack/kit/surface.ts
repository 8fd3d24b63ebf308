/** A claim of a post that has changed since: `Klarna C5` and what became of it. */
export interface Corrected {
  readonly claim: string;
  readonly what: 'rejected' | 'gone' | 'in-review' | 'approved' | 'back' | 'changed';
}

/** A reply posted to the channel by the person who had asked in private. */
export interface Shared {
  readonly surface: 'shared';
  /** Slack ID of the person who shared it. */
  readonly sharedBy: string;
  readonly corrected?: readonly Corrected[];
}

/** What differs between workspaces, and between days. */
export interface Named {
  /** The name of the slash command, where it isn't `/case`. */
  readonly command?: string;
  /** `YYYY-MM-DD`; without it, nobody is told how old a case is. */
  readonly today?: string;
}

/**
 * The place that a reply is shown in: `private` to the asker alone, `thread` below the question, `shared`
 * in the channel by the asker, `terminal` as the text of `casebook ask`, which has no limits.
 */
export type Surface = (
  | {
      readonly surface: 'private' | 'thread' | 'terminal';
      /** Claims that have changed since a thread's post that is drawn again. */
      readonly corrected?: readonly Corrected[];
    }
  | Shared
) &
  Named;
