import { type ChildProcess, fork } from 'node:child_process';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import type { Usage } from './answer-bot.ts';

/** A bot in a process of its own, connected to a local Slack in this one. */
export interface AskedBot {
  /** Mentions the bot. Returns the milliseconds until its answer is in the thread. */
  ask(question: string): Promise<number>;
  /** Returns an answer of median size as JSON for `chat.postMessage`. */
  usualAnswer(): string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/**
 * Starts a bot and waits until it is connected.
 * @param script path of `answer-bot.ts`, bundled
 * @param kind the bot to start
 */
export async function startBot(
  script: string,
  kind: string,
  manifest: unknown,
  env: NodeJS.ProcessEnv,
): Promise<AskedBot> {
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false }, keep: 500 });
  const process_ = fork(script, [kind], {
    execArgv: [],
    env: {
      ...process.env,
      ...env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      CASEBOOK_LOG_LEVEL: 'warn',
    },
  });
  await slack.connected(60_000);
  return {
    ask: createAsker(slack),
    usualAnswer: () => usualAnswer(slack),
    usage: () => usageOf(process_),
    async stop() {
      process_.kill('SIGKILL');
      await slack.close();
    },
  };
}

function createAsker(slack: LocalSlack): (question: string) => Promise<number> {
  const waiting = new Map<string, () => void>();
  slack.workspace.changes.subscribe((change) => {
    if (change.type !== 'message' || change.message.user !== slack.bot) return;
    waiting.get(change.message.threadTs ?? '')?.();
  });
  return (question) =>
    new Promise((resolve) => {
      const began = performance.now();
      const { ts } = slack.mention('general', question).message;
      waiting.set(ts, () => {
        waiting.delete(ts);
        resolve(performance.now() - began);
      });
    });
}

function usualAnswer(slack: LocalSlack): string {
  const answers = slack.calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ args: { text, blocks } }) => ({ text, blocks }))
    .map((message) => JSON.stringify({ ...message, unfurl_links: false, unfurl_media: false }))
    .sort((a, b) => a.length - b.length);
  return answers[Math.floor(answers.length / 2)] ?? '';
}

function usageOf(bot: ChildProcess): Promise<Usage> {
  return new Promise((resolve) => {
    bot.once('message', (usage) => resolve(usage as Usage));
    bot.send('usage');
  });
}
