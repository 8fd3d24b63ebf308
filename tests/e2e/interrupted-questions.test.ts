import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runQuestionCrashes } from '../support/crash/question-rounds.ts';

test('a question is answered once or said to be lost, however the program dies', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-questions-'));
  try {
    let at = 0;
    const moments = [0.1, 0.9, 0.3, 0.05];
    const tally = await runQuestionCrashes({
      rounds: moments.length,
      store: { CASEBOOK_DATA: path.join(folder, 'casebook.db') },
      random: () => moments[at++ % moments.length]!,
      longestMs: 60,
      history: true,
    });
    expect(tally).toMatchObject({ questions: 12, silent: 0, twice: 0, both: 0 });
    expect(tally.answered + tally.toldLost).toBe(12);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
