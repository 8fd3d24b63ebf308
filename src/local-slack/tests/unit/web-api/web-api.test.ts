import { describe, expect, test } from 'vitest';
import { form, workshop } from '../../support/workshop.ts';

const section = { type: 'section', text: { type: 'mrkdwn', text: 'Hello' } };

describe('admission', () => {
  test('tokens', async () => {
    const { slack, call } = await workshop();
    expect(await call('auth.test')).toMatchObject({
      ok: true,
      user_id: slack.bot,
      team_id: slack.workspace.team.id,
      bot_id: slack.workspace.botId,
    });
    expect(await call('auth.test', {}, 'xoxb-wrong')).toEqual({ ok: false, error: 'invalid_auth' });
    const bare = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
    const inForm = { method: 'POST', body: form({ token: slack.botToken }) };
    expect(await (await fetch(`${slack.apiUrl}auth.test`, inForm)).json()).toMatchObject({
      ok: true,
    });
    const inJson = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: slack.botToken }),
    };
    expect(await (await fetch(`${slack.apiUrl}auth.test`, inJson)).json()).toEqual({
      ok: false,
      error: 'not_authed',
    });
    expect(await call('chat.postMessage', {}, slack.appToken)).toEqual({
      ok: false,
      error: 'not_allowed_token_type',
    });
    expect(await call('apps.connections.open', {}, slack.botToken)).toEqual({
      ok: false,
      error: 'not_allowed_token_type',
    });
  });

  test('scopes come from the manifest', async () => {
    const { call } = await workshop(['commands', 'app_mentions:read']);
    expect(await call('chat.postMessage', { channel: 'C0LOCALGENERAL', text: 'x' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands,app_mentions:read',
    });
  });

  test.each<[method: string, args: object, needed: string]>([
    ['chat.postEphemeral', {}, 'chat:write'],
    ['chat.update', {}, 'chat:write'],
    ['chat.delete', {}, 'chat:write'],
    ['users.info', {}, 'users:read'],
    ['team.info', {}, 'team:read'],
    ['reactions.add', {}, 'reactions:write'],
    ['conversations.open', {}, 'im:write'],
    ['conversations.info', { channel: 'C0LOCALGENERAL' }, 'channels:read'],
    ['conversations.info', { channel: 'D0LOCALYOU' }, 'im:read'],
    ['conversations.history', { channel: 'C0LOCALGENERAL' }, 'channels:history'],
    ['conversations.replies', { channel: 'D0LOCALYOU', ts: '1' }, 'im:history'],
    ['conversations.list', {}, 'channels:read'],
    ['conversations.list', { types: 'private_channel' }, 'groups:read'],
    ['users.conversations', { types: 'im' }, 'im:read'],
    ['assistant.threads.setSuggestedPrompts', {}, 'assistant:write'],
  ])('%s %j needs %s', async (method, args, needed) => {
    const { call } = await workshop(['commands']);
    expect(await call(method, { ...args })).toMatchObject({ error: 'missing_scope', needed });
  });

  test('optional scopes count only where they were granted', async () => {
    const manifest = {
      oauth_config: { scopes: { bot: ['chat:write'], bot_optional: ['channels:history'] } },
    };
    const args = { channel: 'C0LOCALGENERAL' };
    const without = await workshop([], { manifest });
    expect(await without.call('conversations.history', args)).toMatchObject({
      error: 'missing_scope',
    });
    const granted = await workshop([], { manifest, grantedOptionalScopes: ['channels:history'] });
    expect(await granted.call('conversations.history', args)).toMatchObject({ ok: true });
  });

  test('unknown methods, unreadable bodies', async () => {
    const { slack, call } = await workshop();
    expect(await call('chat.shout')).toEqual({
      ok: false,
      error: 'unknown_method',
      req_method: 'chat.shout',
    });
    const headers = { authorization: `Bearer ${slack.botToken}` };
    const post = async (type: string, body: string) => {
      const init = { method: 'POST', headers: { ...headers, 'content-type': type }, body };
      return (await fetch(`${slack.apiUrl}auth.test`, init)).json();
    };
    expect(await post('application/json', '{')).toEqual({ ok: false, error: 'invalid_json' });
    expect(await post('application/json', '[]')).toEqual({ ok: false, error: 'json_not_object' });
    expect(await post('text/xml', '<a/>')).toEqual({ ok: false, error: 'invalid_post_type' });
  });

  test('every answer names the scopes', async () => {
    const { slack } = await workshop(['chat:write', 'commands']);
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    expect(response.headers.get('x-oauth-scopes')).toBe('chat:write,commands');
    expect(response.headers.get('x-accepted-oauth-scopes')).toBe('chat:write');
  });

  test('calls and refusals are kept, tokens are not', async () => {
    const { slack, call } = await workshop();
    await call('chat.postMessage', { channel: '#general', text: 'x' });
    await call('chat.postMessage', { channel: '#nowhere', text: 'x', token: 'xoxb-secret' });
    expect(slack.calls.map((one) => one.result?.ok)).toEqual([true, false]);
    expect(slack.refusals.map((one) => one.result?.error)).toEqual(['channel_not_found']);
    expect(JSON.stringify(slack.calls)).not.toContain('xoxb');
  });
});

describe('chat.postMessage', () => {
  test('holds what was posted, ids filled in', async () => {
    const { slack, call } = await workshop();
    const answer = await call('chat.postMessage', {
      channel: 'C0LOCALGENERAL',
      text: 'Hello',
      blocks: [section],
      metadata: { event_type: 'delivery', event_payload: { id: '7' } },
    });
    const [held] = slack.messages('#general');
    expect(answer).toMatchObject({ ok: true, channel: 'C0LOCALGENERAL', ts: held?.ts });
    expect(held).toMatchObject({
      text: 'Hello',
      user: slack.bot,
      metadata: { event_type: 'delivery', event_payload: { id: '7' } },
      blocks: [{ ...section, block_id: expect.stringMatching(/./) }],
    });
  });

  test('takes a channel by name and a user for their direct message', async () => {
    const { slack, call } = await workshop();
    await call('chat.postMessage', { channel: '#research', text: 'x' });
    await call('chat.postMessage', { channel: slack.other, text: 'y' });
    expect(slack.messages('research')).toHaveLength(1);
    expect(slack.messages(slack.other).map((one) => one.text)).toEqual(['y']);
  });

  test.each<[what: string, args: object, error: string]>([
    ['an unknown channel', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    [
      'a private channel it is not in',
      { channel: 'C0LOCALPRIVATE', text: 'x' },
      'channel_not_found',
    ],
    ['a channel it is not in', { channel: 'C0LOCALRANDOM', text: 'x' }, 'not_in_channel'],
    ['an archived channel', { channel: 'C0LOCALARCHIVE', text: 'x' }, 'is_archived'],
    ['no channel', { text: 'x' }, 'invalid_arguments'],
    ['nothing to say', { channel: '#general' }, 'no_text'],
    ['empty blocks', { channel: '#general', blocks: [] }, 'no_text'],
    ['blocks that are no JSON', { channel: '#general', blocks: '[{' }, 'invalid_blocks_format'],
    ['blocks that are no list', { channel: '#general', blocks: {} }, 'invalid_blocks_format'],
    [
      'a thread that is none',
      { channel: '#general', text: 'x', thread_ts: 'now' },
      'invalid_thread_ts',
    ],
    [
      'a thread nobody began',
      { channel: '#general', text: 'x', thread_ts: '1700000000.000100' },
      'thread_not_found',
    ],
    [
      'markdown beside text',
      { channel: '#general', text: 'x', markdown_text: 'y' },
      'markdown_text_conflict',
    ],
    [
      'metadata that is no JSON',
      { channel: '#general', text: 'x', metadata: '{' },
      'invalid_metadata_format',
    ],
    [
      'metadata without payload',
      { channel: '#general', text: 'x', metadata: { event_type: 'a' } },
      'invalid_metadata_schema',
    ],
    [
      'metadata with more',
      { channel: '#general', text: 'x', metadata: { event_type: 'a', event_payload: {}, more: 1 } },
      'invalid_metadata_schema',
    ],
    [
      'metadata too large',
      {
        channel: '#general',
        text: 'x',
        metadata: { event_type: 'a', event_payload: { a: 'x'.repeat(8000) } },
      },
      'metadata_too_large',
    ],
    [
      'a video without its scope',
      {
        channel: '#general',
        blocks: [
          {
            type: 'video',
            alt_text: 'x',
            title: { type: 'plain_text', text: 'x' },
            thumbnail_url: 'https://example.com',
            video_url: 'https://example.com',
          },
        ],
      },
      'missing_scope',
    ],
  ])('%s is refused', async (_what, args, error) => {
    const { slack, call } = await workshop();
    expect(await call('chat.postMessage', { ...args })).toMatchObject({ ok: false, error });
    expect(slack.workspace.channels.all.flatMap((one) => slack.messages(one.id))).toEqual([]);
  });

  test('invalid blocks are named one by one', async () => {
    const { call } = await workshop();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];
    const line = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    expect(await call('chat.postMessage', { channel: '#general', blocks })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [line],
      response_metadata: { messages: [`[ERROR] ${line}`] },
    });
  });

  test('13,000 characters in all blocks are the most', async () => {
    const { call } = await workshop();
    const post = (last: number) =>
      call('chat.postMessage', {
        channel: '#general',
        text: 'x',
        blocks: [3000, 3000, 3000, 3000, last].map((length) => ({
          type: 'section',
          text: { type: 'plain_text', text: 'x'.repeat(length) },
        })),
      });
    expect(await post(1000)).toMatchObject({ ok: true });
    expect(await post(1001)).toEqual({ ok: false, error: 'msg_blocks_too_long' });
  });

  test('one table a message', async () => {
    const { call } = await workshop();
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
    const post = (blocks: object[]) => call('chat.postMessage', { channel: '#general', blocks });
    expect(await post([table])).toMatchObject({ ok: true });
    expect(await post([table, table])).toMatchObject({ error: 'invalid_attachments' });
  });

  test('a text over 40,000 characters is cut, with a warning', async () => {
    const { slack, call } = await workshop();
    const answer = await call('chat.postMessage', {
      channel: '#general',
      text: 'x'.repeat(40_001),
    });
    expect(answer).toMatchObject({ ok: true, warning: 'message_truncated' });
    expect(slack.messages('#general')[0]?.text).toHaveLength(40_000);
  });

  test('blocks without text get a text made of their words', async () => {
    const { slack, call } = await workshop();
    const button = { type: 'button', text: { type: 'plain_text', text: 'Press' } };
    const blocks = [section, { type: 'actions', elements: [button] }];
    await call('chat.postMessage', { channel: '#general', blocks });
    expect(slack.messages('#general')[0]?.text).toBe('Hello');
  });

  test('a reply to a reply goes to its thread', async () => {
    const { slack, call } = await workshop();
    const post = (args: object) => call('chat.postMessage', { channel: '#general', ...args });
    const root = await post({ text: 'root' });
    const reply = await post({ text: 'reply', thread_ts: root.ts });
    await post({ text: 'again', thread_ts: reply.ts, reply_broadcast: true });
    expect(slack.thread('#general', String(root.ts))).toMatchObject([
      { text: 'reply', threadTs: root.ts, broadcast: false },
      { text: 'again', threadTs: root.ts, broadcast: true },
    ]);
    expect(slack.messages('#general')[0]?.threadTs).toBe(root.ts);
  });

  test('with the Messages tab off there is no direct message to post in', async () => {
    const manifest = { oauth_config: { scopes: { bot: ['chat:write'] } } };
    const { slack, call } = await workshop([], { manifest });
    expect(await call('chat.postMessage', { channel: slack.me, text: 'x' })).toEqual({
      ok: false,
      error: 'messages_tab_disabled',
    });
  });

  test('chat:write.public posts where the bot is not', async () => {
    const { call } = await workshop(['chat:write', 'chat:write.public']);
    expect(await call('chat.postMessage', { channel: 'C0LOCALRANDOM', text: 'x' })).toMatchObject({
      ok: true,
    });
  });
});

describe('chat.update and chat.delete', () => {
  test('change and remove a message of the app', async () => {
    const { slack, call } = await workshop();
    const { ts } = await call('chat.postMessage', {
      channel: '#general',
      text: 'old',
      blocks: [section],
      metadata: { event_type: 'a', event_payload: {} },
    });
    const channel = 'C0LOCALGENERAL';
    expect(await call('chat.update', { channel, ts, text: 'new' })).toMatchObject({ ok: true, ts });
    expect(slack.messages('#general')).toMatchObject([
      { text: 'new', blocks: [], metadata: { event_type: 'a' }, edited: { user: slack.bot } },
    ]);
    expect(await call('chat.delete', { channel, ts })).toMatchObject({ ok: true });
    expect(slack.messages('#general')).toEqual([]);
    expect(await call('chat.delete', { channel, ts })).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('keep metadata that is not given, drop it for an empty object', async () => {
    const { slack, call } = await workshop();
    const channel = 'C0LOCALGENERAL';
    const metadata = { event_type: 'a', event_payload: {} };
    const { ts } = await call('chat.postMessage', { channel, text: 'x', metadata });
    await call('chat.update', { channel, ts, text: 'y' });
    expect(slack.messages(channel)[0]?.metadata).toEqual(metadata);
    await call('chat.update', { channel, ts, text: 'y', metadata: {} });
    expect(slack.messages(channel)[0]).not.toHaveProperty('metadata');
  });

  test('leave other people and private messages alone', async () => {
    const { slack, call } = await workshop();
    const channel = 'C0LOCALGENERAL';
    const { message } = slack.say('#general', 'mine');
    const private_ = await call('chat.postEphemeral', { channel, user: slack.me, text: 'psst' });
    const update = (ts: unknown) => call('chat.update', { channel, ts, text: 'x' });
    expect(await update(message.ts)).toMatchObject({ error: 'cant_update_message' });
    expect(await update(private_.message_ts)).toMatchObject({ error: 'message_not_found' });
    expect(await call('chat.delete', { channel, ts: message.ts })).toMatchObject({
      error: 'cant_delete_message',
    });
  });

  test('take 4,000 bytes of text, no more', async () => {
    const { call } = await workshop();
    const channel = 'C0LOCALGENERAL';
    const { ts } = await call('chat.postMessage', { channel, text: 'x' });
    const update = (text: string) => call('chat.update', { channel, ts, text });
    expect(await update('é'.repeat(2000))).toMatchObject({ ok: true });
    expect(await update(`${'é'.repeat(2000)}x`)).toMatchObject({ error: 'msg_too_long' });
  });

  test('do not touch an archived channel', async () => {
    const { slack, call } = await workshop();
    const channel = 'C0LOCALGENERAL';
    const { ts } = await call('chat.postMessage', { channel, text: 'x' });
    await slack.archive(channel);
    expect(await call('chat.update', { channel, ts, text: 'y' })).toMatchObject({
      error: 'is_inactive',
    });
  });
});

describe('chat.postEphemeral', () => {
  test('is held for one person and in no history', async () => {
    const { slack, call } = await workshop(['chat:write', 'channels:history']);
    const args = { channel: 'C0LOCALGENERAL', user: slack.other, text: 'psst' };
    const { message_ts: ts } = await call('chat.postEphemeral', args);
    expect(slack.ephemerals(slack.other)).toMatchObject([
      { ts, text: 'psst', onlyFor: slack.other },
    ]);
    expect(slack.ephemerals()).toEqual([]);
    expect(await call('conversations.history', args)).toMatchObject({ messages: [] });
  });

  test('has no thread below it', async () => {
    const { slack, call } = await workshop();
    const channel = 'C0LOCALGENERAL';
    const args = { channel, user: slack.me, text: 'psst' };
    const { message_ts: thread_ts } = await call('chat.postEphemeral', args);
    expect(await call('chat.postMessage', { channel, text: 'x', thread_ts })).toEqual({
      ok: false,
      error: 'cannot_reply_to_message',
    });
  });

  test.each<[what: string, args: object, error: string]>([
    ['nobody', { channel: '#general', text: 'x' }, 'invalid_arguments'],
    ['a stranger', { channel: '#general', user: 'U404', text: 'x' }, 'user_not_in_channel'],
    [
      'someone who is not there',
      { channel: 'D0LOCALYOU', user: 'U0LOCALSAM', text: 'x' },
      'user_not_in_channel',
    ],
  ])('to %s is refused', async (_what, args, error) => {
    const { call } = await workshop();
    expect(await call('chat.postEphemeral', { ...args })).toMatchObject({ error });
  });
});

describe('rate limits', () => {
  const post = async (slack: { apiUrl: string; botToken: string }, channel: string) =>
    fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
      body: form({ channel, text: 'x' }),
    });

  test('one post a second a channel, however it is named', async () => {
    const { slack, clock } = await workshop(undefined, { rateLimits: {} });
    expect((await post(slack, '#general')).status).toBe(200);
    const refused = await post(slack, 'C0LOCALGENERAL');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
    expect((await post(slack, '#research')).status).toBe(200);
    clock.advance(1000);
    expect((await post(slack, '#general')).status).toBe(200);
    expect(slack.messages('#general')).toHaveLength(2);
  });

  test('tiers, where they are asked for', async () => {
    const { slack, clock } = await workshop(['channels:read'], { rateLimits: { tiers: true } });
    const list = () =>
      fetch(`${slack.apiUrl}conversations.list`, {
        headers: { authorization: `Bearer ${slack.botToken}` },
      });
    for (let count = 0; count < 20; count += 1) expect((await list()).status).toBe(200);
    clock.advance(20_000);
    const refused = await list();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
    clock.advance(40_000);
    expect((await list()).status).toBe(200);
  });
});
