/** A question that is being worked on: kept until its asker has an answer or was told why not. */
export interface OpenQuestion {
  /** False if the same question came before, answered or not: then the methods do nothing. */
  readonly isNew: boolean;
  /** Notes that the answer goes out now: from here on it may have arrived. */
  sending(): Promise<void>;
  /** Forgets the question: it is answered, or its asker was told. */
  done(): Promise<void>;
  /** Leaves it to a later attempt: certainly nothing was sent. */
  leave(): Promise<void>;
}

/** Keeps questions, so that none is lost in silence. Never throws, and never waits for long. */
export interface PendingQuestions {
  /**
   * Notes a question before it is worked on.
   * @param body everything that is needed to answer it, as JSON
   * @param replyUrl the `response_url` of a command; empty if there is none
   */
  note(question: {
    readonly id: string;
    readonly body: string;
    readonly replyUrl: string;
  }): Promise<OpenQuestion>;
}

/** A question that an earlier process, or an earlier attempt, left behind. */
export interface LeftQuestion {
  readonly id: string;
  readonly body: string;
  /** Empty once the URL is too old to be used. */
  readonly replyUrl: string;
  /** True if its answer may have gone out. */
  readonly isSending: boolean;
  /** True if its asker may have been told that the answer may be lost. */
  readonly isTold: boolean;
  readonly question: OpenQuestion;
  /** Notes that its asker is being told so, and that this certainly failed. */
  readonly telling: { sending(): void; notSent(): Promise<void> };
}
