import { parseArgs } from 'node:util';

export const USAGE = `Usage: local-slack --manifest FILE [--port N] [--http URL] [--no-open]

A small Slack on this machine, for any Slack app. Keeps nothing when it stops.

  --manifest FILE  the app's manifest (YAML or JSON)
  --port N         port of the page and the Web API; 3141 by default, 0 takes a free one
  --http URL       send events to this request URL instead of waiting for Socket Mode
  --no-open        do not open the page in a browser
`;

/** The command's options. */
export interface Asked {
  readonly manifest: string;
  readonly port: number;
  /** The app's request URL; without it the app connects over Socket Mode. */
  readonly http?: string;
  /** True to open the page in a browser. */
  readonly open: boolean;
}

/** The reason the command can't start, and what to do. */
export interface Problem {
  readonly problem: string;
}

/** Parses the arguments that follow the command's name. */
export function readArguments(argv: readonly string[]): Asked | Problem | 'help' {
  try {
    const { values } = parseArgs({
      args: [...argv],
      allowNegative: true,
      options: {
        manifest: { type: 'string' },
        port: { type: 'string', default: '3141' },
        http: { type: 'string' },
        open: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { manifest, port, http, help } = values;
    if (help) return 'help';
    if (manifest === undefined) {
      return { problem: `name the app's manifest with --manifest FILE.\n\n${USAGE}` };
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return { problem: `--port takes a number from 0 to 65535, not “${port}”.` };
    }
    if (http !== undefined && !(URL.canParse(http) && /^https?:/.test(http))) {
      return {
        problem: `--http takes a URL such as http://localhost:3000/slack/events, not “${http}”.`,
      };
    }
    return {
      manifest,
      port: Number(port),
      open: values.open,
      ...(http === undefined ? {} : { http }),
    };
  } catch (error) {
    return { problem: `${(error as Error).message}\n\n${USAGE}` };
  }
}
