import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CallFault } from '../src/local-slack/faults.ts';
import { bundleProcess } from '../tests/support/bundle-process.ts';
import { type CrashOptions, runCrashRounds } from '../tests/support/crash/crash-rounds.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Announcing under kill -9: rounds of starting, changing the library and killing, at random moments
 * and between a post and its note, against a local Slack that survives; then counts what stands in
 * Slack beside what the ledger says. Exit code 1 where anything was posted twice or lost.
 *
 *     npx tsx bench/announce-crash.ts [--rounds 200] [--only NAME] [--seed 1]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);

const FAULTS: readonly CallFault[] = [
  { kind: 'drop_response' },
  { kind: 'drop_request' },
  { kind: 'rate_limited', retryAfter: 2 },
  { kind: 'status', status: 500, when: 'before' },
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'slow', ms: 1500 },
];

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-crash-'));
const program = await bundleProcess('crash/announcing-process.ts');
const postgres = await startPostgres();

const embedded = (name: string) => ({
  instances: 1,
  store: { file: path.join(folder, name, 'casebook.db') },
});
const shared = async () => ({
  instances: 2,
  store: { databaseUrl: await postgres.createDatabase() },
});
const setups: Readonly<
  Record<string, () => Promise<Pick<CrashOptions, 'instances' | 'store' | 'history' | 'faults'>>>
> = {
  embedded: async () => ({ ...embedded('embedded'), history: false }),
  'embedded-history': async () => ({ ...embedded('embedded-history'), history: true }),
  'embedded-faults': async () => ({
    ...embedded('embedded-faults'),
    history: false,
    faults: FAULTS,
  }),
  'embedded-history-faults': async () => ({
    ...embedded('embedded-history-faults'),
    history: true,
    faults: FAULTS,
  }),
  postgres: async () => ({ ...(await shared()), history: false }),
  'postgres-history-faults': async () => ({ ...(await shared()), history: true, faults: FAULTS }),
};

let isGood = true;
try {
  for (const [name, setup] of Object.entries(setups)) {
    if (values.only && values.only !== name) continue;
    const began = Date.now();
    const result = await runCrashRounds({
      ...(await setup()),
      rounds,
      folder: path.join(folder, name),
      program,
      random: mulberry32(Number(values.seed)),
      onRound: (round) => {
        if (round % 50 === 0) process.stderr.write(`${name}: ${round} rounds\n`);
      },
    });
    const { duplicates, lost, untold, wrongTs, stale } = result;
    isGood &&= duplicates + lost + untold + wrongTs + stale === 0;
    console.log(
      `${name}: ${rounds} rounds in ${Math.round((Date.now() - began) / 1000)} s, ${result.kills} kills (${result.injected} of them by itself between post and note), ${result.faultsStruck} faults\n` +
        `  ${result.deliveries} deliveries, ${result.posts} posts: duplicates ${duplicates}, lost ${lost}, cases untold ${untold}, wrong ts ${wrongTs}, stale cards ${stale}\n` +
        `  shown as unconfirmed: ${result.unconfirmedThere} that are there, ${result.unconfirmedMissing} that are not; states ${JSON.stringify(result.states)}`,
    );
  }
} finally {
  await postgres.stop();
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;
