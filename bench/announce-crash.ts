import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleProcess } from '../tests/support/bundle-process.ts';
import {
  type CrashFault,
  type CrashResult,
  runCrashRounds,
} from '../tests/support/crash/crash-rounds.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Tests announcing under kill -9. Each round starts the bot, changes the library and kills it, at a
 * random moment or between a post and its record, against a local Slack that survives. Then it
 * compares the posts in Slack with the ledger. Prints a Markdown table. Exits with 1 if anything
 * was posted twice or lost.
 *
 * A round mostly waits, for a random moment or for the pace of posting. So several setups run side
 * by side, each with its own local Slack, folder and database.
 *
 *     npx tsx bench/announce-crash.ts [--rounds 200] [--only START-OF-NAME] [--seed 1] [--abreast 4]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    abreast: { type: 'string', default: '4' },
  },
});
const rounds = Number(values.rounds);

const down = { kind: 'status', status: 500, when: 'before' } as const;
const FAULTS: readonly CrashFault[] = [
  { name: 'answer lost', fault: { kind: 'drop_response' } },
  { name: 'call lost', fault: { kind: 'drop_request' } },
  { name: 'rate limit', fault: { kind: 'rate_limited', retryAfter: 2 } },
  { name: '500 instead', fault: down },
  { name: '500 after', fault: { kind: 'status', status: 500, when: 'after' } },
  { name: 'slow', fault: { kind: 'slow', ms: 1500 } },
  // As the client reports a body that is no JSON.
  { name: 'broken body', fault: { kind: 'refuse', error: '{"ok":tr' } },
  { name: 'unknown error', fault: { kind: 'refuse', error: 'a_word_nobody_knows' } },
  { name: 'outage', fault: down, times: 12 },
];

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-crash-'));
const program = await bundleProcess('crash/announcing-process.ts');
const postgres = await startPostgres();

const stores = {
  embedded: async (name: string) => ({
    instances: 1,
    store: path.join(folder, name, 'casebook.db'),
  }),
  'two on PostgreSQL': async () => ({
    instances: 2,
    store: await postgres.createDatabase(),
  }),
};
const setups = Object.entries(stores).flatMap(([name, store]) =>
  [false, true].flatMap((history) =>
    [false, true].map((isFaulty) => ({
      name: [name, history ? 'history' : '', isFaulty ? 'faults' : ''].filter(Boolean).join(', '),
      store,
      history,
      isFaulty,
    })),
  ),
);

type Setup = (typeof setups)[number];

async function run({ name, store, history, isFaulty }: Setup): Promise<CrashResult> {
  const began = Date.now();
  const result = await runCrashRounds({
    ...(await store(name)),
    history,
    ...(isFaulty ? { faults: FAULTS } : {}),
    rounds,
    folder: path.join(folder, name),
    program,
    random: mulberry32(Number(values.seed)),
    onRound: (round) => {
      if (round % 50 === 0) process.stderr.write(`${name}: ${round} rounds\n`);
    },
  });
  const { kills, injected, deliveries, posts, duplicates, lost, untold, wrongTs, stale } = result;
  const { answers, forgotten, staleAnswers, toldTwice } = result;
  const seconds = Math.round((Date.now() - began) / 1000);
  const cells = [
    ...[name, rounds, `${kills} (${injected})`, deliveries, posts, answers],
    ...[duplicates + toldTwice, lost + untold, wrongTs + stale + staleAnswers],
    ...[
      forgotten,
      result.halves,
      result.found,
      result.unconfirmedThere,
      result.unconfirmedMissing,
      seconds,
    ],
  ];
  console.log(`| ${cells.join(' | ')} |`);
  return result;
}

const waiting = setups.filter(({ name }) => name.startsWith(values.only ?? ''));
const results: CrashResult[] = [];
async function runInTurn(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
}

const HEADS =
  'setup | rounds | kills (between post and note) | deliveries | posts | answers | posted twice | lost | not as the case is | answers without a note | half files told | found by metadata | unconfirmed: there | unconfirmed: not there | seconds';
try {
  console.log(`| ${HEADS} |\n|${' --- |'.repeat(HEADS.split('|').length)}`);
  await Promise.all(Array.from({ length: Number(values.abreast) }, runInTurn));
} finally {
  await postgres.stop();
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
const struck: Record<string, number> = {};
for (const result of results) {
  for (const [name, times] of Object.entries(result.struck)) {
    struck[name] = (struck[name] ?? 0) + times;
  }
}
const strikes = Object.entries(struck).map(([name, times]) => `${name} ${times}`);
if (strikes.length > 0) console.log(`\nFaults that struck: ${strikes.join(', ')}`);
const isGood = results.every(
  ({ duplicates, toldTwice, lost, untold, wrongTs, stale, staleAnswers }) =>
    duplicates + toldTwice + lost + untold + wrongTs + stale + staleAnswers === 0,
);
process.exitCode = isGood ? 0 : 1;
