import type { OpenQuestion, PendingQuestions } from './pending.ts';
import { type Question, readQuestion, type Self } from './read-question.ts';

/** A question that came in. */
export type Received = Question & {
  /** Null if it was received before. */
  readonly question: OpenQuestion | null;
};

/** Notes questions before they are acknowledged: Slack sends nothing again that was acknowledged. */
export interface Inbox {
  /** Notes the question that a payload brings, if it brings one. Payloads keep their order. */
  receive(payload: object): Promise<void>;
  /** Returns what `receive` noted of this payload; undefined if it brings no question. */
  noted(payload: object): Received | undefined;
}

/** Creates the inbox of a bot. */
export function createInbox(self: Self, pending: PendingQuestions): Inbox {
  const received = new WeakMap<object, Received>();
  let before: Promise<unknown> = Promise.resolve();

  async function note(payload: object, read: Question): Promise<void> {
    const question = await pending.note(read.noted);
    received.set(payload, { ...read, question: question.isNew ? question : null });
  }

  return {
    async receive(payload) {
      const read = readQuestion(payload, self);
      if (read === null) return void (await before);
      const noting = before.then(() => note(payload, read));
      before = noting.catch(() => {});
      await noting;
    },
    noted: (payload) => received.get(payload),
  };
}
