// Builds the program into dist/, which `npm start`, `npx casebook` and an installed package run.
//
//     node build.mjs
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const program = path.join(dist, 'casebook.js');

/**
 * Loaded from where they are installed: the local Slack, which is built with its page, and the runtime of
 * models, which only those install who want an encoder.
 */
const OUTSIDE = ['@casebook/local-slack', 'onnxruntime-web'];

/** @param {typeof import('esbuild')} esbuild */
async function build(esbuild) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { casebook: 'src/main.ts', 'encoder-worker': 'src/encoder/worker.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    external: OUTSIDE,
    // A start reads and compiles a third less. Names stay, for stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'external',
    sourcemap: true,
    sourcesContent: false,
    banner: { js: REQUIRE },
    write: false,
    logLevel: 'error',
  });
  const { decode, encode } = await import('@jridgewell/sourcemap-codec');
  const files = outputFiles.map((file) => {
    if (!file.path.endsWith('.map')) return file;
    return { path: file.path, contents: ownMap(file.text, { decode, encode }) };
  });
  await writeAll(files);
}

/**
 * CommonJS packages in the bundle `require` Node's own modules. They get nothing else, so that what the
 * program does never depends on which packages lie beside it.
 */
const REQUIRE = `const require = (name) => {
  const found = process.getBuiltinModule(name);
  if (found) return found;
  throw Object.assign(new Error(\`Cannot find module '\${name}'\`), { code: 'MODULE_NOT_FOUND' });
};`;

/**
 * Takes the packages out of a source map. Node reads the maps of what it loads at every start, and the
 * packages would be nine tenths of them.
 */
function ownMap(text, { decode, encode }) {
  const map = JSON.parse(text);
  const isPackage = map.sources.map((source) => source.includes('node_modules/'));
  let inPackage = false;
  const lines = decode(map.mappings).map((segments) => {
    return segments.flatMap((segment) => {
      const wasInPackage = inPackage;
      inPackage = isPackage[segment[1]] ?? false;
      if (!inPackage) return [segment];
      // A place without a source ends what came before.
      return wasInPackage ? [] : [[segment[0]]];
    });
  });
  return JSON.stringify({ ...map, mappings: encode(lines) });
}

/**
 * The program's own file comes last, and what no longer belongs goes after it: if the build is
 * interrupted, or a program starts meanwhile, dist/ holds one whole version.
 */
async function writeAll(files) {
  const isLast = (file) => file.path === program;
  for (const file of [...files.filter((one) => !isLast(one)), ...files.filter(isLast)]) {
    const draft = `${file.path}.${process.pid}`;
    mkdirSync(path.dirname(file.path), { recursive: true });
    await writeFile(draft, file.contents);
    if (isLast(file)) chmodSync(draft, 0o755);
    renameSync(draft, file.path);
  }
  // Another build may be under way: its drafts are its own.
  const isDraft = (file) => /\.\d+$/.test(file);
  const built = new Set(files.map((file) => file.path));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !built.has(file) && !isDraft(file)) rmSync(file, { force: true });
  }
}

const esbuild = await import('esbuild').catch(() => null);
if (esbuild) await build(esbuild);
else if (!existsSync(program)) {
  // An installed package has dist/ and no development packages; a checkout needs them once.
  process.stderr.write(
    'casebook: dist/ is missing, and esbuild, which builds it, is not installed.\n' +
      'Run "npm ci" with development packages; "npm prune --omit=dev" may remove them afterwards.\n',
  );
  process.exitCode = 1;
}
