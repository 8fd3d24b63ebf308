import { readFileSync } from 'node:fs';
import { fitManifest } from '../app/manifest.ts';
import { COMMAND_NAME } from '../app/settings.ts';
import { readSettings, type SettingsSource } from './load-settings.ts';
import { createOutput, type Io } from './output.ts';

export interface ManifestOptions extends SettingsSource {
  /** The folder that holds `manifest.yml`. */
  readonly root: URL;
  /** The name of the slash command; by default the settings'. */
  readonly command?: string;
  /** Public address for HTTP. */
  readonly http?: string;
  readonly json: boolean;
}

/**
 * `casebook manifest`: prints the Slack app's manifest, fitted to the settings, and nothing else on stdout.
 * @returns exit code: 0, or 2 if an option or a setting is wrong
 */
export async function runManifest(options: ManifestOptions, io: Io): Promise<number> {
  const { root, http, json } = options;
  const complain = (message: string) => {
    io.stderr.write(`casebook manifest: ${message}\n`);
    return 2;
  };
  const env = readSettings('manifest', options, io);
  if (env === null) return 2;
  const given = options.command === undefined ? 'CASEBOOK_COMMAND' : '--command';
  const command = options.command ?? (env.CASEBOOK_COMMAND?.trim() || '/case');
  if (!COMMAND_NAME.test(command)) {
    return complain(
      `${given} is “${command}”. Slack takes a name like /evidence: a slash, then at most 31 lower-case letters, digits, - and _.`,
    );
  }
  const address = http === undefined ? null : publicAddress(http);
  if (address === undefined) {
    return complain(
      `--http takes the address under which Slack reaches the bot, such as https://casebook.example.com, not “${http}”. It must be https.`,
    );
  }
  const manifest = readFileSync(new URL('manifest.yml', root), 'utf8');
  const { yaml, value } = fitManifest(manifest, { command, address });
  await createOutput(io.stdout).write(json ? `${JSON.stringify(value)}\n` : yaml);
  return 0;
}

/** Returns the origin of an https address; undefined if it is none. */
function publicAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' ? url.origin : undefined;
}
