import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { loadPage } from '@casebook/local-slack/page';
import { type Casebook, createCasebook } from '../app/app.ts';
import { parseConfig } from '../app/config.ts';
import { fitManifest } from '../app/manifest.ts';
import { COMMAND_NAME } from '../app/settings.ts';
import { exampleQuestions } from '../core/conversation/examples.ts';
import { counted } from '../core/words/printable.ts';
import type { ReadingCache } from '../files/kept-files.ts';
import { readLibrary } from '../files/read-library.ts';
import { createLogger } from '../logging/logging.ts';
import type { Io } from './output.ts';
import { isPort, openBrowser, portTaken } from './page-in-browser.ts';
import { isReadable, NAME_A_LIBRARY } from './readable-folder.ts';
import { sampleActions } from './sample-actions.ts';
import { isSiteAddress } from './site-address.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

export interface PlaygroundOptions {
  /** The folder of case files; null takes a copy of the examples, which people may change. */
  readonly library: string | null;
  /** The page's port, as typed; 0 takes a free one. */
  readonly port: string;
  /** True to open a browser, if there is one. */
  readonly open: boolean;
  readonly logLevel: string;
  /** The name of the slash command, with its slash. */
  readonly command: string;
  /** The address of the library's site, to which cards link; empty if it has none. */
  readonly site: string;
  /** The folder that holds package.json. */
  readonly root: URL;
  /** Cache of readings for later starts. */
  readonly cache: ReadingCache | null;
}

/**
 * `casebook playground`: a local Slack in the browser, with the real bot connected to it over a real
 * socket. What it keeps is forgotten when it stops.
 * @returns exit code: 0 after an orderly stop, 2 if it can't start
 */
export async function runPlayground(
  { library, port, open, logLevel, command, site, root, cache }: PlaygroundOptions,
  io: Io,
): Promise<number> {
  const seeds = new URL('seeds', root);
  const scratch = library === null ? copyOf(seeds) : null;
  const folder = scratch ?? path.resolve(library ?? '');
  const asked = { verb: 'playground', remedy: NAME_A_LIBRARY };
  if (!(await isReadable(folder, asked, io))) return 2;
  if (!isPort(port)) {
    io.stderr.write(`casebook playground: --port takes a number from 0 to 65535, not “${port}”.\n`);
    return 2;
  }
  if (!COMMAND_NAME.test(command)) {
    io.stderr.write(
      `casebook playground: CASEBOOK_COMMAND is “${command}”. Set it to a name like /evidence.\n`,
    );
    return 2;
  }
  if (!isSiteAddress('playground', site, io)) return 2;
  const file = readFileSync(new URL('manifest.yml', root), 'utf8');
  const { value: manifest } = fitManifest(file, { command, address: null });
  const page = await loadPage();
  const tryThese = suggestions(command, exampleQuestions(await readLibrary(folder, { cache })));
  const slack = await createLocalSlack({
    manifest,
    page,
    port: Number(port),
    teamName: 'Playground',
    tryThese,
    // A library of somebody's own isn't ours to change.
    ...(scratch !== null && { hostActions: sampleActions(scratch, () => startOver(scratch)) }),
  }).catch((error: NodeJS.ErrnoException) => error);
  if (slack instanceof Error) {
    if (slack.code !== 'EADDRINUSE') throw slack;
    io.stderr.write(`casebook playground: ${portTaken(port)}\n`);
    return 2;
  }
  const local = slack;
  const { config } = parseConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    CASEBOOK_LIBRARY: folder,
    CASEBOOK_CURATORS: slack.me,
    CASEBOOK_ANNOUNCE_CHANNELS: announcing(slack),
    CASEBOOK_COMMAND: command,
    ...(site !== '' && { CASEBOOK_SITE_URL: site }),
    CASEBOOK_SETTLE_SECONDS: '3',
    CASEBOOK_TIME_ZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if (!config) throw new Error('The settings of the playground are wrong');
  const start = () =>
    createCasebook(config, createLogger(logLevel), { location: 'memory:', cache });
  let running: Promise<Casebook> = start();
  /** Empties the workspace, restores the library, and has a bot that remembers nothing. */
  async function startOver(scratch: string): Promise<string> {
    running = running.then(async (bot) => {
      await bot.stop();
      for (const name of readdirSync(scratch))
        rmSync(path.join(scratch, name), { recursive: true });
      cpSync(seeds, scratch, { recursive: true });
      local.clear();
      return start();
    });
    const { cases } = (await running).library();
    await local.connected();
    await local.openHome();
    return `All is as at the start: ${counted(cases.length, 'case')}, and no messages.`;
  }
  const address = `http://localhost:${slack.port}`;
  const { cases, problems } = (await running).library();
  const grave = problems.filter(({ severity }) => severity !== 'info').length;
  const where = `${scratch === null ? '' : 'a copy of the examples, '}${folder}`;
  io.stdout.write(
    [
      `The playground is open at ${address}`,
      `The bot answers from ${where} (${counted(cases.length, 'case')}).`,
      ...(grave > 0 ? [`casebook check ${folder} tells its ${counted(grave, 'problem')}.`] : []),
      'Change a case file there, and #announcements is told. Ctrl-C stops the playground.\n',
    ].join('\n'),
  );
  if (open && io.stdout.isTTY) await openBrowser(address);
  await untilToldToStop();
  await (await running).stop();
  await slack.close();
  return 0;
}

/** A copy of a folder that ends with the playground. */
function copyOf(folder: URL): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'casebook-playground-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The channel that follows the library from the start. */
function announcing({ workspace }: LocalSlack): string {
  return workspace.channels.all.find(({ name }) => name === 'announcements')?.id ?? '';
}

function suggestions(command: string, questions: readonly string[]): string[] {
  const [first = 'help', second = first] = questions;
  return [
    `${command} ${first}`,
    `@Casebook ${second}`,
    ...['list', 'follow', 'help'].map((words) => `${command} ${words}`),
  ];
}
