import { createSearch } from '../src/core/search/search.ts';
import { readLibrary } from '../src/files/read-library.ts';

/**
 * Loads a library and its search index, answers a question, and prints the memory of the process in
 * MiB. `load.ts` starts one process for each library.
 *
 *     node --expose-gc --import tsx bench/resident-memory.ts FOLDER
 */
const search = createSearch(await readLibrary(process.argv[2] ?? 'seeds'));
const answer = () => search.rank('Has the assistant cut response time?');

answer();
globalThis.gc?.();
// Freed memory goes back to the system a moment later.
await new Promise((resolve) => setTimeout(resolve, 1_000));
console.log((process.memoryUsage.rss() / 1024 / 1024).toFixed(0));
// Asked again, so that nothing could be freed before.
answer();
