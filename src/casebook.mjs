#!/usr/bin/env node
// Runs the TypeScript sources as they are. The first start after a change puts them into one bundle
// (a few tenths of a second, in .cache/ beside package.json); every further start takes that and is
// twice as fast as transforming file by file. Where .cache/ cannot be written, tsx transforms them.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const src = path.dirname(fileURLToPath(import.meta.url));
const DAY_MS = 24 * 60 * 60 * 1000;
const cache = path.join(src, '..', '.cache', 'casebook');

// Node 22 keeps what it has compiled, ours and the packages', from one start to the next.
nodeModule.enableCompileCache?.(path.join(cache, '..', 'compiled'));
const bundle = path.join(cache, fingerprint());
if (existsSync(bundle) || (await build())) {
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(bundle, 'main.js')).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
}

/** What the sources are now: any change of a file's name, size or time makes another. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of readdirSync(src, { recursive: true }).sort()) {
    if (!/\.(?:ts|json)$/.test(file)) continue;
    const { size, mtimeMs } = statSync(path.join(src, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Bundles beside, then moves into place: two starts at once do no harm. False where it cannot. */
async function build() {
  let draft;
  try {
    mkdirSync(cache, { recursive: true });
    draft = mkdtempSync(path.join(cache, 'draft-'));
  } catch {
    return false;
  }
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: {
      main: path.join(src, 'main.ts'),
      'read-worker': path.join(src, 'files', 'read-worker.ts'),
    },
    outdir: draft,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
    plugins: [ownAddress()],
  });
  try {
    chmodSync(draft, 0o755);
    renameSync(draft, bundle);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(bundle)) throw error;
  }
  // Older ones may still be running: only what a day has passed over goes.
  for (const name of readdirSync(cache)) {
    const one = path.join(cache, name);
    if (Date.now() - (statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY_MS) {
      rmSync(one, { recursive: true, force: true });
    }
  }
  return true;
}

/** A file in the bundle finds what lies beside it in the sources. */
function ownAddress() {
  return {
    name: 'own-address',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8');
        if (!text.includes('import.meta.url')) return undefined;
        const address = JSON.stringify(pathToFileURL(file).href);
        return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
      });
    },
  };
}
