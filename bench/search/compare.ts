/**
 * The search beside other engines on the same claims and questions, each in a process of its own, one
 * after the other: time to build, memory, time a question, and how often the first claim is right.
 *
 *   npx tsx bench/search/compare.ts [--sizes 160,1600] [--seconds 20] [LIBRARY QUESTIONS.jsonl]
 *
 * A size is how many times as large the library is made (`grow-library.ts`).
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measurement } from './measure-engine.ts';

const ENGINES = [
  'casebook',
  'MiniSearch, defaults',
  'MiniSearch, tuned',
  'Orama',
  'FlexSearch',
  'lunr',
  'SQLite FTS5',
  'fuse.js, tuned',
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '160,1600' },
    seconds: { type: 'string', default: '20' },
  },
});
const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const [library = here('../../seeds'), questions = here('evaluation/klarna.jsonl')] = positionals;

for (const size of values.sizes.split(',')) {
  console.log(
    'engine                 claims   build s     MB    p50 ms    p99 ms   first right   asked',
  );
  for (const engine of ENGINES) console.log(row(engine, measure(engine, size)));
}

function measure(engine: string, size: string): Measurement | null {
  const args = [
    '--expose-gc',
    '--max-old-space-size=8192',
    '--import',
    'tsx',
    here('measure-engine.ts'),
  ];
  try {
    const out = execFileSync(
      process.execPath,
      [...args, engine, size, values.seconds, library, questions],
      {
        encoding: 'utf8',
        timeout: 10 * 60_000,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Measurement;
  } catch {
    return null;
  }
}

function row(engine: string, m: Measurement | null): string {
  if (!m) return `${engine.padEnd(22)} did not end in ten minutes`;
  return [
    engine.padEnd(22),
    String(m.claims).padStart(6),
    m.build.toFixed(2).padStart(9),
    m.memory.toFixed(1).padStart(6),
    m.p50.toFixed(3).padStart(9),
    m.p99.toFixed(3).padStart(9),
    `${(100 * m.first).toFixed(1)} %`.padStart(13),
    String(m.asked).padStart(7),
  ].join(' ');
}
