import { createSearch } from '../src/core/search/search.ts';
import { readLibrary } from '../src/files/read-library.ts';

/**
 * Loads a library and its search index, answers a question, and prints the memory that the process
 * then holds, in MiB. `load.ts` starts a process of its own for each library.
 *
 *   node --expose-gc --import tsx bench/resident-memory.ts FOLDER
 */
const search = createSearch(await readLibrary(process.argv[2] ?? 'seeds'));
const answer = () => search.rank('Has the assistant cut response time?');

answer();
globalThis.gc?.();
// What is freed goes back to the system a moment later.
await new Promise((resolve) => setTimeout(resolve, 1_000));
console.log((process.memoryUsage.rss() / 1024 / 1024).toFixed(0));
// Asked again, so that nothing of it was free to go before.
answer();
