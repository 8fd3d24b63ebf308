import { createCasebook } from '../app/app.ts';
import { parseConfig } from '../app/config.ts';
import { proxiesIn } from '../app/proxies.ts';
import { readingCache } from '../files/cache-folder.ts';
import { createLogger } from '../logging/logging.ts';
import { CannotConnect } from '../slack/wire/cannot-connect.ts';
import type { Proxies } from '../slack/wire/wire.ts';
import { StoreError } from '../store/store-error.ts';
import { loadSettings, type SettingsSource } from './load-settings.ts';
import type { Io } from './output.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

export interface StartOptions extends SettingsSource {
  /** Hash of the program, for its cache; null if its sources run. */
  readonly program: string | null;
  readonly version: string;
}

/**
 * `casebook start`: connects to Slack and runs until it is told to stop (SIGINT, SIGTERM).
 * @returns exit code: 0 after an orderly stop, 2 if it can't start, with what to do on stderr
 */
export async function runStart(options: StartOptions, io: Io): Promise<number> {
  const settings = await loadSettings('start', options, parseConfig, io);
  if (settings === null) return 2;
  const { config, env, unknown } = settings;
  const log = createLogger(config.logLevel);
  let proxies: Proxies | null;
  try {
    proxies = proxiesIn(env);
  } catch (error) {
    io.stderr.write(`casebook start: ${(error as Error).message}\n`);
    return 2;
  }
  if (proxies) log.info({ except: proxies.no }, 'Slack is reached through a proxy');
  for (const { name, nearest } of unknown) {
    log.warn({ setting: name, ...(nearest && { nearest }) }, 'no such setting: it is not used');
  }
  // A promise that nobody awaited breaks nothing that others rely on: it is logged, and we go on.
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was rejected unheard'));
  // An error that nobody caught ends the process; it belongs in the log too.
  process.on('uncaughtExceptionMonitor', (err) => log.fatal({ err }, 'crashed'));
  try {
    const casebook = await createCasebook(config, log, {
      cache: readingCache(env, options.program),
      version: options.version,
      proxies,
    });
    const end = await Promise.race([untilToldToStop(), casebook.refused]);
    log.info({ ...(typeof end === 'string' && { signal: end }) }, 'stopping');
    await casebook.stop();
    log.info('stopped');
    if (typeof end === 'string') return 0;
    io.stderr.write(`casebook start: ${refusalLine(end)}\n`);
    return REFUSED;
  } catch (error) {
    if (error instanceof CannotConnect) {
      io.stderr.write(`casebook start: ${error.message}.\n${error.remedy}\n`);
      return 2;
    }
    if (error instanceof StoreError) {
      io.stderr.write(`casebook start: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

/** Exit code if Slack refuses us for good: EX_CONFIG, which a supervisor must not answer by a restart. */
const REFUSED = 78;

function refusalLine(error: unknown): string {
  return error instanceof CannotConnect ? `${error.message}. ${error.remedy}` : String(error);
}
