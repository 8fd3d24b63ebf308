// Builds dist/: the library, the command and the page. npm also runs it after each installation.
// An installation without development dependencies can't build: it keeps the dist/ it came with.
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = import.meta.dirname;

/**
 * Builds the package.
 * @param {string} folder the output folder, emptied first
 */
export async function buildPackage(folder) {
  const { build } = await import('esbuild');
  const { bundlePage } = await import('./bundle-page.mjs');
  const pageFiles = await bundlePage();
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: {
      index: path.join(HERE, 'index.ts'),
      'block-kit': path.join(HERE, 'block-kit.ts'),
      page: path.join(HERE, 'built-page.ts'),
      bin: path.join(HERE, 'cli/bin.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ws'],
    // Bundled CommonJS packages call `require` to load Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
    plugins: [builtPage],
  });
  const page = path.join(folder, 'page');
  await mkdir(page);
  for (const { name, body } of pageFiles) await writeFile(path.join(page, name), body);
}

/** Makes the command load the page built here instead of bundling its own. */
const builtPage = {
  name: 'built-page',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^@casebook\/local-slack\/page$/ }, () => ({
      path: './page.js',
      external: true,
    }));
  },
};

if (realpathSync(process.argv[1] ?? '') === import.meta.filename) {
  const dist = path.join(HERE, 'dist');
  const isInstalling = process.env.npm_lifecycle_event === 'prepare';
  if (!isInstalling || ['esbuild', 'react-dom'].every(isInstalled)) await buildPackage(dist);
  else if (!existsSync(dist)) {
    process.stderr.write(
      'The local Slack is not built: install with development dependencies to use it.\n',
    );
  }
}

/** @param {string} name a package's name */
function isInstalled(name) {
  try {
    return existsSync(fileURLToPath(import.meta.resolve(name)));
  } catch {
    return false;
  }
}
