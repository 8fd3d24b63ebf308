import { describe, expect, test } from 'vitest';
import { type Json, workshop } from '../../support/workshop.ts';

const names = (answer: Json) => (answer.channels as Json[]).map((channel) => channel.name);
const texts = (answer: Json) => (answer.messages as Json[]).map((message) => message.text);
const cursor = (answer: Json) => (answer.response_metadata as Json | undefined)?.next_cursor;

describe('conversations', () => {
  test('info shows what the bot can see', async () => {
    const { slack, call } = await workshop(['channels:read', 'im:read', 'groups:read']);
    const info = (channel: string) => call('conversations.info', { channel });
    expect(await info('C0LOCALRANDOM')).toMatchObject({
      channel: { name: 'random', is_member: false, is_archived: false, is_private: false },
    });
    expect(await info('D0LOCALYOU')).toMatchObject({ channel: { is_im: true, user: slack.me } });
    expect(await info('C0LOCALPRIVATE')).toEqual({ ok: false, error: 'channel_not_found' });
    await slack.invite('#leadership');
    expect(await info('C0LOCALPRIVATE')).toMatchObject({ channel: { is_private: true } });
  });

  test('list and users.conversations page and filter', async () => {
    const { call } = await workshop(['channels:read', 'groups:read']);
    const first = await call('conversations.list', { limit: 3 });
    expect(names(first)).toEqual(['general', 'research', 'announcements']);
    const rest = await call('conversations.list', { limit: 3, cursor: cursor(first) });
    expect(names(rest)).toEqual(['random', 'old-project', 'partners']);
    expect(cursor(rest)).toBe('');
    expect(names(await call('users.conversations', { exclude_archived: true }))).toEqual([
      'general',
      'research',
      'announcements',
      'partners',
    ]);
    expect(await call('conversations.list', { types: 'planets' })).toMatchObject({
      error: 'invalid_types',
    });
    expect(await call('conversations.list', { cursor: '!' })).toMatchObject({
      error: 'invalid_cursor',
    });
  });

  test('members', async () => {
    const { slack, call } = await workshop(['channels:read']);
    const { members } = await call('conversations.members', { channel: 'C0LOCALRANDOM' });
    expect(members).toContain(slack.me);
    expect(members).not.toContain(slack.bot);
  });

  test('open finds the direct message', async () => {
    const { slack, call } = await workshop(['im:write']);
    expect(await call('conversations.open', { users: slack.other })).toMatchObject({
      channel: { id: slack.channel(slack.other) },
    });
    expect(await call('conversations.open', { users: 'U404' })).toMatchObject({
      error: 'user_not_found',
    });
    expect(await call('conversations.open')).toMatchObject({ error: 'users_list_not_supplied' });
  });

  test('history: newest first, roots only, between two times, page by page', async () => {
    const { slack, clock, call } = await workshop(['chat:write', 'channels:history']);
    const channel = 'C0LOCALGENERAL';
    const said = [1, 2, 3, 4].map((count) => {
      clock.advance(1000);
      return slack.say('#general', `m${count}`).message.ts;
    });
    slack.say('#general', 'in a thread', { threadTs: said[0]! });
    slack.say('#general', 'in both', { threadTs: said[0]!, broadcast: true });
    const history = (args: Json = {}) => call('conversations.history', { channel, ...args });
    expect(texts(await history())).toEqual(['in both', 'm4', 'm3', 'm2', 'm1']);
    const between = { oldest: said[1], latest: said[2] };
    expect(texts(await history(between))).toEqual([]);
    expect(texts(await history({ ...between, inclusive: true }))).toEqual(['m3', 'm2']);
    const first = await history({ limit: 3 });
    expect([texts(first), first.has_more]).toEqual([['in both', 'm4', 'm3'], true]);
    const rest = await history({ limit: 3, cursor: cursor(first) });
    expect([texts(rest), rest.has_more]).toEqual([['m2', 'm1'], false]);
    expect(await history({ limit: 0 })).toMatchObject({ error: 'invalid_limit' });
    expect(await history({ oldest: 'then' })).toMatchObject({ error: 'invalid_ts_oldest' });
    expect(await history({ latest: 'now' })).toMatchObject({ error: 'invalid_ts_latest' });
    const replies = await call('conversations.replies', { channel, ts: said[0] });
    expect(texts(replies)).toEqual(['m1', 'in a thread', 'in both']);
    expect((replies.messages as Json[])[0]).toMatchObject({ reply_count: 2 });
  });

  test('history tells of metadata, and shows it when asked', async () => {
    const { call } = await workshop(['chat:write', 'channels:history']);
    const channel = 'C0LOCALGENERAL';
    const metadata = { event_type: 'delivery', event_payload: { id: '7' } };
    await call('chat.postMessage', { channel, text: 'x', metadata });
    const without = await call('conversations.history', { channel });
    expect(without.messages).toMatchObject([{ metadata: { event_type: 'delivery' } }]);
    expect(JSON.stringify(without)).not.toContain('event_payload');
    expect(
      await call('conversations.history', { channel, include_all_metadata: true }),
    ).toMatchObject({ messages: [{ metadata }] });
  });

  test('history needs a member', async () => {
    const { call } = await workshop(['channels:history']);
    expect(await call('conversations.history', { channel: 'C0LOCALRANDOM' })).toMatchObject({
      error: 'not_in_channel',
    });
  });
});

describe('the rest', () => {
  test('people, bots, the workspace', async () => {
    const { slack, call } = await workshop(['users:read', 'team:read']);
    expect(await call('users.info', { user: slack.bot })).toMatchObject({
      user: { is_bot: true, profile: { bot_id: slack.workspace.botId } },
    });
    expect(await call('users.info', { user: 'U404' })).toMatchObject({ error: 'user_not_found' });
    expect(await call('bots.info', { bot: slack.workspace.botId })).toMatchObject({
      bot: { user_id: slack.bot },
    });
    expect(await call('team.info')).toMatchObject({ team: { id: slack.workspace.team.id } });
  });

  test('permalinks lead to the message, in its thread', async () => {
    const { slack, call } = await workshop();
    const root = slack.say('#general', 'root').message;
    const reply = slack.say('#general', 'reply', { threadTs: root.ts }).message;
    const channel = 'C0LOCALGENERAL';
    const link = async (ts: string) =>
      (await call('chat.getPermalink', { channel, message_ts: ts })).permalink;
    const path = (ts: string) => `${slack.url}/archives/${channel}/p${ts.replace('.', '')}`;
    expect(await link(root.ts)).toBe(path(root.ts));
    expect(await link(reply.ts)).toBe(`${path(reply.ts)}?thread_ts=${root.ts}&cid=${channel}`);
    expect(await call('chat.getPermalink', { channel, message_ts: '1.1' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  test('reactions are added once and removed once', async () => {
    const { slack, call } = await workshop(['reactions:write']);
    const { ts } = slack.say('#general', 'x').message;
    const args = { channel: 'C0LOCALGENERAL', timestamp: ts, name: 'eyes' };
    expect(await call('reactions.add', args)).toEqual({ ok: true });
    expect(await call('reactions.add', args)).toMatchObject({ error: 'already_reacted' });
    expect(slack.messages('#general')[0]?.reactions).toEqual({ eyes: [slack.bot] });
    expect(await call('reactions.remove', args)).toEqual({ ok: true });
    expect(await call('reactions.remove', args)).toMatchObject({ error: 'no_reaction' });
    expect(slack.messages('#general')[0]?.reactions).toEqual({});
    expect(await call('reactions.add', { ...args, name: ':eyes:' })).toMatchObject({
      error: 'invalid_name',
    });
  });

  test('blocks.validate says what is wrong, with or without a token', async () => {
    const { slack, call } = await workshop([]);
    const ask = async (args: Json) => call('blocks.validate', args, '');
    const poem = [{ type: 'poem' }];
    expect(await ask({ blocks: [{ type: 'divider' }] })).toEqual({ ok: true });
    expect(await ask({ blocks: poem })).toMatchObject({
      error: 'invalid_blocks',
      errors: [{ pointer: '/0/type', code: 'unsupported_type', message: 'unsupported type: poem' }],
    });
    expect(await ask({ message: { blocks: poem } })).toMatchObject({
      error: 'invalid_message',
      errors: [{ pointer: '/blocks/0/type' }],
    });
    expect(await ask({ view: { type: 'home', blocks: poem } })).toMatchObject({
      error: 'invalid_view',
      errors: [{ pointer: '/blocks/0/type' }],
    });
    expect(await ask({ blocks: poem, view: {} })).toMatchObject({ error: 'invalid_arguments' });
    expect(slack.refusals).toHaveLength(4);
  });

  test('an agent sets its status and its prompts', async () => {
    const { slack, call } = await workshop(['chat:write', 'assistant:write']);
    const { ts } = slack.dm('hello').message;
    const channel_id = slack.channel(slack.me);
    const thread = { channel_id, thread_ts: ts };
    expect(
      await call('agents.sessions.setStatus', { ...thread, status: 'processing' }),
    ).toMatchObject({ ok: true, status: 'processing' });
    expect(await call('agents.sessions.setStatus', { ...thread, status: 'asleep' })).toMatchObject({
      error: 'invalid_status',
    });
    expect(await call('agents.sessions.setStatus', { channel_id, status: 'active' })).toMatchObject(
      { error: 'thread_ts_required' },
    );
    const nowhere = { channel_id, thread_ts: '1700000000.000100', status: 'active' };
    expect(await call('assistant.threads.setStatus', nowhere)).toMatchObject({
      error: 'invalid_thread_ts',
    });
    expect(await call('assistant.threads.setStatus', { ...thread, status: 'looks' })).toEqual({
      ok: true,
    });
    const prompts = [{ title: 'Help', message: 'help' }];
    expect(await call('assistant.threads.setSuggestedPrompts', { channel_id, prompts })).toEqual({
      ok: true,
    });
    expect(
      await call('assistant.threads.setSuggestedPrompts', { channel_id, prompts: [] }),
    ).toMatchObject({ error: 'invalid_arguments' });
  });
});
