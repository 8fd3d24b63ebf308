/**
 * From a mention to its posted answer, over a real socket, beside a bare Bolt app that answers a
 * constant: latency one at a time, throughput with twenty under way. Each bot is a process of its
 * own; the local Slack is this one. Goals: p99 under 100 ms at 200 cases, throughput at least 0.8 of
 * the bare app's.
 *
 * usage: node --import tsx bench/answer.ts [--cases 200] [--n 1000]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readLibrary } from '../src/files/read-library.ts';
import { createLocalSlack, type LocalSlack } from '../src/local-slack/local-slack.ts';
import { generateLibrary } from './generate-library.ts';
import { quantile } from './quantile.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '200' }, n: { type: 'string', default: '1000' } },
});
const cases = Number(values.cases);
const n = Number(values.n);

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
try {
  generateLibrary(folder, cases);
  const library = await readLibrary(folder);
  const questions = library.cases.flatMap((one) =>
    one.claims.slice(0, 2).map((claim) => `${one.org} ${claim.title || claim.text}?`),
  );
  const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));
  const bare = await measure('bare', manifest, questions);
  const casebook = await measure('casebook', manifest, questions);
  console.log(`${cases} cases, ${n} mentions each, Socket Mode`);
  console.log('bot        p50 ms   p99 ms   answers/s   rss MiB');
  for (const [name, m] of [
    ['bare Bolt', bare],
    ['Casebook', casebook],
  ] as const) {
    console.log(
      `${name.padEnd(9)} ${m.p50.toFixed(1).padStart(7)} ${m.p99.toFixed(1).padStart(8)} ${m.perSecond.toFixed(0).padStart(11)} ${m.rss.toFixed(0).padStart(9)}`,
    );
  }
  console.log(
    `ratio of throughput ${(casebook.perSecond / bare.perSecond).toFixed(2)} (goal 0.80), p99 ${casebook.p99.toFixed(1)} ms (goal 100)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

interface Measured {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly rss: number;
}

async function measure(
  which: 'bare' | 'casebook',
  manifest: unknown,
  questions: readonly string[],
): Promise<Measured> {
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false }, keep: 500 });
  const bot = fork(new URL('./answer-bot.ts', import.meta.url), [which], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      CASEBOOK_LIBRARY: folder,
      CASEBOOK_LOG_LEVEL: 'warn',
    },
  });
  try {
    await slack.connected(60_000);
    const asker = createAsker(slack);
    const ask = (i: number) => asker(questions[i % questions.length]!);
    for (let i = 0; i < 100; i++) await ask(i);
    const latencies: number[] = [];
    for (let i = 0; i < n; i++) latencies.push(await ask(i));
    const began = performance.now();
    let next = 0;
    const worker = async () => {
      while (next < n) await ask(next++);
    };
    await Promise.all(Array.from({ length: 20 }, worker));
    const perSecond = (n / (performance.now() - began)) * 1000;
    return {
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      perSecond,
      rss: await memoryOf(bot),
    };
  } finally {
    bot.kill('SIGKILL');
    await slack.close();
  }
}

/** Tells, of each mention, after how many milliseconds its answer stands in the thread. */
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

function memoryOf(bot: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    bot.once('message', (bytes) => resolve(Number(bytes) / 2 ** 20));
    bot.send('rss');
  });
}
