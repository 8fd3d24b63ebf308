import * as z from 'zod';
import { isTimeZone } from '../core/announcements/subscribing/cadence.ts';
import type { Driver } from '../store/drivers/driver.ts';
import { DRIVERS } from '../store/drivers/table.ts';

/** Every setting: how its value is read, what it is for, and where one gets it. */

/** A setting's purpose and origin, as the table in docs/operations.md and the errors say it. */
export interface About {
  readonly what: string;
  readonly where: string;
}

const token = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}-\\S+$`), `must begin with ${prefix}-`);

const WRONG_PORT = 'must be a whole number from 0 to 65535';
const port = z
  .string()
  .regex(/^\d{1,5}$/, WRONG_PORT)
  .transform(Number)
  .refine((value) => value <= 65_535, WRONG_PORT);

export const zone = z.string().refine(isTimeZone, 'is no time zone of the IANA list');

/** A location that a driver opens for this setting. */
const location = (setting: NonNullable<Driver['setting']>) => {
  const drivers = DRIVERS.filter((driver) => driver.setting === setting);
  return z
    .string()
    .refine(
      (value) => drivers.some(({ matches }) => matches(value)),
      `must be like ${drivers.map(({ example }) => example).join(' or ')}`,
    );
};

/** A slash command as Slack takes it, with its slash. */
export const COMMAND_NAME = /^\/[a-z0-9_-]{1,31}$/;

/** Channel ids part the entries, for what stands behind one may hold commas and spaces. */
const channelEntries = z
  .string()
  .transform((text) =>
    text
      .split(/[;,\s]+(?=[CG][A-Z0-9]{2,}(?:[=;,\s]|$))/)
      .map((entry) => entry.replace(/[;,\s]+$/, '')),
  );

const userIds = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine(
    (ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)),
    'holds what is no user id (U…)',
  );

export const SETTINGS = {
  SLACK_BOT_TOKEN: token('xoxb').meta({
    what: 'the bot token',
    where: 'api.slack.com/apps > your app > OAuth & Permissions > Bot User OAuth Token',
  } satisfies About),
  SLACK_APP_TOKEN: token('xapp')
    .optional()
    .meta({
      what: 'the app-level token, for Socket Mode',
      where:
        'api.slack.com/apps > your app > Basic Information > App-Level Tokens (scope connections:write)',
    } satisfies About),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(8, 'is too short to be one')
    .optional()
    .meta({
      what: 'the signing secret, for HTTP',
      where: 'api.slack.com/apps > your app > Basic Information > App Credentials',
    } satisfies About),
  CASEBOOK_TRANSPORT: z
    .enum(['socket', 'http'])
    .default('socket')
    .meta({
      what: 'how Slack reaches Casebook: `socket` (no public address needed) or `http`',
      where: 'your choice',
    } satisfies About),
  PORT: port.default(3000).meta({
    what: 'the port for HTTP (events, commands and buttons all arrive at /slack/events)',
    where: 'your choice, 0 to 65535',
  } satisfies About),
  CASEBOOK_HTTP_HOST: z
    .string()
    .default('')
    .meta({
      what: 'the address that HTTP listens on; empty for every one of this machine',
      where: 'such as 127.0.0.1, if a proxy on this machine stands before it',
    } satisfies About),
  CASEBOOK_HEALTH_PORT: port.optional().meta({
    what: 'the port of `/healthz`, `/readyz` and `/metrics`; none is opened without it',
    where: 'your choice, such as 9464; 0 takes a free one',
  } satisfies About),
  CASEBOOK_HEALTH_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({
      what: 'the address that the health port listens on',
      where: '127.0.0.1, or 0.0.0.0 if another machine or container asks',
    } satisfies About),
  CASEBOOK_LIBRARY: z
    .string()
    .min(1, 'must name a folder')
    .meta({
      what: 'the folder of case files',
      where: 'a folder on this machine',
    } satisfies About),
  CASEBOOK_DATA: location('CASEBOOK_DATA')
    .default('.casebook/casebook.db')
    .meta({
      what: 'the file in which subscriptions and announcements are kept, on a local disk',
      where: 'a path on this machine',
    } satisfies About),
  CASEBOOK_CACHE: z
    .string()
    .optional()
    .meta({
      what: 'the folder in which what was read of large libraries is kept for later starts; by default in the cache folder of the user',
      where: 'a path on this machine, for this user alone',
    } satisfies About),
  CASEBOOK_ENCODER: z
    .string()
    .refine(isEncoder, 'must be a folder, or an address with the name of its model behind a #')
    .optional()
    .meta({
      what: 'a sentence encoder that helps to find claims said in other words: a folder with a model, or an address; none without it: [search.md](search.md#with-an-encoder)',
      where:
        'what `casebook encoder install` prints, or such as http://localhost:11434/v1/embeddings#all-minilm',
    } satisfies About),
  DATABASE_URL: location('DATABASE_URL')
    .optional()
    .meta({
      what: 'a PostgreSQL database instead of that file, for several instances',
      where: 'your database: postgres://user:password@host:5432/name',
    } satisfies About),
  CASEBOOK_ANNOUNCE_CHANNELS: channelEntries.default([]).meta({
    what: 'channels that follow the library by configuration, parted by commas: an id, or an id with what would stand behind /case follow (`C0123ABC=tier:transformation every:week`)',
    where: 'a channel > View channel details > the id at the bottom (C…)',
  } satisfies About),
  CASEBOOK_CURATORS: userIds.default([]).meta({
    what: 'user ids of those who look after the library: they see its problems and unconfirmed posts',
    where: 'a profile > … > Copy member ID (U…)',
  } satisfies About),
  CASEBOOK_TIME_ZONE: zone.default('UTC').meta({
    what: 'the time zone in which digests are due where a subscription names none',
    where: 'the IANA list, such as Europe/Stockholm',
  } satisfies About),
  CASEBOOK_SETTLE_SECONDS: z.coerce
    .number()
    .int('must be a whole number')
    .min(0)
    .max(3600)
    .default(30)
    .meta({
      what: 'how many seconds a case file must be unchanged before its news are announced',
      where: 'your choice, 0 to 3600',
    } satisfies About),
  CASEBOOK_CORRECT_DAYS: z.coerce
    .number()
    .int('must be a whole number')
    .min(1)
    .max(3650)
    .default(365)
    .meta({
      what: 'for how many days answers in channels and threads are corrected when their claims change: [corrections.md](corrections.md)',
      where: 'your choice, 1 to 3650',
    } satisfies About),
  CASEBOOK_KEEP_DAYS: z.coerce
    .number()
    .int('must be a whole number')
    .min(30)
    .max(3650)
    .default(365)
    .meta({
      what: 'for how many days settled announcements and earlier states of cases are kept: [storage.md](storage.md#how-long)',
      where: 'your choice, 30 to 3650',
    } satisfies About),
  CASEBOOK_SHARED_CHANNELS: z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .meta({
      what: 'if posts may go to conversations that people of other organisations read: [who-gets-an-answer.md](who-gets-an-answer.md)',
      where: 'your choice: refuse or allow',
    } satisfies About),
  CASEBOOK_COMMAND: z
    .string()
    .regex(COMMAND_NAME, 'must be like /case: lower-case letters, digits, - and _')
    .default('/case')
    .meta({
      what: 'the name of the slash command, if another app of the workspace has `/case` already ([another name](#another-name-for-the-command))',
      where: 'your choice, as in the manifest',
    } satisfies About),
  CASEBOOK_SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .optional()
    .meta({
      what: 'the address of the [site](site.md) of the library; every card then links to its page there',
      where: 'where you publish what `casebook site` writes',
    } satisfies About),
  CASEBOOK_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .meta({
      what: 'how much to log',
      where: 'one of trace, debug, info, warn, error, fatal, silent',
    } satisfies About),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('https://slack.com/api/')
    .meta({
      what: 'another address of the Web API, for a test server',
      where: 'leave it out to talk to Slack',
    } satisfies About),
} as const;

/** A folder, or an address with the name of a model. */
function isEncoder(value: string): boolean {
  if (!/^https?:/i.test(value)) return true;
  return URL.canParse(value) && new URL(value).hash.length > 1;
}

export type SettingName = keyof typeof SETTINGS;

/** Every setting with its default, for the documentation and its test. */
export function describeSettings(): {
  name: SettingName;
  what: string;
  where: string;
  byDefault: string;
}[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const byDefault: unknown = SETTINGS[name].safeParse(undefined).data;
    return { name, ...aboutOf(name), byDefault: byDefault === undefined ? '' : String(byDefault) };
  });
}

/** What a setting is for, and where one gets it. */
export function aboutOf(name: SettingName): About {
  return SETTINGS[name].meta() as unknown as About;
}
