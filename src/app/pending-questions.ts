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

export interface KeptQuestions extends PendingQuestions {
  /**
   * Takes over the questions that nobody works on, and keeps those that we work on. To be called every
   * half minute.
   * @param othersAreDead true if every earlier instance has certainly ended
   */
  takeOver(othersAreDead: boolean): Promise<readonly LeftQuestion[]>;
  /** Finishes what the store could not finish while it was away. */
  tidy(): Promise<void>;
}

/** Keeps questions in the store. Without the store they are answered all the same. */
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
  /** Answered questions whose row may say otherwise, by the time of their answer. */
  const doubtful = new Map<string, number>();

  const lease = () => ({ instance, until: now() + LEASE_MS });
  const finish = async (id: string, isDoubtful: boolean) => {
    const isDone = await forgiving(async () => {
      await store.finish([id]);
      return true;
    }, false);
    if (isDoubtful || !isDone) doubtful.set(id, now());
  };
  const openQuestion = (id: string, { isDoubtful = false, wasSending = false }): OpenQuestion => ({
    isNew: true,
    sending: () => forgiving(() => store.markSending(id), undefined),
    async done() {
      open.delete(id);
      await finish(id, isDoubtful);
    },
    async leave() {
      open.delete(id);
      // What may have arrived before may still have.
      if (!wasSending) await forgiving(() => store.unmarkSending(id), undefined);
    },
  });

  const tidy = async () => {
    for (const [id, at] of doubtful) if (at < now() - LATE_MS) doubtful.delete(id);
    await forgiving(() => store.finish([...doubtful.keys()]), undefined);
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
      if (isAdded !== false) return openQuestion(id, { isDoubtful: isAdded === null });
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
      for (const { id, body, replyUrl, isSending } of taken) {
        if (doubtful.has(id)) await finish(id, true);
        else if (!open.has(id)) {
          open.add(id);
          const question = openQuestion(id, { wasSending: isSending });
          left.push({ id, body, replyUrl, isSending, question });
        }
      }
      return left;
    },
  };
}

const nothing = async () => {};
const KNOWN: OpenQuestion = { isNew: false, sending: nothing, done: nothing, leave: nothing };
