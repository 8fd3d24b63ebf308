import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle } from '../src/bundle/build.mjs';

/**
 * Bundles a benchmark's program as a start of Casebook does: what is measured is then what people run,
 * without the burden that transforming at run time puts on it.
 * @param program file of this folder, with no `await` outside a function
 * @returns path of the script, for a process or thread of its own
 */
export async function bundled(program: string): Promise<string> {
  const folder = fileURLToPath(new URL('../.cache/bench', import.meta.url));
  const { name } = path.parse(program);
  mkdirSync(folder, { recursive: true });
  await buildBundle({ [name]: path.join(import.meta.dirname, program) }, folder);
  return path.join(folder, `${name}.cjs`);
}
