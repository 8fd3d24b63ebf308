import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Which folder may import which. An allow-list: a new folder fails until someone has decided where it
 * belongs, and a row that nobody uses any more fails too.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  announcer: [
    'announcer/correcting',
    'announcer/deciding',
    'announcer/delivering',
    'announcer/parts',
    'core/announcements/content',
    'core/announcements/planning',
    'core/announcements/subscribing',
    'core/library',
    'store',
  ],
  'announcer/correcting': [
    'announcer/delivering',
    'announcer/parts',
    'core/announcements/content',
    'core/announcements/subscribing',
    'core/case',
    'core/library',
    'store',
  ],
  'announcer/deciding': [
    'announcer/parts',
    'core/announcements/content',
    'core/announcements/planning',
    'core/announcements/subscribing',
    'core/case',
    'core/library',
    'store',
  ],
  'announcer/delivering': [
    'announcer/parts',
    'core/announcements/content',
    'core/announcements/subscribing',
    'core/case',
    'core/filter',
    'store',
  ],
  'announcer/parts': [
    'core/announcements/content',
    'core/announcements/planning',
    'core/announcements/subscribing',
    'core/case',
    'store',
  ],
  app: [
    'announcer',
    'announcer/deciding',
    'announcer/parts',
    'core/announcements/subscribing',
    'core/library',
    'core/search',
    'core/search/rank',
    'core/words',
    'encoder',
    'files',
    'health',
    'logging',
    'slack',
    'slack/announcing',
    'slack/answering',
    'slack/bot',
    'slack/receiving',
    'slack/wire',
    'store',
    'store/drivers',
  ],
  cli: [
    'announcer',
    'announcer/deciding',
    'announcer/parts',
    'app',
    'cli/findings',
    'core/announcements/content',
    'core/case',
    'core/changes',
    'core/citations',
    'core/conversation',
    'core/conversation/answering',
    'core/evaluation',
    'core/library',
    'core/lint',
    'core/lint/fix',
    'core/search',
    'core/words',
    'encoder',
    'encoder/install',
    'files',
    'link-check',
    'logging',
    'site',
    'slack/answering',
    'slack/wire',
    'store',
    'store/drivers',
  ],
  'cli/findings': ['core/case', 'core/lint', 'core/words'],
  core: [],
  'core/announcements/content': ['core/announcements/subscribing', 'core/case', 'core/library'],
  'core/announcements/planning': [
    'core/announcements/content',
    'core/announcements/subscribing',
    'core/case',
    'core/filter',
  ],
  'core/announcements/subscribing': ['core/case', 'core/filter', 'core/words'],
  'core/case': [],
  'core/case-file': [
    'core/case',
    'core/case-file/markdown',
    'core/case-file/markdown/text',
    'core/case-file/parts',
    'core/case-file/structured',
    'core/evidence',
    'core/words',
  ],
  'core/case-file/markdown': [
    'core/case',
    'core/case-file/markdown/claims',
    'core/case-file/markdown/document',
    'core/case-file/markdown/sources',
    'core/case-file/markdown/text',
    'core/case-file/parts',
    'core/words',
  ],
  'core/case-file/markdown/claims': [
    'core/case',
    'core/case-file/markdown/document',
    'core/case-file/markdown/labels',
    'core/case-file/markdown/sources',
    'core/case-file/markdown/text',
    'core/case-file/parts',
    'core/words',
  ],
  'core/case-file/markdown/document': [
    'core/case',
    'core/case-file/markdown/labels',
    'core/case-file/markdown/text',
    'core/words',
  ],
  'core/case-file/markdown/labels': ['core/case-file/markdown/text'],
  'core/case-file/markdown/sources': [
    'core/case',
    'core/case-file/markdown/document',
    'core/case-file/markdown/labels',
    'core/case-file/markdown/text',
  ],
  'core/case-file/markdown/text': ['core/case', 'core/words'],
  'core/case-file/parts': ['core/case'],
  'core/case-file/structured': [
    'core/case',
    'core/case-file/markdown/text',
    'core/case-file/parts',
    'core/evidence',
    'core/words',
  ],
  'core/changes': ['core/announcements/content', 'core/case', 'core/library'],
  'core/citations': ['core/case'],
  'core/conversation': [
    'core',
    'core/case',
    'core/conversation/grammar',
    'core/evidence',
    'core/library',
    'core/search',
    'core/search/names',
    'core/values',
    'core/words',
  ],
  'core/conversation/answering': [
    'core',
    'core/case',
    'core/conversation',
    'core/conversation/commands',
    'core/conversation/grammar',
    'core/filter',
    'core/search',
    'core/topics',
    'core/values',
    'core/words',
  ],
  'core/conversation/commands': [
    'core/case',
    'core/conversation',
    'core/conversation/grammar',
    'core/filter',
  ],
  'core/conversation/grammar': [
    'core/case',
    'core/filter',
    'core/library',
    'core/search',
    'core/search/engine/words',
    'core/search/question',
    'core/search/vocabulary',
    'core/topics',
    'core/values',
    'core/words',
  ],
  'core/evaluation': [
    'core/case',
    'core/conversation',
    'core/conversation/answering',
    'core/conversation/commands',
    'core/library',
    'core/search',
    'core/words',
  ],
  'core/evidence': [
    'core/case',
    'core/citations',
    'core/search/engine/words',
    'core/search/names',
    'core/words',
  ],
  'core/filter': ['core/case', 'core/words'],
  'core/library': ['core/case', 'core/case-file', 'core/citations', 'core/evidence', 'core/words'],
  'core/lint': ['core/case'],
  'core/lint/fix': ['core/case', 'core/case-file', 'core/case-file/markdown/text'],
  'core/schema': [
    'core/case-file',
    'core/case-file/parts',
    'core/case-file/structured',
    'core/filter',
    'core/library',
  ],
  'core/search': [
    'core',
    'core/case',
    'core/library',
    'core/search/engine/index',
    'core/search/engine/match',
    'core/search/engine/words',
    'core/search/names',
    'core/search/question',
    'core/search/rank',
    'core/search/vocabulary',
  ],
  'core/search/engine': [
    'core/search/engine/index',
    'core/search/engine/match',
    'core/search/engine/words',
  ],
  'core/search/engine/index': ['core/search/engine/words', 'core/words'],
  'core/search/engine/match': ['core/search/engine/index', 'core/search/engine/words'],
  'core/search/engine/words': [],
  'core/search/names': [
    'core',
    'core/case',
    'core/search/engine/index',
    'core/search/engine/words',
    'core/words',
  ],
  'core/search/question': [
    'core/case',
    'core/filter',
    'core/search/engine/index',
    'core/search/engine/match',
    'core/search/engine/words',
    'core/search/names',
    'core/search/vocabulary',
  ],
  'core/search/rank': [
    'core/case',
    'core/filter',
    'core/library',
    'core/search/engine/index',
    'core/search/engine/match',
    'core/search/engine/words',
    'core/search/question',
    'core/search/vocabulary',
  ],
  'core/search/vocabulary': ['core/search/engine/words', 'core/search/vocabulary/synonyms'],
  'core/search/vocabulary/synonyms': [],
  'core/topics': [
    'core/case',
    'core/filter',
    'core/search/engine/words',
    'core/search/vocabulary',
    'core/topics/vocabulary',
  ],
  'core/topics/vocabulary': [],
  'core/values': [
    'core/case',
    'core/search/engine/words',
    'core/search/vocabulary',
    'core/topics',
    'core/words',
  ],
  'core/words': [],
  encoder: ['core/library', 'core/search/rank', 'files'],
  'encoder/install': ['encoder'],
  files: [
    'core/case',
    'core/case-file',
    'core/case-file/structured',
    'core/evidence',
    'core/library',
    'core/lint/fix',
    'core/words',
  ],
  health: ['core/library', 'store'],
  'link-check': ['core/library'],
  'local-slack': [
    'local-slack/block-kit',
    'local-slack/browser',
    'local-slack/calls',
    'local-slack/delivery',
    'local-slack/http',
    'local-slack/page/text',
    'local-slack/people',
    'local-slack/state',
    'local-slack/text',
    'local-slack/web-api',
  ],
  'local-slack/block-kit': [],
  'local-slack/browser': [
    'local-slack/block-kit',
    'local-slack/people',
    'local-slack/protocol',
    'local-slack/state',
  ],
  'local-slack/calls': [],
  'local-slack/cli': ['local-slack', 'local-slack/state'],
  'local-slack/delivery': ['local-slack/calls', 'local-slack/state'],
  'local-slack/example': [],
  'local-slack/http': [],
  'local-slack/page': ['local-slack/page/state', 'local-slack/page/view'],
  'local-slack/page/blocks': [
    'local-slack/page/blocks/elements',
    'local-slack/page/blocks/surface',
    'local-slack/page/frame',
    'local-slack/page/text',
  ],
  'local-slack/page/blocks/elements': [
    'local-slack/page/blocks/surface',
    'local-slack/page/frame',
    'local-slack/page/text',
    'local-slack/protocol',
  ],
  'local-slack/page/blocks/surface': [
    'local-slack/page/frame',
    'local-slack/page/state',
    'local-slack/page/text',
    'local-slack/protocol',
  ],
  'local-slack/page/composer': [
    'local-slack/page/frame',
    'local-slack/page/state',
    'local-slack/page/text',
    'local-slack/protocol',
    'local-slack/text',
  ],
  'local-slack/page/frame': [
    'local-slack/page/state',
    'local-slack/page/text',
    'local-slack/protocol',
  ],
  'local-slack/page/message': [
    'local-slack/page/blocks',
    'local-slack/page/blocks/surface',
    'local-slack/page/frame',
    'local-slack/page/state',
    'local-slack/page/text',
    'local-slack/protocol',
  ],
  'local-slack/page/state': ['local-slack/page/text', 'local-slack/protocol'],
  'local-slack/page/text': ['local-slack/protocol', 'local-slack/text'],
  'local-slack/page/view': [
    'local-slack/page/blocks',
    'local-slack/page/blocks/surface',
    'local-slack/page/composer',
    'local-slack/page/frame',
    'local-slack/page/message',
    'local-slack/page/state',
    'local-slack/page/text',
    'local-slack/protocol',
  ],
  'local-slack/people': [
    'local-slack/block-kit',
    'local-slack/calls',
    'local-slack/delivery',
    'local-slack/state',
    'local-slack/text',
    'local-slack/web-api',
  ],
  'local-slack/protocol': [],
  'local-slack/state': [
    'local-slack/block-kit',
    'local-slack/calls',
    'local-slack/protocol',
    'local-slack/text',
  ],
  'local-slack/text': ['local-slack/protocol'],
  'local-slack/web-api': [
    'local-slack/block-kit',
    'local-slack/calls',
    'local-slack/delivery',
    'local-slack/protocol',
    'local-slack/state',
  ],
  logging: ['core/case', 'core/library'],
  'main.ts': ['cli', 'files'],
  site: ['core/case', 'core/citations', 'core/library'],
  slack: ['logging', 'slack/bot', 'slack/listeners', 'slack/socket', 'slack/wire'],
  'slack/announcing': [
    'announcer',
    'announcer/parts',
    'core/announcements/content',
    'core/case',
    'core/library',
    'slack/bot',
    'slack/kit',
    'slack/views',
    'slack/wire',
    'store',
  ],
  'slack/answering': [
    'announcer/parts',
    'core/announcements/content',
    'core/case',
    'core/conversation',
    'core/conversation/answering',
    'core/conversation/commands',
    'core/library',
    'core/words',
    'slack/bot',
    'slack/kit',
    'slack/receiving',
    'slack/views',
    'slack/views/parts',
    'slack/wire',
    'store',
  ],
  'slack/bot': [
    'announcer',
    'core/case',
    'core/case-file',
    'core/conversation',
    'core/library',
    'core/search',
    'slack/kit',
    'slack/receiving',
    'slack/views',
    'slack/views/parts',
    'slack/wire',
    'store',
  ],
  'slack/following': [
    'core/announcements/subscribing',
    'core/filter',
    'slack/answering',
    'slack/bot',
    'slack/kit',
    'slack/views',
    'slack/views/parts',
  ],
  'slack/kit': ['core/announcements/subscribing', 'core/case'],
  'slack/listeners': [
    'announcer',
    'core/announcements/subscribing',
    'core/case',
    'core/citations',
    'core/conversation',
    'core/conversation/answering',
    'core/conversation/commands',
    'core/filter',
    'core/words',
    'slack/answering',
    'slack/bot',
    'slack/following',
    'slack/kit',
    'slack/views',
    'slack/wire',
  ],
  'slack/receiving': [],
  'slack/socket': ['logging'],
  'slack/views': [
    'core/announcements/content',
    'core/announcements/subscribing',
    'core/case',
    'core/conversation',
    'core/conversation/commands',
    'core/library',
    'core/values',
    'slack/kit',
    'slack/views/parts',
  ],
  'slack/views/parts': [
    'core/announcements/content',
    'core/announcements/subscribing',
    'core/case',
    'core/conversation',
    'core/conversation/commands',
    'slack/kit',
  ],
  'slack/wire': ['announcer/parts', 'slack/kit'],
  store: [
    'core/announcements/content',
    'core/announcements/planning',
    'core/announcements/subscribing',
    'core/case',
    'core/conversation',
  ],
  'store/drivers': ['files', 'store', 'store/sql'],
  'store/sql': [
    'core/announcements/content',
    'core/announcements/planning',
    'core/announcements/subscribing',
    'core/case',
    'core/conversation',
    'store',
  ],
};

/** Folders whose files may import the core's types, but none of its code. */
const TYPES_ONLY: readonly string[] = ['slack/views', 'slack/views/parts', 'slack/kit'];

/** Walls that hold over any number of steps: nothing in the first ever reaches the second. */
const WALLS: readonly (readonly [from: string, to: string])[] = [
  ['core/announcements', 'core/conversation'],
  ['core/announcements', 'core/search'],
  ['store', 'core/search'],
  ['announcer', 'slack'],
  ['slack/views', 'slack/wire'],
  ['slack/views', 'store'],
];

/** Node's modules that make a module impure. */
const IMPURE =
  /^node:(?:fs|net|http|https|child_process|worker_threads|process|os|dgram|tls|timers)/;

const root = path.resolve(import.meta.dirname, '..');
const src = path.join(root, 'src');
const files = typeScriptIn('src')
  .map((file) => file.slice('src/'.length))
  .filter((file) => !/^local-slack\/(?:tests|example|dist)\//.test(file));

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = files.flatMap((file) => importsOf(file));

/** An import of one file of `src` by another. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const edges: readonly Edge[] = imports.flatMap(({ file, specifier, typeOnly }) =>
  specifier.startsWith('.')
    ? [{ from: file, to: path.posix.join(path.posix.dirname(file), specifier), typeOnly }]
    : [],
);

describe('the layout of src', () => {
  test('every folder has a row', () => {
    expect(files.filter((file) => !(folderOf(file) in ALLOWED))).toEqual([]);
  });

  test('nobody imports what their row does not name', () => {
    const offences = edges
      .filter(({ from, to }) => !ALLOWED[folderOf(from)]?.includes(folderOf(to)))
      .filter(({ from, to }) => folderOf(from) !== folderOf(to));
    expect(offences.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('every entry of a row is used', () => {
    const used = new Set(edges.map(({ from, to }) => `${folderOf(from)} -> ${folderOf(to)}`));
    const rows = Object.entries(ALLOWED).flatMap(([from, row]) =>
      row.map((to) => `${from} -> ${to}`),
    );
    expect(rows.filter((row) => !used.has(row))).toEqual([]);
  });

  test('views know the core by its types alone', () => {
    const offences = edges.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly && TYPES_ONLY.includes(folderOf(from)) && to.startsWith('core/'),
    );
    expect(offences.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test.each(WALLS)('%s never reaches %s', (from, to) => {
    const start = files.filter((file) => isIn(file, from));
    expect([...reachedFrom(start)].filter((file) => isIn(file, to))).toEqual([]);
  });

  test('the core is pure: no disk, network, clock, environment or randomness', () => {
    const impureImports = imports.filter(
      ({ file, specifier }) => file.startsWith('core/') && IMPURE.test(specifier),
    );
    expect(impureImports.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
    const impureCalls = files
      .filter((file) => file.startsWith('core/'))
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/.test(
          withoutComments(file),
        ),
      );
    expect(impureCalls).toEqual([]);
  });

  test('only the command line reads the environment', () => {
    const reading = files.filter((file) => /\bprocess\.env\b/.test(withoutComments(file)));
    // The guide only shows how an app reads it.
    expect(reading.filter((file) => file !== 'local-slack/cli/starting-guide.ts')).toEqual([
      'main.ts',
    ]);
  });

  test('no files import each other in a circle, types included', () => {
    expect(cycleIn(graphOf(files, edges))).toEqual([]);
  });

  test('no folders import each other in a circle', () => {
    const folders = edges.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));
    const different = folders.filter(({ from, to }) => from !== to);
    expect(cycleIn(graphOf(Object.keys(ALLOWED), different))).toEqual([]);
  });
});

describe('the local Slack, a package of its own', () => {
  const itself = typeScriptIn('src/local-slack');
  const outside = ['src', 'tests', 'bench']
    .flatMap((folder) => typeScriptIn(folder))
    .filter((file) => !isIn(file, 'src/local-slack'));

  test('nobody reaches into its files', () => {
    const entries = /^@casebook\/local-slack(?:\/block-kit|\/page)?$/;
    const reaching = specifiersIn(outside, /local-slack/).filter(([, name]) => !entries.test(name));
    expect(reaching).toEqual([]);
  });

  test('of the bot, only the playground and the preview know it', () => {
    const bot = outside.filter((file) => isIn(file, 'src'));
    const knowing = specifiersIn(bot, /local-slack/).map(([file]) => file);
    expect([...new Set(knowing)].sort()).toEqual(['src/cli/playground.ts', 'src/cli/preview.ts']);
  });

  test('it imports nothing of the bot', () => {
    const leaving = specifiersIn(itself, /^\./)
      .map(([file, name]) => [file, path.posix.join(path.posix.dirname(file), name)] as const)
      .filter(([, to]) => !isIn(to, 'src/local-slack'))
      // The tests of either start the same browser.
      .filter(([, to]) => to !== 'tests/support/browser.ts');
    expect(leaving).toEqual([]);
  });

  test('it names every package that it needs', () => {
    const { name, dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(src, 'local-slack/package.json'), 'utf8'),
    );
    const named = [name, ...Object.keys({ ...dependencies, ...devDependencies })];
    const needed = specifiersIn(itself, /^(?!\.|node:)/).filter(
      ([, specifier]) => !named.some((one) => `${specifier}/`.startsWith(`${one}/`)),
    );
    expect(needed).toEqual([]);
  });
});

/** What some files import by names like these, with the file. */
function specifiersIn(some: readonly string[], names: RegExp): [file: string, name: string][] {
  return some.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [...text.matchAll(/\b(?:from|import\() ?'([^'\n]+)'/g)]
      .map(([, name = '']): [string, string] => [file, name])
      .filter(([, name]) => names.test(name));
  });
}

/** Paths below the root of every TypeScript file in one of its folders. */
function typeScriptIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(src, file), 'utf8'),
    ts.ScriptTarget.Latest,
    false,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({
        file,
        specifier: (node.moduleSpecifier as ts.StringLiteral).text,
        typeOnly: isTypeOnly(node),
      });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ file, specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((e) => e.isTypeOnly)
  );
}

/** The folder of a file; `main.ts`, alone at the top, counts as a folder of its own. */
function folderOf(file: string): string {
  return file.includes('/') ? path.posix.dirname(file) : file;
}

/** True for a file in a folder or anywhere below it. */
function isIn(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

/** Every file that some files import, directly or through others. */
function reachedFrom(start: readonly string[]): Set<string> {
  const graph = graphOf(files, edges);
  const reached = new Set<string>();
  const visit = (file: string): void => {
    for (const next of graph.get(file) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  for (const file of start) visit(file);
  return reached;
}

function graphOf(
  nodes: readonly string[],
  arrows: readonly { readonly from: string; readonly to: string }[],
): Map<string, Set<string>> {
  const graph = new Map(nodes.map((node) => [node, new Set<string>()]));
  for (const { from, to } of arrows) graph.get(from)?.add(to);
  return graph;
}

function withoutComments(file: string): string {
  return readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
}

function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    state.set(file, 'done');
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
