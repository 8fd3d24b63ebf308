import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle } from '../src/bundle/build.mjs';

/**
 * Bundles a benchmark's programs as a start of Casebook does: what is measured is then what people run,
 * without the burden that transforming at run time puts on it.
 * @param programs files by their paths from this folder, with no `await` outside a function
 * @returns paths of their scripts, side by side in one folder, in the same order
 */
export async function bundled<Programs extends string[]>(
  ...programs: Programs
): Promise<{ [place in keyof Programs]: string }> {
  const folder = fileURLToPath(new URL('../.cache/bench', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const sources = programs.map((program) => path.join(import.meta.dirname, program));
  await buildBundle(
    Object.fromEntries(sources.map((file) => [path.parse(file).name, file])),
    folder,
  );
  const scripts = sources.map((file) => path.join(folder, `${path.parse(file).name}.cjs`));
  return scripts as { [place in keyof Programs]: string };
}
