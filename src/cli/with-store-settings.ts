import { parseStoreConfig, type StoreConfig, storeLocation } from '../app/config.ts';
import { StoreError } from '../store/store-error.ts';
import { readSettings, type SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';

/**
 * Runs a verb that needs the settings of the store alone: a library that can't be read is no reason not to
 * make a backup.
 * @returns the verb's exit code, or 2 if a setting is wrong or the store can't be used: stderr says so then
 */
export async function withStoreSettings(
  verb: string,
  source: SettingsSource,
  io: Io,
  run: (settings: { readonly config: StoreConfig; readonly location: string }) => Promise<number>,
): Promise<number> {
  const env = readSettings(verb, source, io);
  if (env === null) return 2;
  const { config, problems } = parseStoreConfig(env);
  if (config === null) {
    for (const { setting, message } of problems) {
      io.stderr.write(`casebook ${verb}: ${setting} ${message}.\n`);
    }
    return 2;
  }
  try {
    return await run({ config, location: storeLocation(config) });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    io.stderr.write(`casebook ${verb}: ${error.message}\n`);
    return 2;
  }
}
