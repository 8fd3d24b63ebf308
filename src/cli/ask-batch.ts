import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import * as z from 'zod';
import { claimOf } from '../core/case/case.ts';
import { decide, turnOf } from '../core/conversation/answering/decide.ts';
import { lookAhead } from '../core/conversation/answering/look-ahead.ts';
import {
  isAboutSubscriptions,
  parseRequest,
} from '../core/conversation/answering/parse-request.ts';
import { readRequest } from '../core/conversation/answering/read-request.ts';
import type { Turn } from '../core/conversation/thread.ts';
import type { Library } from '../core/library/library.ts';
import type { Ranking, Search } from '../core/search/search-port.ts';
import { normaliseText } from '../core/words/normalise.ts';
import { reasonOf } from '../files/list-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { replyMessage } from '../slack/answering/draw-reply.ts';
import { outlineOf, type ReplyOutline } from '../slack/answering/reply-outline.ts';
import { type AskedWith, openAsked, warnOfClashes } from './asked-library.ts';
import { createOutput, type Io } from './output.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';

export interface AskBatchOptions extends AskedWith {
  /** Folder of case files. */
  readonly library: string;
  /** File with one question a line, as JSON: `{"id","q","context"?:[{"q","case"?}]}`; `-` for stdin. */
  readonly file: string;
  readonly stdin: NodeJS.ReadableStream;
}

const RESULTS = 10;

const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  context: z
    .array(z.union([z.string(), z.object({ q: z.string(), case: z.string().optional() })]))
    .nullish(),
});
type BatchQuestion = z.infer<typeof questionSchema>;

/**
 * `casebook ask --batch`: ranks the claims for every question of a file. Prints a line for each, in
 * order: `{"id","answered","confidence","results":[{"case","claim","text","score"}, … 10],"reply"}`,
 * best first; `reply` outlines what a person sees. A line that isn't a question is named on stderr, and the others are answered.
 * @returns exit code: 0, or 2 if the file or a line of it can't be read
 */
export async function runAskBatch(options: AskBatchOptions, io: Io): Promise<number> {
  let text: string;
  try {
    text = await (options.file === '-' ? readText(options.stdin) : readFile(options.file, 'utf8'));
  } catch (error) {
    io.stderr.write(
      `casebook ask: ${options.file} cannot be read: ${reasonOf(error)}. Name a file with a question a line, or - for standard input.\n`,
    );
    return 2;
  }
  const asked = { verb: 'ask', remedy: NAME_A_LIBRARY };
  if (!(await isReadable(options.library, asked, io))) return 2;
  const library = await readLibrary(options.library, { cache: options.cache ?? null });
  warnOfClashes(library, io);
  const { search, close } = await openAsked(library, options.library, options, io);
  const stdout = createOutput(io.stdout);
  let code = 0;
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const question = parseQuestion(written);
    if (typeof question === 'string') {
      io.stderr.write(
        `casebook ask: ${options.file === '-' ? 'stdin' : options.file}:${index + 1}: ${question}\n`,
      );
      code = 2;
      continue;
    }
    await lookAhead({ library, search }, (now) => {
      const before = threadOf(question, library, now.search);
      now.search.rank(question.q, { thread: before });
      outline(question.q, before, library, now.search);
    });
    const thread = threadOf(question, library, search);
    const ranking = search.rank(question.q, { thread, limit: RESULTS });
    const reply = outline(question.q, thread, library, search);
    const line = JSON.stringify({ ...answerLine(question.id, ranking, library), reply });
    if (!(await stdout.write(`${line}\n`))) break;
  }
  await close();
  return code;
}

/** The thread so far; a question without a case is about the one that its own reply is about. */
function threadOf({ context }: BatchQuestion, library: Library, search: Search): Turn[] {
  const thread: Turn[] = [];
  for (const given of context ?? []) {
    const { q, case: of } = typeof given === 'string' ? { q: given } : given;
    if (of !== undefined) thread.push({ q, case: of });
    else {
      const request = parseRequest(normaliseText(q));
      if (isAboutSubscriptions(request)) continue;
      const read = readRequest(request, { library, search, thread });
      const turn = turnOf(q, decide(read, { library, search, thread }), thread, read);
      if (turn) thread.push(turn);
    }
  }
  return thread;
}

/** @returns the question, or what is wrong with the line */
function parseQuestion(line: string): BatchQuestion | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON; each line is {"id","q"} with an optional "context"';
  }
  const parsed = questionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues
    .map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`)
    .join('; ');
}

/** Outlines the reply that Slack would show in a thread; null for what isn't asked of the library. */
function outline(
  question: string,
  thread: readonly Turn[],
  library: Library,
  search: Search,
): ReplyOutline | null {
  const request = parseRequest(normaliseText(question));
  if (isAboutSubscriptions(request)) return null;
  const reply = decide(request, { library, search, thread });
  return outlineOf(reply, replyMessage(reply, { surface: 'thread' }));
}

function answerLine(id: string, { verdict, confidence, hits }: Ranking, library: Library) {
  return {
    id,
    answered: verdict === 'answer',
    confidence: round(confidence),
    results: hits.map(({ caseId, claimId, score }) => ({
      case: caseId,
      claim: claimId,
      text: claimOf(library.byId.get(caseId), claimId)?.text ?? '',
      score: round(score),
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
