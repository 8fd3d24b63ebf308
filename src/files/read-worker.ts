import { parentPort, workerData } from 'node:worker_threads';
import { readCaseFileSync } from './read-case-file.ts';
import type { Share } from './share-reading.ts';

/** Files between two messages: enough that a message costs little, few enough that all end together. */
const AT_A_TIME = 16;

// A thread that reads files of a folder until there are none left that nobody has taken. What it has
// read is sent as JSON: as quick as a structured clone, and what comes out takes less memory.
const { folder, files, maxBytes, taken } = workerData as Share;
for (;;) {
  const from = Atomics.add(taken, 0, AT_A_TIME);
  if (from >= files.length) break;
  const mine = files.slice(from, from + AT_A_TIME);
  const read = mine.map((file) => [file, readCaseFileSync(folder, file, maxBytes)]);
  parentPort?.postMessage(JSON.stringify(read));
}
