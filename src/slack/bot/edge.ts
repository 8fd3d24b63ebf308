import type { Logger } from 'pino';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { errorMessage } from '../views/error.ts';
import { mayBeDone, passesLater } from '../wire/slack-outcome.ts';
import type { Bot } from './bot.ts';
import { Unproven } from './quote-guard.ts';

/**
 * The end of a listener's work: `told` if the person knows how it ended, or may know; `untold` if certainly
 * nothing reached the person, and a later attempt may.
 */
export type Ending = 'told' | 'untold';

/**
 * Runs a listener inside an error boundary. Each request has an id, which its log lines carry. If
 * it fails, the person who asked reads the same id.
 * @param what names the listener in the log, with ids that help to find the request (no texts)
 * @param tell shows the error to the person; its own failure is logged and goes no further
 * @param work the listener's job; gets a log that carries `what`; may give the kind of its outcome, such
 *   as `answer`, for the log and the metrics
 */
export async function atEdge(
  bot: Bot,
  what: { readonly listener: string } & Readonly<Record<string, string | number | undefined>>,
  tell: (message: Verbatim<DrawnMessage>) => Promise<unknown>,
  work: (log: Logger) => Promise<unknown>,
): Promise<Ending> {
  const request = bot.newRequestId();
  const log = bot.log.child({ request, ...what });
  const began = performance.now();
  const observe = (outcome: string): number => {
    const ms = performance.now() - began;
    bot.onHandled({ surface: what.listener, outcome, seconds: ms / 1000 });
    return Math.round(ms);
  };
  try {
    const result = await work(log);
    const outcome = typeof result === 'string' ? result : 'done';
    log.info({ ms: observe(outcome), outcome }, 'handled');
    return 'told';
  } catch (err) {
    log.error({ err, ms: observe('failed') }, 'failed');
    // The answer may be there all the same: an apology under it would be wrong.
    if (mayBeDone(err)) return 'told';
    try {
      await tell(errorMessage({ errorId: request, isUnproven: err instanceof Unproven }));
    } catch (second) {
      log.error({ err: second }, 'could not tell the user');
      if (passesLater(second)) return 'untold';
    }
    return 'told';
  }
}
