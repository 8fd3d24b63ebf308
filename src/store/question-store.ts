/** A question that may not be answered yet. */
export interface PendingQuestion {
  /** Unique: the same question delivered twice has the same id. */
  readonly id: string;
  /** Everything that is needed to answer it, as JSON. */
  readonly body: string;
  /** The `response_url` of a command; empty if there is none, or its half hour is over. */
  readonly replyUrl: string;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  /** True once the answer may have gone out. */
  readonly isSending: boolean;
  /** True once its asker may have been told that the answer may be lost. */
  readonly isTold: boolean;
}

/** An instance's right to answer questions, until a time in epoch milliseconds. */
export interface QuestionLease {
  readonly instance: string;
  readonly until: number;
}

/**
 * Questions from their arrival to their answer, so that a crash between the two loses none. Of an answered
 * one the id is kept, so that it is known if it arrives again.
 */
export interface QuestionStore {
  /**
   * Notes a question, leased by its first caller, as one whose answer may be going out. Returns false if it
   * came before, answered or not.
   */
  add(
    question: Pick<PendingQuestion, 'id' | 'body' | 'replyUrl' | 'askedAt'>,
    lease: QuestionLease,
  ): Promise<boolean>;
  /** Notes that the answer is going out: from now on it may have arrived. */
  markSending(id: string): Promise<void>;
  /** Notes that its asker is being told that the answer may be lost. */
  markTold(id: string): Promise<void>;
  /** Notes that answers have certainly not gone out. */
  markWaiting(ids: readonly string[]): Promise<void>;
  /** Forgets all but the ids of questions that are answered. */
  finish(ids: readonly string[]): Promise<void>;
  /** Extends the leases of questions that are still being worked on. */
  renew(ids: readonly string[], lease: QuestionLease): Promise<void>;
  /**
   * Leases every question whose lease is over, oldest first. Each goes to one caller.
   * @param expiredBy `Infinity` if every earlier instance is certainly dead, else the time now
   */
  takeOver(expiredBy: number, lease: QuestionLease): Promise<readonly PendingQuestion[]>;
  /** Forgets response URLs of questions asked before `urlsBefore`, and all of those asked before `before`. */
  forget(times: { readonly before: number; readonly urlsBefore: number }): Promise<void>;
}
