#!/usr/bin/env node
// Runs the TypeScript sources as they are. The first start after a change puts them and the packages
// into one bundle (one or two seconds, in .cache/ beside package.json); every further start takes that,
// which is several times as fast as to load file by file. Where .cache/ cannot be written, tsx
// transforms the sources.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const src = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(src);
const DAY_MS = 24 * 60 * 60 * 1000;
const cache = path.join(root, '.cache', 'casebook');

const bundle = path.join(cache, fingerprint());
if (existsSync(bundle) || (await build())) {
  const { runBundle } = await import('./bundle/run.mjs');
  const verb = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'help';
  await runBundle(path.join(bundle, 'main.cjs'), verb).done;
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await (await import('./main.ts')).done;
}

/** What sources and packages are now: any change of a file's name, size or time makes another. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}`);
  // npm writes the first whenever it installs; others at least change the folder.
  const packages = ['node_modules/.package-lock.json', 'node_modules'];
  for (const file of [...packages, ...sourcesIn('src')]) {
    const found = statSync(path.join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${found?.size} ${found?.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Walks by hand: Node's own recursive reading takes five times as long. */
function sourcesIn(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(file);
    return /\.(?:ts|m?js|json)$/.test(entry.name) ? [file] : [];
  });
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
  const { buildBundle } = await import('./bundle/build.mjs');
  const programs = {
    main: path.join(src, 'main.ts'),
    'read-worker': path.join(src, 'files', 'read-worker.ts'),
  };
  try {
    await buildBundle(programs, draft);
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
