import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import {
  type Checked,
  type Env,
  libraryIn,
  type SettingProblem,
  settingProblem,
} from '../app/config.ts';
import { type UnknownSetting, unknownSettings } from '../app/unknown-settings.ts';
import { folderTrouble } from '../files/folder-trouble.ts';
import { reasonOf } from '../files/list-files.ts';
import { overlayNames } from '../files/read-overlays.ts';
import type { Io } from './output.ts';

/** The origin of a verb's settings. */
export interface SettingsSource {
  readonly env: Env;
  /** The folder whose `.env` is read; the environment wins over it. */
  readonly cwd: string;
}

export interface LoadedSettings<C> {
  readonly config: C;
  /** Everything that was set, by name. */
  readonly env: Env;
  readonly unknown: readonly UnknownSetting[];
}

/** Checks settings; `overlays` as in `parseConfig`. */
type Parse<C> = (env: Env, overlays: readonly string[] | null) => Checked<C>;

/**
 * Loads a verb's settings, and checks that the folder of case files can be read.
 * @returns null if anything is missing or wrong: all of it is on stderr then, with what to do
 */
export async function loadSettings<C>(
  verb: string,
  source: SettingsSource,
  parse: Parse<C>,
  io: Io,
): Promise<LoadedSettings<C> | null> {
  const env = readSettings(verb, source, io);
  if (env === null) return null;
  const { config, problems } = await check(env, parse);
  const unknown = unknownSettings(env);
  if (config) return { config, env, unknown };
  const command = env.CASEBOOK_COMMAND?.trim() || '/case';
  io.stderr.write(`${setupGuide(verb, command, problems, unknown)}\n`);
  return null;
}

/**
 * Reads a verb's settings, unchecked.
 * @returns null if the file `.env` can't be read: stderr says so then
 */
export function readSettings(verb: string, { env, cwd }: SettingsSource, io: Io): Env | null {
  const file = path.join(cwd, '.env');
  try {
    return { ...readEnvFile(file), ...env };
  } catch (error) {
    io.stderr.write(
      `casebook ${verb}: The file ${file} cannot be read: ${reasonOf(error)}.\nLet this user read it, or set the environment instead.\n`,
    );
    return null;
  }
}

/** A folder called `.env` is somebody else's: Python keeps its packages in one. */
function readEnvFile(file: string): Env {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile ? parseDotenv(readFileSync(file)) : {};
}

async function check<C>(env: Env, parse: Parse<C>): Promise<Checked<C>> {
  const folder = libraryIn(env);
  const trouble = folder === null ? null : await folderTrouble(folder);
  const hasFilters = env.CASEBOOK_ANNOUNCE_CHANNELS?.includes('=') === true;
  const isReadable = folder !== null && trouble === null;
  const checked = parse(env, hasFilters && isReadable ? await overlayNames(folder) : null);
  if (trouble === null) return checked;
  const message = `${trouble} Create it, let this user read it, or name another.`;
  const problems = [...checked.problems, settingProblem('CASEBOOK_LIBRARY', false, message)];
  return { config: null, problems };
}

/** Every problem at once, then the way to a workspace. */
function setupGuide(
  verb: string,
  command: string,
  problems: readonly SettingProblem[],
  unknown: readonly UnknownSetting[],
): string {
  const width = Math.max(...problems.map((problem) => problem.setting.length));
  const lines = problems.map(
    ({ setting, message, what, where }) =>
      `  ${setting.padEnd(width)}  ${message}\n  ${' '.repeat(width)}  It is ${what}.\n  ${' '.repeat(width)}  Where: ${where}`,
  );
  const noTokens = problems.some(
    (problem) => problem.missing && problem.setting === 'SLACK_BOT_TOKEN',
  );
  return [
    `casebook ${verb}: ${problems.length} ${problems.length === 1 ? 'setting needs' : 'settings need'} your attention.`,
    '',
    ...lines,
    ...(unknown.length > 0 ? ['', ...unknownLines(unknown)] : []),
    ...(noTokens
      ? ['', ...firstTime(command)]
      : ['', 'Settings come from the environment or from a file .env in this folder.']),
    '',
    'No workspace at hand? `npm run playground` opens a local Slack in your browser, with the bot in it.',
  ].join('\n');
}

/** One line for each variable that isn't a setting, with the setting that was probably meant. */
export function unknownLines(unknown: readonly UnknownSetting[]): string[] {
  return unknown.map(
    ({ name, nearest }) =>
      `${name} is no setting and is not used${nearest ? `; did you mean ${nearest}?` : '.'}`,
  );
}

const firstTime = (command: string) => [
  'To connect a workspace (about five minutes):',
  '  1. Open https://api.slack.com/apps, press "Create New App", then "From a manifest".',
  '  2. Choose the workspace, press Next, and paste what `casebook manifest` prints into the tab YAML.',
  '     Press Next, then Create.',
  '  3. Basic Information > App-Level Tokens > Generate Token and Scopes: add connections:write.',
  '  4. Install App > Install to Workspace (an admin may have to approve). Copy the Bot User OAuth Token.',
  '  5. Write both into a file .env in this folder:',
  '       SLACK_BOT_TOKEN=xoxb-...',
  '       SLACK_APP_TOKEN=xapp-...',
  '       CASEBOOK_LIBRARY=/path/to/your/case-files',
  `  6. Run \`npm start\`, then type ${command} help in Slack.`,
];
