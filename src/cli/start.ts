import { createCasebook } from '../app/app.ts';
import { parseConfig, unknownSettings } from '../app/config.ts';
import { createLogger } from '../logging/logging.ts';
import { CannotConnect } from '../slack/wire/cannot-connect.ts';
import { StoreError } from '../store/store-error.ts';
import { checkSettings } from './check-settings.ts';
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
 * @returns exit code: 0 after an orderly stop, 2 where it cannot start, with what to do about it
 */
export async function runStart({ env, cwd }: StartOptions, io: Io): Promise<number> {
  const settings = readSettings({ env, cwd });
  if (!settings.env) {
    io.stderr.write(
      `casebook start: ${settings.trouble}\nLet this user read it, or set the environment instead.\n`,
    );
    return 2;
  }
  const { config, problems } = await checkSettings(settings.env, parseConfig);
  const unknown = unknownSettings(settings.env);
  if (!config) {
    io.stderr.write(`${setupGuide('start', problems, unknown)}\n`);
    return 2;
  }
  const log = createLogger(config.logLevel);
  for (const { name, nearest } of unknown) {
    log.warn({ setting: name, ...(nearest && { nearest }) }, 'no such setting: it is not used');
  }
  // What nobody caught ends the process; the log is to know of it too.
  // A promise that nobody awaited breaks nothing that others rely on: it is logged, and we go on.
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was rejected unheard'));
  process.on('uncaughtExceptionMonitor', (err) => log.fatal({ err }, 'crashed'));
  try {
    const casebook = await createCasebook(config, log);
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
