import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. An allow-list: a folder that is not named here fails until someone has
 * decided where it belongs. `core/x` may import itself and what its row names; the same for all.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/words': [],
  'core/case-file': ['core/words'],
  'core/library': ['core/case-file'],
  'core/search': ['core/words', 'core/case-file', 'core/library'],
  'core/conversation': [
    'core/words',
    'core/case-file',
    'core/library',
    'core/search',
    'core/announcements',
  ],
  'core/announcements': ['core/words', 'core/case-file', 'core/library', 'core/conversation'],
  files: ['core/case-file', 'core/library'],
  store: ['core/case-file', 'core/library', 'core/search', 'core/announcements'],
  announcer: ['core/case-file', 'core/library', 'core/announcements', 'store'],
  'slack/listeners': [
    'slack',
    'slack/views',
    'core/case-file',
    'core/library',
    'core/search',
    'core/conversation',
    'core/announcements',
    'store',
  ],
  'slack/views': [
    'slack',
    'core/case-file',
    'core/library',
    'core/conversation',
    'core/announcements',
  ],
  slack: [
    'slack/views',
    'core/case-file',
    'core/library',
    'core/search',
    'core/conversation',
    'core/announcements',
    'store',
    'slack/listeners',
    'logging.ts',
    'announcer',
  ],
  'local-slack': ['local-slack/page', 'local-slack/block-kit'],
  'local-slack/page': ['local-slack'],
  'local-slack/block-kit': [],
  cli: [
    'cli',
    'app.ts',
    'config.ts',
    'logging.ts',
    'files',
    'store',
    'announcer',
    'local-slack',
    'local-slack/page',
    'core/case-file',
    'core/library',
    'core/search',
    'core/conversation',
    'core/announcements',
    'slack',
  ],
  'main.ts': ['cli'],
  'app.ts': [
    'config.ts',
    'logging.ts',
    'library-log.ts',
    'files',
    'store',
    'announcer',
    'slack',
    'slack/listeners',
    'slack/views',
    'core/case-file',
    'core/library',
    'core/search',
    'core/conversation',
    'core/announcements',
  ],
  'config.ts': ['core/words', 'core/announcements'],
  'logging.ts': [],
  'library-log.ts': ['logging.ts', 'core/case-file', 'core/library'],
};

/** Rooms deeper than this list belong to the nearest room above them. */
const ROOMS = Object.keys(ALLOWED);

/** Rooms from which only types may be imported. */
const TYPES_ONLY: readonly (readonly [from: string, to: string])[] = [
  ['slack/views', 'core/case-file'],
  ['slack/views', 'core/library'],
  ['slack/views', 'core/conversation'],
];

/** Node's modules that make a module impure. */
const IMPURE =
  /^node:(?:fs|net|http|https|child_process|worker_threads|process|os|dgram|tls|timers)/;

const src = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(path.sep).join('/'));

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = files.flatMap((file) => importsOf(file));

describe('the rooms of the house', () => {
  test('every file lives in a room of the list', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('nobody imports across a wall', () => {
    const offences = imports.flatMap(({ file, specifier }) => {
      const target = resolve(file, specifier);
      if (target === undefined) return [];
      const [from, to] = [roomOf(file), roomOf(target)];
      return from === to || (from !== undefined && to !== undefined && ALLOWED[from]?.includes(to))
        ? []
        : [`${file} imports ${target}`];
    });
    expect(offences).toEqual([]);
  });

  test('views know the core by its types alone', () => {
    const offences = imports.filter(({ file, specifier, typeOnly }) => {
      const target = resolve(file, specifier);
      return (
        !typeOnly &&
        target !== undefined &&
        TYPES_ONLY.some(([from, to]) => roomOf(file) === from && roomOf(target) === to)
      );
    });
    expect(offences.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
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
    expect(files.filter((file) => /\bprocess\.env\b/.test(withoutComments(file)))).toEqual([
      'main.ts',
    ]);
  });

  test('there are no import cycles', () => {
    const graph = new Map(files.map((file) => [file, new Set<string>()]));
    for (const { file, specifier, typeOnly } of imports) {
      const target = resolve(file, specifier);
      if (target !== undefined && !typeOnly) graph.get(file)?.add(target);
    }
    expect(cycleIn(graph)).toEqual([]);
  });
});

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

function resolve(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : undefined;
}

/** The deepest room that holds a file. */
function roomOf(file: string): string | undefined {
  return ROOMS.filter((room) => file === room || file.startsWith(`${room}/`)).sort(
    (a, b) => b.length - a.length,
  )[0];
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
