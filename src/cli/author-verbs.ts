import { type Command, Option } from 'commander';
import type { ReadingCache } from '../files/kept-files.ts';
import type { CheckOptions } from './check.ts';
import type { DiffOptions } from './diff.ts';
import type { EvalOptions } from './eval.ts';
import type { ExportFormat } from './export.ts';
import type { Io } from './output.ts';
import type { SiteOptions } from './site.ts';

/** What the verbs get from the process. */
export interface VerbParts {
  readonly io: Io;
  /** The folder that holds package.json. */
  readonly root: URL;
  readonly cache: ReadingCache | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type CheckFlags = Omit<CheckOptions, 'paths' | 'root' | 'cache'> & { watch: boolean };
type DiffFlags = Pick<DiffOptions, 'library' | 'format'>;

/**
 * Registers the verbs for people who write and publish case files. Each is loaded when it is asked for:
 * this file imports nothing of them but types.
 */
export function registerAuthorVerbs(casebook: Command, { io, root, cache, env }: VerbParts): void {
  const library = env.CASEBOOK_LIBRARY || 'seeds';
  const libraryOption = () =>
    new Option('--library <dir>', 'the folder of case files').default(library);
  casebook.commandsGroup('Case files:');

  casebook
    .command('check')
    .description('report every problem of every case file; exit 1 on errors')
    .argument('[path...]', 'folders of case files, or single files', [library])
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'github', 'sarif'])
        .default('text'),
    )
    .option('--strict', 'exit 1 on warnings too', false)
    .option('--fix', 'put spelling right where every value stays as it is read', false)
    .addOption(
      new Option('--dry-run', 'print what --fix would change, as a diff; exit 1 if there is any')
        .default(false)
        .implies({ fix: true }),
    )
    .addOption(
      new Option('--watch', 'check again whenever a file changes')
        .default(false)
        .conflicts('dryRun'),
    )
    .action(async (paths: string[], { watch, ...flags }: CheckFlags) => {
      const options = { paths, ...flags, root, cache };
      if (watch) {
        const { runCheckWatch } = await import('./check-watch.ts');
        const { untilToldToStop } = await import('./until-told-to-stop.ts');
        process.exitCode = await runCheckWatch(options, untilToldToStop(), io);
        return;
      }
      const { runCheck } = await import('./check.ts');
      process.exitCode = await runCheck(options, io);
    });

  casebook
    .command('explain')
    .description('say what a problem means and what to do; without a code, list them all')
    .argument('[code...]', 'codes as check prints them')
    .action(async (codes: string[]) => {
      const { runExplain } = await import('./explain.ts');
      process.exitCode = await runExplain({ codes, root }, io);
    });

  casebook
    .command('diff')
    .description('tell what changed between two folders or git revisions, claim by claim')
    .argument('<old>', 'a folder of case files, or a revision of git')
    .argument('[new]', 'the same; without it the library as it is')
    .addOption(libraryOption())
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .action(async (old: string, now: string | undefined, options: DiffFlags) => {
      const { runDiff } = await import('./diff.ts');
      process.exitCode = await runDiff({ old, now: now ?? null, ...options, env, cache }, io);
    });

  casebook
    .command('eval')
    .description("ask a library its own questions; exit 1 if one is wrong that wasn't before")
    .argument('<questions>', 'a file with a question a line, as JSON')
    .addOption(libraryOption())
    .option('--save', 'keep this run, for later ones to be compared with', false)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'),
    )
    .action(async (file: string, options: Omit<EvalOptions, 'file' | 'cache' | 'encoder'>) => {
      const { runEval } = await import('./eval.ts');
      const encoder = env.CASEBOOK_ENCODER?.trim() || null;
      process.exitCode = await runEval({ file, ...options, cache, encoder }, io);
    });

  casebook
    .command('export')
    .description('print one JSON line a case, or other formats, and nothing else')
    .argument('[dir]', 'the folder of case files', library)
    .addOption(
      new Option('--format <format>', 'cases (jsonl), claims (csv) or sources (csl, bibtex)')
        .choices(['jsonl', 'csv', 'csl', 'bibtex'])
        .default('jsonl'),
    )
    .action(async (dir: string, { format }: { format: ExportFormat }) => {
      const { runExport } = await import('./export.ts');
      process.exitCode = await runExport({ dir, format, cache }, io);
    });

  casebook
    .command('sources')
    .description('look after the sources of a library')
    .command('check')
    .description('ask for the address of each source; keep which are dead or have moved')
    .addOption(libraryOption())
    .addOption(
      new Option('--older-than <days>', 'pass over what was looked at since')
        .default(30)
        .argParser(Number),
    )
    .action(async (options: { library: string; olderThan: number }) => {
      const { runSourcesCheck } = await import('./sources-check.ts');
      process.exitCode = await runSourcesCheck({ ...options, cache }, io);
    });

  casebook
    .command('site')
    .description('write the library as a static site: a page a case, search, JSON and a feed')
    .argument('<out>', 'a new or empty folder, or an earlier site')
    .addOption(libraryOption())
    .option('--title <title>', 'the name of the site', 'Casebook')
    .option('--url <url>', 'the address that it will have', env.CASEBOOK_SITE_URL || '')
    .action(async (out: string, options: Omit<SiteOptions, 'out' | 'root' | 'cache'>) => {
      const { runSite } = await import('./site.ts');
      process.exitCode = await runSite({ out, ...options, root, cache }, io);
    });

  casebook
    .command('preview')
    .description('show the cards of a case file in the browser, live while it is edited')
    .argument('<file>', 'a case file')
    .option('--port <port>', 'the port of the page', '3141')
    .option('--no-open', 'do not open a browser')
    .action(async (file: string, options: { port: string; open: boolean }) => {
      const { runPreview } = await import('./preview.ts');
      const { untilToldToStop } = await import('./until-told-to-stop.ts');
      const site = env.CASEBOOK_SITE_URL?.trim() ?? '';
      process.exitCode = await runPreview({ file, ...options, site, root }, untilToldToStop(), io);
    });
}
