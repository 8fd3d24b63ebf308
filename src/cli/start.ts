import { existsSync } from 'node:fs';
import path from 'node:path';
import { createCasebook } from '../app.ts';
import { parseConfig } from '../config.ts';
import { createLogger } from '../logging.ts';
import { RefusedBySlack } from '../slack/connect.ts';
import { StoreError } from '../store/store-error.ts';
import type { Io } from './io.ts';
import { readSettings } from './read-settings.ts';
import { setupGuide } from './setup-guide.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

export interface StartOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder whose `.env` is read. */
  readonly cwd: string;
}

/**
 * `casebook start`: connects to Slack and runs until it is told to stop (SIGINT, SIGTERM).
 * @returns exit code: 0 after an orderly stop, 2 where a setting is missing, wrong or refused
 */
export async function runStart({ env, cwd }: StartOptions, io: Io): Promise<number> {
  const { config, problems } = parseConfig(readSettings({ env, cwd }));
  if (!config) {
    io.stderr.write(`${setupGuide('start', problems)}\n`);
    return 2;
  }
  if (!existsSync(config.library)) {
    io.stderr.write(
      `casebook start: CASEBOOK_LIBRARY names ${path.resolve(cwd, config.library)}, which does not exist.\nCreate the folder or name another.\n`,
    );
    return 2;
  }
  const log = createLogger(config.logLevel);
  try {
    const casebook = await createCasebook(config, log);
    const signal = await untilToldToStop();
    log.info({ signal }, 'stopping');
    await casebook.stop();
    log.info('stopped');
    return 0;
  } catch (error) {
    if (error instanceof RefusedBySlack) {
      io.stderr.write(`casebook start: ${error.message}.\nCheck ${error.setting}.\n`);
      return 2;
    }
    if (error instanceof StoreError) {
      io.stderr.write(`casebook start: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
