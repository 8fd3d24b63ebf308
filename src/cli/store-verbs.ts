import { type Command, Option } from 'commander';
import type { SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';

/**
 * Registers the verbs that look after the store. Each is loaded when it is asked for: this file imports
 * nothing of them but types.
 */
export function registerStoreVerbs(casebook: Command, source: SettingsSource, io: Io): void {
  const store = casebook
    .command('store')
    .description('look after what the bot keeps: back up, check, remove what is old');

  store
    .command('backup')
    .description('copy the database file into a new file, also while the bot runs')
    .argument('<file>', 'the new file')
    .action(async (file: string) => {
      const { runStoreBackup } = await import('./store-backup.ts');
      process.exitCode = await runStoreBackup({ ...source, file }, io);
    });

  store
    .command('check')
    .description(
      'say if the database is sound, what it holds and what waits; exit 1 if it is not sound',
    )
    .action(async () => {
      const { runStoreCheck } = await import('./store-check.ts');
      process.exitCode = await runStoreCheck({ ...source, now: Date.now() }, io);
    });

  store
    .command('purge')
    .description('remove now what is kept no longer, as the bot does every hour')
    .option('--dry-run', 'say what would be removed, and remove nothing', false)
    .addOption(
      new Option('--older-than <days>', 'instead of the days that the settings name').argParser(
        Number,
      ),
    )
    .option('--team <id>', 'the workspace (T…), if the database serves several')
    .action(async (options: { dryRun: boolean; olderThan?: number; team?: string }) => {
      const { runStorePurge } = await import('./store-purge.ts');
      process.exitCode = await runStorePurge({ ...source, ...options, now: Date.now() }, io);
    });
}
