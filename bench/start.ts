/**
 * From the start of the process to the first answer on the seeds: on the command line, and in Slack
 * (connect, be mentioned, answer), beside a bare Node. Whole processes of the built program, one after
 * the other; the median of several. Goals: `ask` under 0.5 s, the first answer in Slack under 0.8 s.
 *
 * usage: npm run build && node --import tsx bench/start.ts [--runs 7]
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createLocalSlack } from '@casebook/local-slack';
import { parse } from 'yaml';
import { quantile } from './quantile.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
const casebook = fileURLToPath(new URL('../dist/casebook.js', import.meta.url));

const bare: number[] = [];
const ask: number[] = [];
const slack: number[] = [];
for (let i = 0; i < runs; i++) {
  bare.push(timed(['-e', '0']));
  ask.push(timed([casebook, 'ask', 'klarna', 'profit']));
  slack.push(await firstAnswerInSlack());
}
for (const [name, times] of [
  ['bare node', bare],
  ['casebook ask', ask],
  ['first answer in Slack', slack],
] as const) {
  console.log(
    `${name.padEnd(22)} median ${quantile(times, 0.5).toFixed(0).padStart(5)} ms   max ${Math.max(...times).toFixed(0)} ms`,
  );
}

function timed(args: readonly string[]): number {
  const began = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - began;
}

async function firstAnswerInSlack(): Promise<number> {
  const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const local = await createLocalSlack({ manifest });
  const began = performance.now();
  const bot = fork(casebook, ['start'], {
    execArgv: [],
    stdio: 'ignore',
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: local.botToken,
      SLACK_APP_TOKEN: local.appToken,
      SLACK_API_URL: local.apiUrl,
      CASEBOOK_LIBRARY: 'seeds',
      CASEBOOK_DATA: path.join(folder, 'casebook.db'),
    },
  });
  try {
    await local.connected(30_000);
    const { ts } = local.mention('general', 'klarna profit').message;
    await local.waitFor(() => local.thread('general', ts).length > 0, 30_000);
    return performance.now() - began;
  } finally {
    const gone = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGKILL');
    await gone;
    await local.close();
    rmSync(folder, { recursive: true });
  }
}
