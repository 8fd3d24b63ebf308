/** A reply posted to the channel by the person who had asked in private. */
export interface Shared {
  readonly surface: 'shared';
  /** Slack ID of the person who shared it. */
  readonly sharedBy: string;
}

/** The name of the slash command, where it isn't `/case`. */
export interface Named {
  readonly command?: string;
}

/**
 * The place that a reply is shown in: `private` to the asker alone, `thread` below the question, `shared`
 * in the channel by the asker, `terminal` as the text of `casebook ask`, which has no limits.
 */
export type Surface = ({ readonly surface: 'private' | 'thread' | 'terminal' } | Shared) & Named;
