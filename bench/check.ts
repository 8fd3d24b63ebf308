import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateLibrary } from './generate-library.ts';

/**
 * Times `casebook check` over a library beside reading its files and gray-matter alone, both as whole
 * processes, in one run. The program must be built.
 *
 *     node --import tsx bench/check.ts [FILES]     (default 10000)
 */
const files = Number(process.argv[2] ?? 10_000);
const ROUNDS = 5;

/** Options are passed, since gray-matter caches without. */
const READ_AND_MATTER = `
  import { readdirSync, readFileSync } from 'node:fs';
  import matter from 'gray-matter';
  const [folder] = process.argv.slice(1);
  for (const name of readdirSync(folder)) {
    matter(readFileSync(folder + '/' + name, 'utf8'), { language: 'yaml' });
  }
`;

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-check-'));
const cache = mkdtempSync(path.join(tmpdir(), 'casebook-kept-'));
try {
  generateLibrary(folder, files);
  const node = (...args: string[]) => {
    const from = performance.now();
    const env = { ...process.env, CASEBOOK_CACHE: cache };
    try {
      execFileSync(process.execPath, args, { env, maxBuffer: 2 ** 30 });
    } catch (error) {
      // 1: there are problems.
      if ((error as { status?: number }).status !== 1) throw error;
    }
    return performance.now() - from;
  };
  const first = node('dist/casebook.js', 'check', folder);
  const pairs = Array.from({ length: ROUNDS }, () => ({
    alone: node('--input-type=module', '--eval', READ_AND_MATTER, folder),
    check: node('dist/casebook.js', 'check', folder),
  }));
  const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  const alone = median(pairs.map((pair) => pair.alone));
  const check = median(pairs.map((pair) => pair.check));
  console.log(`reading and gray-matter alone  ${alone.toFixed(0)} ms`);
  console.log(`check, the first time          ${first.toFixed(0)} ms`);
  console.log(
    `check, every later time        ${check.toFixed(0)} ms, ratio ${(check / alone).toFixed(2)}   (goal: at most 1.3)`,
  );
} finally {
  for (const each of [folder, cache]) rmSync(each, { recursive: true });
}
