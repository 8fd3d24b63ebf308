import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a program of this folder: a process that starts in a tenth of a second burdens the machine
 * less, and dies at more different moments.
 * @param file path in this folder
 * @returns path of the bundle, for the caller to remove
 */
export function bundleProcess(file: string): Promise<string> {
  const { name } = path.parse(file);
  return bundle(path.join(import.meta.dirname, file), `${name}-${process.pid}`);
}

/**
 * Bundles a program with its packages, as the build does.
 * @returns path of the bundle, `name` in a folder below `node_modules`
 */
export async function bundle(program: string, name: string): Promise<string> {
  const outfile = path.resolve('node_modules/.cache/casebook', `${name}.mjs`);
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Machine code cannot be bundled.
    external: ['@photostructure/sqlite', 'pg-native'],
    // CommonJS packages in the bundle ask for Node's own modules with it.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
