import { createHmac, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { WebClient } from '@slack/web-api';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Casebook, createCasebook } from '../../src/app/app.ts';
import { parseConfig } from '../../src/app/config.ts';
import { createLogger } from '../../src/logging/logging.ts';
import { manifest } from '../support/casebook-in-slack.ts';
import { KLARNA_LIBRARY } from '../support/klarna-library.ts';

/**
 * The same app over HTTP against somebody else's Slack, so that our reading of Slack is not the only
 * judge. That one has neither commands nor buttons, and no way to subscribe from code: the test signs
 * and sends the events itself; the Web API, its scopes and what it holds are the emulator's.
 */

const SECRET = 'a-signing-secret';
const BOT = 'xoxb-emulated-bot';
const ANN = 'xoxp-emulated-ann';
const scopes = (manifest as { oauth_config: { scopes: { bot: string[] } } }).oauth_config.scopes
  .bot;

let slack: Emulator;
let casebook: Casebook;
let person: WebClient;
let channel: string;
let ann: string;
const log: string[] = [];

beforeAll(async () => {
  slack = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        signing_secret: SECRET,
        strict_scopes: true,
        users: [{ name: 'ann', real_name: 'Ann' }],
        channels: [{ name: 'cases' }],
        tokens: [
          { token: BOT, user: 'admin', scopes, type: 'bot' },
          {
            token: ANN,
            user: 'ann',
            scopes: ['chat:write', 'channels:read', 'channels:history', 'users:read'],
          },
        ],
      },
    },
  });
  const slackApiUrl = `${slack.url}/api/`;
  person = new WebClient(ANN, { slackApiUrl });
  const { channels = [] } = await person.conversations.list();
  channel = channels.find(({ name }) => name === 'cases')!.id!;
  const { members = [] } = await person.users.list({});
  ann = members.find(({ name }) => name === 'ann')!.id!;
  const { config, problems } = parseConfig({
    SLACK_BOT_TOKEN: BOT,
    // This emulator doesn't say if a channel is shared, and Casebook takes silence for yes.
    CASEBOOK_SHARED_CHANNELS: 'allow',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slackApiUrl,
    CASEBOOK_TRANSPORT: 'http',
    CASEBOOK_LIBRARY: KLARNA_LIBRARY,
    PORT: '0',
  });
  if (!config) throw new Error(JSON.stringify(problems));
  casebook = await createCasebook(
    config,
    createLogger('info', { write: (line) => void log.push(line) }),
    { location: 'memory:' },
  );
});

afterAll(async () => {
  await casebook?.stop();
  await slack?.close();
});

test('a mention is answered in its thread with the quote', async () => {
  const { ts } = await ask('<@UBOT> did klarna cut resolution time?');
  const [answer] = await replies(ts, 1);
  expect(answer!.text).toContain(
    'Customers now resolve their errands in less than 2 mins compared to 11 mins previously',
  );
  expect(JSON.stringify(answer!.blocks)).toContain('rich_text_quote');
});

test('a follow-up leans on the thread, a second delivery is not answered again', async () => {
  const { ts } = await ask('<@UBOT> klarna conversations in the first month');
  await replies(ts, 1);
  const again = await ask('<@UBOT> and the profit?', ts);
  await replies(ts, 2);
  expect(await send(again.body)).toBe(200);
  const { ts: other } = await ask('<@UBOT> help');
  await replies(other, 1);
  const both = await replies(ts, 2);
  expect(both).toHaveLength(2);
  expect(both[1]!.text).toContain('$40 million');
});

test('the Home tab is published', async () => {
  const opened = envelope({ type: 'app_home_opened', user: ann, channel: 'D1', tab: 'home' });
  expect(await send(opened)).toBe(200);
  const line = await until(async () => log.find((one) => one.includes('"home-opened"')));
  expect(JSON.parse(line)).toMatchObject({ msg: 'handled', tab: 'home' });
});

test('an event with a wrong signature is refused', async () => {
  expect(await send(envelope({ type: 'app_mention' }), 'another secret')).toBe(401);
});

/** Sends a mention as Slack would, and gives its ts. */
async function ask(text: string, threadTs?: string) {
  const inThread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const said = await person.chat.postMessage({ channel, text, ...inThread });
  const ts = said.ts!;
  const body = envelope({
    type: 'app_mention',
    user: ann,
    text,
    ts,
    channel,
    event_ts: ts,
    ...inThread,
  });
  expect(await send(body)).toBe(200);
  return { ts, body };
}

function envelope(event: Record<string, unknown>): string {
  return JSON.stringify({
    type: 'event_callback',
    token: 'unused',
    team_id: 'T000000001',
    api_app_id: 'A1',
    event,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: 'T000000001', user_id: 'UBOT', is_bot: true, enterprise_id: null }],
  });
}

async function send(body: string, secret = SECRET): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${casebook.port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
  return response.status;
}

/** What the emulator holds in a thread, once it holds at least so many. */
function replies(threadTs: string, count: number) {
  return until(async () => {
    const { messages = [] } = await person.conversations.replies({ channel, ts: threadTs });
    const inThread = messages.filter((one) => one.user !== ann);
    return inThread.length >= count ? inThread : undefined;
  });
}

/** Asks again until there is something: the emulator cannot tell us when. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain. The log:\n${log.join('')}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
