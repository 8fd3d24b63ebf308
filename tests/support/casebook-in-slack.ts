import { readFileSync } from 'node:fs';
import {
  createLocalSlack,
  type LocalSlack,
  type LocalSlackOptions,
  type StoredMessage,
} from '@casebook/local-slack';
import { parse } from 'yaml';
import { type Casebook, type CasebookOptions, createCasebook } from '../../src/app/app.ts';
import { type Config, parseConfig } from '../../src/app/config.ts';
import { createLogger } from '../../src/logging/logging.ts';
import { KLARNA_LIBRARY } from './klarna-library.ts';

/** The real app, connected to a local Slack over a real socket. */
export interface Running {
  readonly slack: LocalSlack;
  readonly casebook: Casebook;
  /** Every log line so far, parsed. */
  readonly log: Record<string, unknown>[];
  /** The log as it was written. */
  readonly rawLog: () => string;
  stop(): Promise<void>;
}

export interface RunOptions {
  readonly transport: 'socket' | 'http';
  /** The folder of case files. */
  readonly library?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly slack?: Partial<LocalSlackOptions>;
  /** The store's location; in memory by default. */
  readonly location?: string;
  readonly proxies?: CasebookOptions['proxies'];
}

export const manifest: unknown = parse(readFileSync('manifest.yml', 'utf8'));

export async function runCasebook({
  transport,
  library = KLARNA_LIBRARY,
  env = {},
  slack: more = {},
  location = 'memory:',
  proxies = null,
}: RunOptions): Promise<Running> {
  const slack = await createLocalSlack({ manifest, rateLimits: { posts: false }, ...more });
  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const config = settings(slack, {
    CASEBOOK_TRANSPORT: transport,
    CASEBOOK_LIBRARY: library,
    CASEBOOK_SETTLE_SECONDS: '0',
    ...env,
  });
  const casebook = await createCasebook(config, log, { location, proxies }).catch(
    async (error: unknown) => {
      await slack.close();
      throw error;
    },
  );
  if (transport === 'http') await slack.deliverTo(`http://127.0.0.1:${casebook.port}/slack/events`);
  else await slack.connected();
  return {
    slack,
    casebook,
    get log() {
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    rawLog: () => lines.join(''),
    stop: async () => {
      await casebook.stop();
      await slack.close();
    },
  };
}

export function settings(slack: LocalSlack, env: Readonly<Record<string, string>>): Config {
  const { config, problems } = parseConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    CASEBOOK_LIBRARY: KLARNA_LIBRARY,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    ...env,
  });
  if (!config) throw new Error(JSON.stringify(problems));
  return config;
}

/** All text that a message's blocks show, in order. */
export function shownText(message: StoredMessage): string {
  const parts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null) {
      const { text, ...rest } = node as { text?: unknown };
      if (typeof text === 'string') parts.push(text);
      else visit(text);
      visit(Object.values(rest));
    }
  };
  visit(message.blocks);
  return parts.join('\n');
}

/** The contents of every quotation in a message, byte for byte. */
export function quotesIn(message: StoredMessage): string[] {
  const quotes: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null) {
      const element = node as { type?: string; elements?: { text?: string }[] };
      if (element.type === 'rich_text_quote')
        quotes.push((element.elements ?? []).map(({ text = '' }) => text).join(''));
      else visit(Object.values(node));
    }
  };
  visit(message.blocks);
  return quotes;
}
