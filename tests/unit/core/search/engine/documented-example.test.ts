import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { createTextIndex } from '../../../../../src/core/search/engine/text-index.ts';
import { STOP_WORDS } from '../../../../../src/core/search/vocabulary/stop-words.ts';

test('the example of docs/search.md runs, and gives what it says', () => {
  const page = readFileSync('docs/search.md', 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const body = example.replace(/^import .*$/gm, '').replace(/^search\(/m, 'return search(');
  const { code } = transformSync(`function run() {${body}}`, { loader: 'ts' });
  const run = new Function('createTextIndex', 'STOP_WORDS', `${code}; return run();`);
  const found = run(createTextIndex, STOP_WORDS);
  expect(found).toEqual([{ id: 'moon', score: expect.any(Number) }]);
});
