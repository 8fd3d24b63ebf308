import type { Logger } from '../logging/logging.ts';
import type { LeftQuestion } from '../slack/receiving/pending.ts';
import type { KeptQuestions } from './pending-questions.ts';

/** Pause between two looks for questions that nobody works on, milliseconds. */
const PAUSE_MS = 30_000;

/**
 * Resumes the questions that were left behind, now and from time to time.
 * @param first the questions taken over already
 * @returns stops looking, and resolves once what is resumed has ended
 */
export function startResuming(
  pending: KeptQuestions,
  resume: (left: LeftQuestion) => Promise<void>,
  first: readonly LeftQuestion[],
  log: Pick<Logger, 'error'>,
): { stop(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  const begin = (work: Promise<unknown>) => {
    const ended = work
      .catch((err: unknown) => log.error({ err }, 'a question could not be resumed'))
      .finally(() => underWay.delete(ended));
    underWay.add(ended);
  };
  const resumeAll = (left: readonly LeftQuestion[]) => {
    for (const one of left) begin(resume(one));
  };
  resumeAll(first);
  const timer = setInterval(() => begin(pending.takeOver(false).then(resumeAll)), PAUSE_MS);
  return {
    async stop() {
      clearInterval(timer);
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
  };
}
