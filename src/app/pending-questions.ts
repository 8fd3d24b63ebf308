import type { LeftQuestion, OpenQuestion, PendingQuestions } from '../slack/receiving/pending.ts';
import type { PendingQuestion, QuestionStore } from '../store/question-store.ts';
import type { Forgiving } from './forgiving.ts';

const MINUTE = 60_000;
/** A question that nobody renews for so long belongs to nobody, milliseconds. */
const LEASE_MS = 3 * MINUTE;
/** A `response_url` works for half an hour; the last minute isn't counted on. */
const URL_MS = 29 * MINUTE;
const KEEP_MS = 7 * 24 * 60 * MINUTE;
/** For so long a store that was away may still carry out what it was asked then, milliseconds. */
const LATE_MS = 10 * MINUTE;
/** Answers are noted together, and questions that wait: each write takes as long as to rank the claims. */
const TOGETHER_MS = 50;

export interface KeptQuestions extends PendingQuestions {
  /**
   * Takes over the questions that nobody works on, and keeps those that we work on. To be called every
   * half minute.
   * @param othersAreDead true if every earlier instance has certainly ended
   */
  takeOver(othersAreDead: boolean): Promise<readonly LeftQuestion[]>;
  /** Notes now what was to be noted together, or could not be while the store was away. */
  tidy(): Promise<void>;
}

/**
 * Keeps questions in the store. Without the store they are answered all the same. A question counts as one
 * whose answer may be going out until it has waited for a moment: most are answered at once.
 */
export function createPendingQuestions(
  store: QuestionStore,
  {
    forgiving,
    instance,
    now,
  }: { readonly forgiving: Forgiving; readonly instance: string; now(): number },
): KeptQuestions {
  /** Questions that we work on. */
  const open = new Set<string>();
  /** Questions whose answer is not going out yet. */
  const early = new Set<string>();
  /** Questions that are noted as waiting, with that note being made. */
  const waiting = new Map<string, Promise<unknown>>();
  const answered = new Set<string>();
  /** Answered questions whose row may say otherwise, by the time of their answer. */
  const doubtful = new Map<string, number>();
  let isComing = false;

  const lease = () => ({ instance, until: now() + LEASE_MS });
  const done = (work: () => Promise<void>) =>
    forgiving(async () => {
      await work();
      return true;
    }, false);
  const noteTogether = async () => {
    const waits = [...early];
    const ends = [...answered];
    early.clear();
    answered.clear();
    if (waits.length > 0) {
      const noting = done(() => store.markWaiting(waits));
      for (const id of waits) waiting.set(id, noting);
    }
    if (ends.length > 0 && !(await done(() => store.finish(ends)))) {
      for (const id of ends) doubtful.set(id, now());
    }
  };
  const noteSoon = () => {
    if (isComing) return;
    isComing = true;
    setTimeout(() => {
      isComing = false;
      void noteTogether();
    }, TOGETHER_MS);
  };
  const openQuestion = (id: string, { isDoubtful = false, wasSending = false }): OpenQuestion => ({
    isNew: true,
    async sending() {
      early.delete(id);
      const noted = waiting.get(id);
      if (noted === undefined) return;
      waiting.delete(id);
      await noted;
      await done(() => store.markSending(id));
    },
    async done() {
      open.delete(id);
      early.delete(id);
      waiting.delete(id);
      if (isDoubtful) doubtful.set(id, now());
      answered.add(id);
      // What was told after a crash is noted at once: another crash would have it told again.
      if (wasSending) await noteTogether();
      else noteSoon();
    },
    async leave() {
      open.delete(id);
      early.delete(id);
      waiting.delete(id);
      // What may have arrived before may still have.
      if (!wasSending) await done(() => store.markWaiting([id]));
    },
  });

  const telling = (id: string) => {
    let noting: Promise<unknown> = Promise.resolve();
    return {
      sending() {
        noting = done(() => store.markTold(id));
      },
      async notSent() {
        await noting;
        await done(() => store.markSending(id));
      },
    };
  };

  const tidy = async () => {
    await noteTogether();
    for (const [id, at] of doubtful) if (at < now() - LATE_MS) doubtful.delete(id);
    if (doubtful.size > 0) await done(() => store.finish([...doubtful.keys()]));
  };

  return {
    tidy,

    async note(question) {
      const { id } = question;
      if (open.has(id)) return KNOWN;
      open.add(id);
      const isAdded = await forgiving<boolean | null>(
        () => store.add({ ...question, askedAt: now() }, lease()),
        null,
      );
      if (isAdded !== false) {
        early.add(id);
        noteSoon();
        return openQuestion(id, { isDoubtful: isAdded === null });
      }
      open.delete(id);
      return KNOWN;
    },

    async takeOver(othersAreDead) {
      await tidy();
      const taken = await forgiving<readonly PendingQuestion[]>(async () => {
        await store.forget({ before: now() - KEEP_MS, urlsBefore: now() - URL_MS });
        await store.renew([...open], lease());
        return store.takeOver(othersAreDead ? Number.POSITIVE_INFINITY : now(), lease());
      }, []);
      const left: LeftQuestion[] = [];
      for (const { id, body, replyUrl, isSending, isTold } of taken) {
        if (doubtful.has(id)) await done(() => store.finish([id]));
        else if (!open.has(id)) {
          open.add(id);
          // Its row says that it waits: the answer must not go out before that is changed.
          if (!isSending) waiting.set(id, Promise.resolve());
          const question = openQuestion(id, { wasSending: isSending });
          left.push({ id, body, replyUrl, isSending, isTold, question, telling: telling(id) });
        }
      }
      return left;
    },
  };
}

const nothing = async () => {};
const KNOWN: OpenQuestion = { isNew: false, sending: nothing, done: nothing, leave: nothing };
