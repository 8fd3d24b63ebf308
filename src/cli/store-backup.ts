import { backUp } from '../store/drivers/look-into.ts';
import type { SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';
import { withStoreSettings } from './with-store-settings.ts';

export interface StoreBackupOptions extends SettingsSource {
  /** The new file. */
  readonly file: string;
}

/**
 * `casebook store backup`: copies the database while the bot runs.
 * @returns exit code: 0, or 2 if it can't be done
 */
export function runStoreBackup(options: StoreBackupOptions, io: Io): Promise<number> {
  return withStoreSettings('store backup', options, io, async ({ location }) => {
    await backUp(location, options.file);
    io.stdout.write(`${options.file} holds all that was kept until now.\n`);
    return 0;
  });
}
