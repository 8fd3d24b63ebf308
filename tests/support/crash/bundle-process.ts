import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles `announcing-process.ts`, and gives the program's path: a process that starts in a quarter
 * of a second dies at more different moments.
 */
export async function bundleAnnouncingProcess(): Promise<string> {
  const outfile = path.resolve(`node_modules/.cache/casebook/announcing-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, 'announcing-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}
