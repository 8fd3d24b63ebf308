import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * Bundles the browser page in memory.
 * @returns {Promise<{ name: string, body: Uint8Array }[]>} its script, its styles and its typeface
 */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: [
      { in: path.join(HERE, 'page/main.tsx'), out: 'page' },
      { in: path.join(HERE, 'page/style/page.css'), out: 'page' },
    ],
    bundle: true,
    minify: true,
    write: false,
    assetNames: '[name]',
    loader: { '.woff2': 'file' },
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'silent',
  });
  return outputFiles.map((file) => ({ name: path.basename(file.path), body: file.contents }));
}
