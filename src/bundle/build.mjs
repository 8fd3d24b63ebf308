import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Loaded from where they are installed: what comes with machine code or a program of its own. */
const LEFT_OUTSIDE = ['@photostructure/sqlite', 'pg-native', 'esbuild'];

/** @param {string} name of an entry of a package */
const built = (name) => fileURLToPath(import.meta.resolve(name));

/**
 * Puts programs and all the packages that they need into one CommonJS script each, with a source map
 * beside it: hundreds of modules take most of a start to find, read and link.
 * @param {Readonly<Record<string, string>>} programs absolute paths of the sources, by the script's name
 * @param {string} folder where `<name>.cjs`, in ASCII, and `<name>.cjs.map` are written; it must exist,
 * beside the packages' `node_modules` or deeper
 * @returns {Promise<void>}
 */
export async function buildBundle(programs, folder) {
  const { outputFiles } = await build({
    entryPoints: { ...programs },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    external: LEFT_OUTSIDE,
    // Built at installation, browser page and all, so that this needs neither React nor its typeface.
    alias: {
      '@casebook/local-slack/page': built('@casebook/local-slack/page'),
      '@casebook/local-slack': built('@casebook/local-slack'),
    },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // As `require`, which is all that V8 lets a script with kept code do without a warning.
    supported: { 'dynamic-import': false },
    sourcemap: true,
    sourcesContent: false,
    // What has to do with the script itself, such as where its threads' script lies.
    define: {
      'import.meta.filename': '__filename',
      'import.meta.dirname': '__dirname',
      'import.meta.isCasebookBundle': 'true',
    },
    write: false,
    logLevel: 'error',
    plugins: [ownAddress],
  });
  for (const { path: file, text } of outputFiles) writeFileSync(file, inAscii(text));
}

/**
 * A script in ASCII is read and compiled in a fraction of the time. esbuild escapes what stands in
 * strings; what it leaves stands in regular expressions, which know the same escapes, and comments.
 */
function inAscii(script) {
  return script.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A file in the bundle finds what lies beside it in the sources. */
const ownAddress = {
  name: 'own-address',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$|local-slack\/dist\/[^/]+\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(pathToFileURL(file).href);
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};
