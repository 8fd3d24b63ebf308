// Builds the program into dist/, which `npm start`, `npx casebook` and an installed package run. The
// packages are bundled in, except those with machine code.
//
//     node build.mjs
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = import.meta.dirname;
const dist = path.join(root, 'dist');
const program = path.join(dist, 'casebook.js');

/** @param {typeof import('esbuild')} esbuild */
async function build(esbuild) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { casebook: 'src/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    external: ['@photostructure/sqlite'],
    sourcemap: true,
    sourcesContent: false,
    banner: { js: REQUIRE },
    plugins: [packagesUnmapped],
    write: false,
    logLevel: 'error',
  });
  await writeAll([...outputFiles, ...(await page())]);
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

const NO_MAP = Buffer.from('{"version":3,"sources":[""],"mappings":"A"}').toString('base64');

/** Node reads the source maps at every start. Those of the packages would be nine tenths of them. */
const packagesUnmapped = {
  name: 'packages-unmapped',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\/node_modules\/.*\.[cm]?js$/ }, async ({ path: file }) => ({
      contents: `${await readFile(file, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${NO_MAP}`,
    }));
  },
};

/** The playground's browser page. */
async function page() {
  const { register } = await import('tsx/esm/api');
  register();
  const { buildPage } = await import('./src/local-slack/page/build-page.ts');
  const { html, assets } = await buildPage();
  const files = [
    ['/index.html', Buffer.from(html)],
    ...[...assets].map(([name, { body }]) => [name, body]),
  ];
  return files.map(([name, contents]) => ({ path: path.join(dist, 'page', name), contents }));
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
  const built = new Set(files.map((file) => file.path));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !built.has(file)) rmSync(file);
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
