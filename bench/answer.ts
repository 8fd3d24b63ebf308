/**
 * Times the way from a mention to its posted answer, over a real socket. Casebook, with its store
 * in memory and in a file, runs beside a bare Bolt app. That app posts a constant: once a short
 * text, once a card of the same blocks and size as Casebook's. Each bot is a process of its own,
 * bundled as people run Casebook. The local Slacks run in this process. The bots take turns, so
 * that other load on the machine affects all alike.
 *
 * Latency is of single mentions, throughput of twenty at a time. Processor time is per answer, in
 * the bot's process and in this one, during the throughput run. A local Slack spends more time on a
 * card than on a text, which isn't the bot's fault.
 *
 * Goals: p99 under 100 ms at 200 cases, and throughput at least 0.8 of the bare app with the text,
 * the stricter comparison. The ratio to the app with the card leaves out the cost of posting a
 * card. On a busy machine the ratios of processor time vary least.
 *
 *     node --import tsx bench/answer.ts [--cases 200] [--n 1000] [--rounds 5]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { readLibrary } from '../src/files/read-library.ts';
import { bundle } from '../tests/support/bundle-process.ts';
import { type AskedBot, startBot } from './asked-bot.ts';
import { generateLibrary } from './generate-library.ts';
import { quantile } from './quantile.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    n: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
  },
});
const n = Number(values.n);
const rounds = Number(values.rounds);

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
const bots: AskedBot[] = [];
try {
  const cases = path.join(folder, 'cases');
  generateLibrary(cases, Number(values.cases));
  const questions = (await readLibrary(cases)).cases.flatMap((one) =>
    one.claims.slice(0, 2).map((claim) => `${one.org} ${claim.title || claim.text}?`),
  );
  const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));
  const script = await bundle(path.join(import.meta.dirname, 'answer-bot.ts'), 'answer-bot');
  const start = async (kind: string, constant = '') => {
    const bot = await startBot(script, kind, manifest, {
      CASEBOOK_LIBRARY: cases,
      CASEBOOK_DATA: path.join(folder, 'casebook.db'),
      BENCH_CONSTANT: constant,
    });
    bots.push(bot);
    for (const question of questions.slice(0, 300)) await bot.ask(question);
    return bot;
  };
  const casebook = await start('memory');
  const named = {
    'bare Bolt, a text': await start('bare', JSON.stringify({ text: 'A constant.' })),
    'bare Bolt, a card': await start('bare', casebook.usualAnswer()),
    'Casebook, in memory': casebook,
    'Casebook, on disk': await start('file'),
  };

  const runs = Object.entries(named).map(([name, bot]) => ({ name, bot, turns: [] as Turn[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { bot, turns } of runs) turns.push(await takeTurn(bot, questions));
  }
  console.log(`${values.cases} cases, ${rounds} rounds of ${n} mentions each, Socket Mode`);
  console.log('                       p50    p99   answers/s   CPU ms an answer     rss');
  console.log('                        ms     ms               bot   local Slack    MiB');
  for (const { name, bot, turns } of runs) {
    const latencies = turns.flatMap((turn) => turn.latencies);
    const middle = (of: 'perSecond' | 'botMs' | 'slackMs') =>
      quantile(
        turns.map((t) => t[of]),
        0.5,
      );
    console.log(
      name.padEnd(20) +
        quantile(latencies, 0.5).toFixed(1).padStart(6) +
        quantile(latencies, 0.99).toFixed(1).padStart(7) +
        middle('perSecond').toFixed(0).padStart(12) +
        middle('botMs').toFixed(2).padStart(10) +
        middle('slackMs').toFixed(2).padStart(11) +
        ((await bot.usage()).rss / 2 ** 20).toFixed(0).padStart(10),
    );
  }
  const [text, card, , onDisk] = runs.map(({ turns }) => turns);
  const ratio = (of: 'perSecond' | 'botMs', to: Turn[]) =>
    quantile(
      onDisk!.map((turn, i) => turn[of] / to[i]![of]),
      0.5,
    ).toFixed(2);
  console.log(`Casebook on disk : bare Bolt`);
  console.log(`  throughput, to a text  ${ratio('perSecond', text!)}   (goal: at least 0.8)`);
  console.log(`  throughput, to a card  ${ratio('perSecond', card!)}`);
  console.log(`  bot's CPU, to a text   ${ratio('botMs', text!)}`);
  console.log(`  bot's CPU, to a card   ${ratio('botMs', card!)}`);
} finally {
  for (const bot of bots) await bot.stop();
  rmSync(folder, { recursive: true });
}

interface Turn {
  readonly latencies: readonly number[];
  readonly perSecond: number;
  /** Processor time of one answer, in milliseconds. */
  readonly botMs: number;
  readonly slackMs: number;
}

async function takeTurn(bot: AskedBot, questions: readonly string[]): Promise<Turn> {
  const ask = (i: number) => bot.ask(questions[i % questions.length]!);
  const latencies: number[] = [];
  for (let i = 0; i < n; i++) latencies.push(await ask(i));
  const before = await bot.usage();
  const ownBefore = process.cpuUsage();
  const began = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < n) await ask(next++);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(ownBefore);
  const { cpu } = await bot.usage();
  return {
    latencies,
    perSecond: n / seconds,
    botMs: (cpu - before.cpu) / n / 1000,
    slackMs: (user + system) / n / 1000,
  };
}
