import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runQuestionCrashes } from '../tests/support/crash/question-rounds.ts';
import { mulberry32 } from './mulberry32.ts';

/**
 * Tests answering under kill -9. Each round starts the built program, asks by mention, direct message and
 * command, and kills it at a random moment; in three rounds of four Slack holds answers back. Prints
 * what became of the questions. Exits with 1 if one of them was met with silence, or answered twice.
 * Half of the rounds are with the optional scope to read threads, half without.
 *
 *     npm run build && npx tsx bench/question-crash.ts [--rounds 50] [--seed 1]
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const random = mulberry32(Number(values.seed));
process.exitCode = 0;
for (const history of [true, false]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-questions-'));
  try {
    const tally = await runQuestionCrashes({
      rounds: Math.ceil(Number(values.rounds) / 2),
      store: { CASEBOOK_DATA: path.join(folder, 'casebook.db') },
      random,
      longestMs: 150,
      history,
    });
    console.log(history ? 'threads can be read:   ' : 'threads cannot be read:', tally);
    if (tally.silent + tally.twice + tally.both > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
