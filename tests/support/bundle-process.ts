import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a program of this folder with all it needs, and gives the bundle's path: a process that
 * starts in a tenth of a second burdens the machine less, and dies at more different moments.
 * @param file path in this folder
 */
export async function bundleProcess(file: string): Promise<string> {
  const name = `${path.parse(file).name}-${process.pid}.mjs`;
  const outfile = path.resolve('node_modules/.cache/casebook', name);
  await build({
    entryPoints: [path.join(import.meta.dirname, file)],
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
