import { decide } from '../core/conversation/answering/decide.ts';
import { hasAnswer } from '../core/conversation/answering/has-answer.ts';
import { lookAhead } from '../core/conversation/answering/look-ahead.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../core/conversation/answering/parse-request.ts';
import { dayOf } from '../core/words/day.ts';
import { normaliseText } from '../core/words/normalise.ts';
import { printable } from '../core/words/printable.ts';
import { readLibrary } from '../files/read-library.ts';
import { replyText } from '../slack/answering/reply-text.ts';
import { type AskedWith, openAsked, warnOfClashes } from './asked-library.ts';
import { createOutput, type Io } from './output.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';
import { isSiteAddress } from './site-address.ts';

export interface AskOptions extends AskedWith {
  readonly library: string;
  readonly question: string;
  readonly json: boolean;
  readonly explain: boolean;
  /** The name of the slash command, for hints; `/case` by default. */
  readonly command?: string;
  /** The address of the library's site, to which cards link; empty, the default, if it has none. */
  readonly site?: string;
}

/**
 * `casebook ask`: prints the bot's answer.
 * @returns exit code: 0 with an answer or a choice, 1 if the library has none or doesn't understand
 *   the words, 2 if it can't be asked
 */
export async function runAsk(options: AskOptions, io: Io): Promise<number> {
  const text = normaliseText(options.question);
  if (text === '') {
    io.stderr.write('casebook ask: no question. Try: casebook ask list\n');
    return 2;
  }
  const asked = { verb: 'ask', remedy: NAME_A_LIBRARY };
  if (!(await isReadable(options.library, asked, io))) return 2;
  const { cache = null, site = '' } = options;
  if (!isSiteAddress('ask', site, io)) return 2;
  const library = await readLibrary(options.library, { cache, site });
  warnOfClashes(library, io);
  const request = parseRequest(text);
  if (isAboutSubscriptions(request)) {
    io.stderr.write(
      `casebook ask: ${request.kind} is for channels; in Slack, type ${options.command ?? '/case'} ${text}\n`,
    );
    return 2;
  }
  const { search, close } = await openAsked(library, options.library, options, io);
  if (options.explain) await search.encode?.([text]);
  await lookAhead({ library, search }, (now) => decide(request, { ...now, thread: [] }));
  const reply = decide(request, { library, search, thread: [] });
  const shown = options.explain
    ? search.explain(text)
    : options.json
      ? JSON.stringify(reply)
      : printable(replyText(reply, library, dayOf(Date.now())));
  await close();
  await createOutput(io.stdout).write(`${shown}\n`);
  return hasAnswer(reply) ? 0 : 1;
}
