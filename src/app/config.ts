import * as z from 'zod';
import {
  type ConfiguredChannel,
  parseConfiguredChannels,
} from '../core/announcements/subscribing/configured-channels.ts';
import { aboutOf, SETTINGS, type SettingName, zone } from './settings.ts';

/**
 * The settings, read once. Every wrong or missing setting is reported at once, each
 * with its origin. Nothing here reads the environment; `main.ts` passes it in.
 */

const schema = z.object(SETTINGS);
const localSchema = schema.omit({
  SLACK_BOT_TOKEN: true,
  SLACK_APP_TOKEN: true,
  SLACK_SIGNING_SECRET: true,
  SLACK_API_URL: true,
  CASEBOOK_TRANSPORT: true,
  PORT: true,
  CASEBOOK_HTTP_HOST: true,
  CASEBOOK_HEALTH_PORT: true,
  CASEBOOK_HEALTH_HOST: true,
});
const storeSchema = schema.pick({
  CASEBOOK_DATA: true,
  DATABASE_URL: true,
  CASEBOOK_CORRECT_DAYS: true,
  CASEBOOK_KEEP_DAYS: true,
});
type Raw = z.output<typeof schema>;

/** The settings of the store. */
export interface StoreConfig {
  readonly dataFile: string;
  readonly databaseUrl: string | undefined;
  /** Days for which posts are corrected. */
  readonly correctDays: number;
  /** Days for which settled announcements and earlier states of cases are kept. */
  readonly keepDays: number;
}

/** The settings that have nothing to do with Slack's doors: what a verb needs that only looks at the store. */
export interface LocalConfig extends StoreConfig {
  readonly library: string;
  /** A sentence encoder: a folder or an address; null for none. */
  readonly encoder: string | null;
  readonly announceChannels: readonly ConfiguredChannel[];
  readonly curators: readonly string[];
  readonly timeZone: string;
  /** Milliseconds that a file must be still before news of it is told. */
  readonly settleMs: number;
  readonly sharedChannels: 'refuse' | 'allow';
  /** The name of the slash command, with its slash. */
  readonly command: string;
  /** The address of the library's site; empty if it has none. */
  readonly siteUrl: string;
  readonly logLevel: string;
}

/** All settings, checked. */
export interface Config extends LocalConfig {
  readonly botToken: string;
  /** Socket Mode with its token, or HTTP with its secret and port. */
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string }
    | {
        readonly kind: 'http';
        readonly signingSecret: string;
        readonly port: number;
        readonly host: string;
      };
  /** Where health and metrics are asked for; null if nowhere. */
  readonly health: { readonly port: number; readonly host: string } | null;
  readonly slackApiUrl: string;
}

/** One missing or wrong setting. */
export interface SettingProblem {
  readonly setting: SettingName;
  readonly missing: boolean;
  readonly message: string;
  readonly what: string;
  readonly where: string;
}

export type Checked<C> =
  | { readonly config: C; readonly problems: readonly [] }
  | { readonly config: null; readonly problems: readonly SettingProblem[] };

/** Names to values. */
export type Env = Readonly<Record<string, string | undefined>>;

/**
 * Checks the settings.
 * @param env names to values; empty values count as missing, unknown names are left to `unknownSettings`
 * @param overlays names of the library's overlays; null if they aren't known
 * @returns the settings, or every problem at once
 */
export function parseConfig(env: Env, overlays: readonly string[] | null = []): Checked<Config> {
  const given = givenIn(env);
  // Read once per start: compiling a parser would take longer than it saves.
  const checked = schema.safeParse(given, { jitless: true });
  const local = parseLocalConfig(env, overlays);
  const problems = checked.success
    ? []
    : checked.error.issues.map((issue) => toProblem(issue, given));
  const told = new Set(problems.map(({ setting }) => setting));
  problems.push(...local.problems.filter(({ setting }) => !told.has(setting)));
  const transport = given.CASEBOOK_TRANSPORT ?? 'socket';
  for (const [wanted, name] of [
    ['socket', 'SLACK_APP_TOKEN'],
    ['http', 'SLACK_SIGNING_SECRET'],
  ] as const) {
    if (transport === wanted && !given[name]) {
      problems.push(
        settingProblem(name, true, `is missing, and CASEBOOK_TRANSPORT=${transport} needs it`),
      );
    }
  }
  if (!checked.success || !local.config || problems.length > 0) return { config: null, problems };
  return { config: { ...local.config, ...slackPart(checked.data) }, problems: [] };
}

/** As `parseConfig`, for verbs that never speak to Slack: its tokens are not asked for. */
export function parseLocalConfig(
  env: Env,
  overlays: readonly string[] | null = [],
): Checked<LocalConfig> {
  const given = givenIn(env);
  const checked = localSchema.safeParse(given, { jitless: true });
  // Read beside the others, so that what is wrong in it is said together with what is wrong in them.
  const { channels, problems: entries } = parseConfiguredChannels(
    SETTINGS.CASEBOOK_ANNOUNCE_CHANNELS.parse(given.CASEBOOK_ANNOUNCE_CHANNELS),
    zone.safeParse(given.CASEBOOK_TIME_ZONE).data ?? 'UTC',
    overlays,
  );
  const problems = [
    ...(checked.error?.issues ?? []).map((issue) => toProblem(issue, given)),
    ...entries.map(({ entry, message, hint }) =>
      settingProblem(
        'CASEBOOK_ANNOUNCE_CHANNELS',
        false,
        `has the entry “${entry}”: ${message} ${hint}`,
      ),
    ),
  ];
  if (!checked.success || problems.length > 0) return { config: null, problems };
  const raw = checked.data;
  const config = {
    library: raw.CASEBOOK_LIBRARY,
    ...storePart(raw),
    encoder: raw.CASEBOOK_ENCODER ?? null,
    announceChannels: channels,
    curators: raw.CASEBOOK_CURATORS,
    timeZone: raw.CASEBOOK_TIME_ZONE,
    settleMs: raw.CASEBOOK_SETTLE_SECONDS * 1000,
    sharedChannels: raw.CASEBOOK_SHARED_CHANNELS,
    command: raw.CASEBOOK_COMMAND,
    siteUrl: raw.CASEBOOK_SITE_URL ?? '',
    logLevel: raw.CASEBOOK_LOG_LEVEL,
  };
  return { config, problems: [] };
}

/** Checks the settings of the store alone. */
export function parseStoreConfig(env: Env): Checked<StoreConfig> {
  const given = givenIn(env);
  const { success, data, error } = storeSchema.safeParse(given);
  if (!success) {
    return { config: null, problems: error.issues.map((issue) => toProblem(issue, given)) };
  }
  return { config: storePart(data), problems: [] };
}

/** The location of the store that the settings name. */
export function storeLocation(config: Pick<StoreConfig, 'databaseUrl' | 'dataFile'>): string {
  return config.databaseUrl ?? config.dataFile;
}

/** The folder of case files that the settings name, whatever else is wrong with them; null if none. */
export function libraryIn(env: Env): string | null {
  return givenIn(env).CASEBOOK_LIBRARY ?? null;
}

function givenIn(env: Env): Record<SettingName, string | undefined> {
  const names = Object.keys(SETTINGS) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined])) as Record<
    SettingName,
    string | undefined
  >;
}

function storePart(raw: z.output<typeof storeSchema>): StoreConfig {
  return {
    dataFile: raw.CASEBOOK_DATA,
    databaseUrl: raw.DATABASE_URL,
    correctDays: raw.CASEBOOK_CORRECT_DAYS,
    keepDays: raw.CASEBOOK_KEEP_DAYS,
  };
}

function slackPart(raw: Raw): Omit<Config, keyof LocalConfig> {
  return {
    botToken: raw.SLACK_BOT_TOKEN,
    transport:
      raw.CASEBOOK_TRANSPORT === 'socket'
        ? { kind: 'socket', appToken: raw.SLACK_APP_TOKEN! }
        : {
            kind: 'http',
            signingSecret: raw.SLACK_SIGNING_SECRET!,
            port: raw.PORT,
            host: raw.CASEBOOK_HTTP_HOST,
          },
    health:
      raw.CASEBOOK_HEALTH_PORT === undefined
        ? null
        : { port: raw.CASEBOOK_HEALTH_PORT, host: raw.CASEBOOK_HEALTH_HOST },
    // Names of methods are put behind it.
    slackApiUrl: raw.SLACK_API_URL.replace(/\/*$/, '/'),
  };
}

function toProblem(
  issue: z.core.$ZodIssue,
  given: Record<string, string | undefined>,
): SettingProblem {
  const name = String(issue.path[0]) as SettingName;
  const missing = given[name] === undefined;
  return settingProblem(name, missing, missing ? 'is missing' : explain(issue));
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big' || issue.code === 'too_small' || issue.code === 'invalid_type') {
    return issue.message.replace(/^./, (c) => c.toLowerCase());
  }
  return issue.message;
}

/** Describes a problem of a setting, with its purpose and origin. */
export function settingProblem(
  setting: SettingName,
  missing: boolean,
  message: string,
): SettingProblem {
  return { setting, missing, message, ...aboutOf(setting) };
}
