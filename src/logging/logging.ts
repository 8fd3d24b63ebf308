import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Names under which secrets or people's words could reach a log line. */
const PRIVATE = new Set([
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'Authorization',
  'cookie',
  'databaseUrl',
  'response_url',
  'responseUrl',
  'text',
  'question',
  'q',
  'blocks',
  'private_metadata',
  'headers',
]);

/** Logged values are cut off below this depth. */
const DEEPEST = 3;

/** Tokens and credentials that hide inside a message or a stack. */
const SECRET =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=:\/\/[^:/@\s]*:)[^@\s]+(?=@)|(?<=hooks\.slack\.com\/)[\w/.-]+/g;

/**
 * Creates the program's log: one JSON object a line, without secrets and message texts.
 * @param level a pino level or `silent`
 * @param destination receives the lines; the process's stderr by default, so that stdout stays a
 *   verb's own
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: hidePrivate,
      },
      serializers: { err: (error: unknown) => hidePrivate(describeError(error)) },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  // pino has no formatter for what a child is given.
  const { child } = log;
  log.child = function (this: Logger, bindings: object) {
    return child.call(this, hidePrivate(bindings));
  } as Logger['child'];
  return log;
}

/** An error as a log shows it: its kind, message, code and stack without secrets. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const data = (
    error as { data?: { error?: unknown; needed?: unknown; response_metadata?: unknown } }
  ).data;
  return {
    type: error.name,
    message: hideSecrets(error.message),
    ...(code !== undefined && { code }),
    ...(data?.error !== undefined && {
      slack: data.error,
      needed: data.needed,
      details: data.response_metadata,
    }),
    stack: hideSecrets(error.stack ?? ''),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** A copy without what stands under a private name. By hand: pino's own takes longer than an answer is drawn in. */
function hidePrivate(value: object, depth = 1): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    shown[name] = PRIVATE.has(name) ? '[redacted]' : hideWithin(inner, depth);
  }
  return shown;
}

function hideWithin(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth === DEEPEST) return '[not logged]';
  if (Array.isArray(value)) return value.map((one) => hideWithin(one, depth + 1));
  return hidePrivate(value, depth + 1);
}

function hideSecrets(text: string): string {
  return text.replace(SECRET, '[redacted]');
}

/**
 * Bolt's log inside ours. Its debug lines are whole payloads, people's words included, so they
 * are dropped whatever the level.
 */
export function createBoltLogger(log: Logger): BoltLogger {
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error);
      log[level](
        { part: 'bolt', ...(err ? { err } : {}) },
        hideSecrets(parts.filter((p) => typeof p === 'string').join(' ')),
      );
    };
  return {
    debug: () => {},
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
