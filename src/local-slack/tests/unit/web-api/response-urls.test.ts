import { describe, expect, test } from 'vitest';
import type { StoredMessage } from '../../../state/stored.ts';
import { connectApp } from '../../support/raw-app.ts';
import { type Json, workshop } from '../../support/workshop.ts';

const buttons = [
  { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
];

async function desk() {
  const shop = await workshop(['chat:write', 'commands']);
  const { slack } = shop;
  const app = await connectApp(shop);
  app.acknowledgeAll();
  const responseUrl = async () => String((await app.next()).payload.response_url);
  return {
    ...shop,
    /** Runs a command in a channel and returns its response URL. */
    async ofCommand(channel = '#general') {
      await slack.command(channel, '/echo');
      return responseUrl();
    },
    /** Presses a button on a message and returns the response URL. */
    async ofButton(message: StoredMessage) {
      await slack.press(message, 'Go');
      return responseUrl();
    },
    async post(url: string, body: unknown) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Json };
    },
  };
}

describe('response URLs', () => {
  test('answer privately, or in the channel, or in a thread', async () => {
    const { slack, ofCommand, post } = await desk();
    const path = await ofCommand();
    const { ts } = slack.say('#general', 'root').message;
    expect(await post(path, { text: 'for you' })).toEqual({ status: 200, body: { ok: true } });
    await post(path, { text: 'for all', response_type: 'in_channel' });
    await post(path, { text: 'below', response_type: 'in_channel', thread_ts: ts });
    expect(slack.ephemerals()).toMatchObject([{ text: 'for you', onlyFor: slack.me }]);
    expect(slack.messages('#general')).toMatchObject([
      { text: 'root' },
      { text: 'for all' },
      { text: 'below', threadTs: ts },
    ]);
  });

  test('work where the bot is no member', async () => {
    const { slack, ofCommand, post } = await desk();
    const path = await ofCommand('#random');
    await post(path, { text: 'x', response_type: 'in_channel' });
    expect(slack.messages('#random')).toHaveLength(1);
  });

  test('work five times', async () => {
    const { slack, ofCommand, post } = await desk();
    const path = await ofCommand();
    for (let use = 1; use <= 5; use += 1) {
      expect((await post(path, { text: `${use}` })).status).toBe(200);
    }
    expect(await post(path, { text: '6' })).toEqual({
      status: 404,
      body: { ok: false, error: 'used_url' },
    });
    expect(slack.ephemerals()).toHaveLength(5);
  });

  test('work for thirty minutes', async () => {
    const { slack, clock, ofCommand, post } = await desk();
    const path = await ofCommand();
    clock.advance(30 * 60_000);
    expect((await post(path, { text: 'x' })).status).toBe(200);
    clock.advance(1);
    expect(await post(path, { text: 'x' })).toMatchObject({
      status: 404,
      body: { error: 'expired_url' },
    });
    expect((await post(`${slack.url}/commands/T1/2/3`, { text: 'x' })).status).toBe(404);
  });

  test('replace and delete the message they come from, private ones too', async () => {
    const { slack, call, ofButton, post } = await desk();
    const channel = slack.channel('#general');
    await call('chat.postMessage', { channel, text: 'old', blocks: buttons });
    await call('chat.postEphemeral', { channel, user: slack.me, text: 'old', blocks: buttons });
    for (const held of [() => slack.messages(channel), () => slack.ephemerals()]) {
      const path = await ofButton(held()[0]!);
      await post(path, { text: 'new', replace_original: true });
      expect(held()).toMatchObject([{ text: 'new', edited: { user: slack.bot } }]);
      await post(path, { delete_original: true });
      expect(held()).toEqual([]);
      expect(await post(path, { text: 'x', replace_original: true })).toMatchObject({
        status: 500,
        body: { error: 'message_not_found' },
      });
    }
  });

  test('refuse what a post refuses, but not the sum over blocks', async () => {
    const { slack, ofCommand, post } = await desk();
    const path = await ofCommand();
    const text = (length: number) => ({
      type: 'section',
      text: { type: 'plain_text', text: 'x'.repeat(length) },
    });
    expect(await post(path, { blocks: [text(3001)] })).toMatchObject({
      status: 500,
      body: { error: 'invalid_blocks' },
    });
    expect(await post(path, {})).toMatchObject({ status: 500, body: { error: 'no_text' } });
    expect(await post(path, '{')).toMatchObject({
      status: 400,
      body: { error: 'invalid_payload' },
    });
    expect((await post(path, { blocks: [1, 2, 3, 4, 5].map(() => text(3000)) })).status).toBe(200);
    expect(slack.refusals.map((call) => call.method)).toEqual(
      Array.from({ length: 3 }, () => 'response_url'),
    );
  });

  test('answer in an archived channel no more', async () => {
    const { slack, ofCommand, post } = await desk();
    const path = await ofCommand();
    await slack.archive('#general');
    expect(await post(path, { text: 'x' })).toMatchObject({ body: { error: 'is_archived' } });
  });
});
