import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runQuestionCrashes } from '../tests/support/crash/question-rounds.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Tests answering under kill -9. Each round starts the built program, asks by mention, direct message and
 * command, and kills it at a random moment; in two rounds of three Slack holds the answers back. Prints
 * what became of the questions. Exits with 1 if one of them was met with silence, or answered twice.
 *
 *     npm run build && npx tsx bench/question-crash.ts [--rounds 50] [--seed 1]
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'casebook-questions-'));
try {
  const tally = await runQuestionCrashes({
    rounds: Number(values.rounds),
    store: { CASEBOOK_DATA: path.join(folder, 'casebook.db') },
    random: mulberry32(Number(values.seed)),
    longestMs: 60,
  });
  console.log(tally);
  process.exitCode = tally.silent + tally.twice === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
