import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type CallFaultRule,
  createLocalSlack,
  type LocalSlack,
  type StoredMessage,
} from '@casebook/local-slack';
import { manifest } from '../casebook-in-slack.ts';
import { KLARNA_LIBRARY } from '../klarna-library.ts';

export interface QuestionCrashes {
  readonly rounds: number;
  /** The store, as `DATABASE_URL` or `CASEBOOK_DATA`. */
  readonly store: Readonly<Record<string, string>>;
  /** 0 to 1. */
  readonly random: () => number;
  /** Longest time between a question and the kill, milliseconds. */
  readonly longestMs: number;
  /** True if the app may read the threads of public channels. */
  readonly history: boolean;
}

/** What became of the questions. */
export interface QuestionTally {
  readonly questions: number;
  readonly answered: number;
  /** Those whose asker was told that the answer may be lost, or that the command failed. */
  readonly toldLost: number;
  /** Neither answered nor told. */
  readonly silent: number;
  /** Answered twice or more, or told so twice or more. */
  readonly twice: number;
  /** Answered, and told that the answer may be lost, although Casebook may read the thread. */
  readonly both: number;
}

interface Asked {
  /** True if Casebook may look if its answer is there. */
  readonly isReadable: boolean;
  readonly round: number;
  /** Messages that answer it, in the order of their arrival. */
  replies(): readonly StoredMessage[];
  /** Slack itself told its asker that nobody took the command. */
  readonly refused: Promise<boolean>;
}

/** In turn: none, answers held back, a rate limit, and a Slack that is slow to say that it took anything. */
const FAULTS: readonly (Omit<CallFaultRule, 'method'> | undefined)[] = [
  undefined,
  { fault: { kind: 'slow', ms: 1000 } },
  { fault: { kind: 'rate_limited', retryAfter: 1 } },
  { fault: { kind: 'slow', ms: 1000 }, times: Infinity },
];

const LOST = 'the answer may be lost';

/**
 * Rounds of: start the built program, ask in every way, kill -9 it at a random moment, sometimes while Slack
 * holds answers back. Then one run in peace, and the count.
 */
export async function runQuestionCrashes(options: QuestionCrashes): Promise<QuestionTally> {
  const { rounds, random } = options;
  const slack = await createLocalSlack({
    manifest,
    rateLimits: { posts: false },
    keep: 100_000,
    grantedOptionalScopes: options.history ? ['channels:history'] : [],
    // An event that was never acknowledged comes again: after that, Casebook has to keep it.
    retryDelaysMs: Array.from({ length: 1000 }, () => 100),
  });
  const asked: Asked[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const program = await start(slack, options.store);
      slack.faults.clear();
      for (const method of ['chat.postMessage', 'response_url']) {
        const fault = FAULTS[round % FAULTS.length];
        if (fault !== undefined) slack.faults.add({ method, ...fault });
      }
      asked.push(...askAll(slack, round, options.history));
      await wait(random() * options.longestMs);
      await end(program, 'SIGKILL');
    }
    slack.faults.clear();
    const program = await start(slack, options.store);
    const refused = await Promise.all(asked.map((one) => one.refused));
    const silent = () => asked.filter((one, i) => one.replies().length === 0 && !refused[i]).length;
    // Before it answers again, Casebook looks twice, within five seconds, if the answer is there.
    await slack.waitFor(() => (silent() === 0 ? true : undefined), 20_000).catch(() => {});
    await end(program, 'SIGTERM');
    return tally(asked, refused);
  } finally {
    await slack.close();
  }
}

function askAll(slack: LocalSlack, round: number, history: boolean): Asked[] {
  const words = `did klarna cut resolution time? (${round})`;
  const inThread = (channel: string, ts: string, isReadable: boolean): Asked => ({
    round,
    isReadable,
    replies: () => slack.thread(channel, ts).filter(({ byApp }) => byApp),
    refused: Promise.resolve(false),
  });
  const mention = slack.mention('general', words).message;
  const dm = slack.dm(words).message;
  const result = slack.command('research', '/case', words);
  return [
    inThread('general', mention.ts, history),
    inThread(slack.me, dm.ts, true),
    {
      round,
      isReadable: false,
      replies: () => slack.ephemerals().filter(({ text }) => text.includes(words)),
      refused: result.then(({ error }) => error !== undefined),
    },
  ];
}

function tally(asked: readonly Asked[], refused: readonly boolean[]): QuestionTally {
  const of = asked.map((one, i) => {
    const replies = one.replies();
    const notes = replies.filter(({ text }) => text.includes(LOST)).length;
    return { answers: replies.length - notes, notes, isTold: notes > 0 || refused[i] === true };
  });
  return {
    questions: of.length,
    answered: of.filter(({ answers }) => answers > 0).length,
    toldLost: of.filter(({ answers, isTold }) => answers === 0 && isTold).length,
    silent: of.filter(({ answers, isTold }) => answers === 0 && !isTold).length,
    twice: of.filter(({ answers, notes }) => answers > 1 || notes > 1).length,
    both: of.filter(({ answers, notes }, i) => answers * notes > 0 && asked[i]?.isReadable).length,
  };
}

async function start(slack: LocalSlack, store: QuestionCrashes['store']): Promise<ChildProcess> {
  const program = spawn(process.execPath, ['dist/casebook.js', 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      CASEBOOK_LIBRARY: KLARNA_LIBRARY,
      CASEBOOK_LOG_LEVEL: 'warn',
      ...store,
    },
  });
  let said = '';
  program.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const died = new Promise<never>((_, reject) => {
    program.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${said}`)));
  });
  died.catch(() => {});
  await Promise.race([slack.connected(20_000), died]);
  return program;
}

async function end(program: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill(signal);
  await ended;
}
