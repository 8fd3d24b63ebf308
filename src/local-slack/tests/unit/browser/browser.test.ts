import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalSlack } from '../../../local-slack.ts';
import type { PageMessage, ServerMessage } from '../../../protocol/browser-protocol.ts';
import { connectApp } from '../../support/raw-app.ts';
import { type Json, manifestWith, workshop } from '../../support/workshop.ts';

interface Page {
  readonly heard: readonly ServerMessage[];
  /** Resolves with the first matching message of this type. */
  hear<Type extends ServerMessage['type']>(
    type: Type,
    fits?: (message: Extract<ServerMessage, { type: Type }>) => boolean,
  ): Promise<Extract<ServerMessage, { type: Type }>>;
  send(message: PageMessage): void;
}

async function openPage({ url }: LocalSlack, as = ''): Promise<Page> {
  const heard: ServerMessage[] = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/local/browser?as=${as}`, {
    origin: url,
  });
  let wake = () => {};
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)) as ServerMessage);
    wake();
  });
  const page: Page = {
    heard,
    async hear(type, fits = () => true) {
      for (;;) {
        const found = heard.find((one) => one.type === type && fits(one as never));
        if (found !== undefined) return found as never;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    send: (message) => socket.send(JSON.stringify(message)),
  };
  await page.hear('snapshot');
  return page;
}

const plain = (text: string) => ({ type: 'plain_text', text });
const button = { type: 'button', action_id: 'go', text: plain('Go') };
const row = { type: 'actions', block_id: 'row', elements: [button] };

async function desk() {
  const shop = await workshop([], {
    manifest: manifestWith(
      ['chat:write', 'commands', 'app_mentions:read', 'im:history'],
      ['app_mention', 'message.im', 'app_home_opened'],
    ),
    tryThese: ['Ask something'],
  });
  const app = await connectApp(shop);
  app.acknowledgeAll();
  return { ...shop, app };
}

describe('the page', () => {
  test('gets everything it may see, and nothing else', async () => {
    const { slack, call } = await desk();
    await call('chat.postMessage', { channel: '#general', text: 'for all' });
    const channel = slack.channel('#general');
    await call('chat.postEphemeral', { channel, user: slack.me, text: 'for you' });
    await call('chat.postEphemeral', { channel, user: slack.other, text: 'for sam' });
    await call('chat.postMessage', { channel: slack.other, text: "sam's" });
    const page = await openPage(slack);
    const { snapshot } = await page.hear('snapshot');
    expect(snapshot).toMatchObject({
      me: slack.me,
      bot: slack.bot,
      appConnected: true,
      tryThese: ['Ask something'],
      host: null,
      modals: [],
      home: null,
      commands: [{ command: '/echo', shouldEscape: false }, { shouldEscape: true }],
    });
    expect(snapshot.messages.map((one) => one.text)).toEqual(['for all', 'for you']);
    expect(snapshot.channels.filter((one) => one.kind === 'dm')).toMatchObject([
      { id: slack.channel(slack.me), name: 'Echo', hasBot: true },
    ]);
    expect(snapshot.channels.find((one) => one.name === 'leadership')).toMatchObject({
      kind: 'private',
      hasBot: false,
    });
  });

  test('hears of what happens to it alone', async () => {
    const { slack, call } = await desk();
    const page = await openPage(slack);
    await call('chat.postMessage', { channel: slack.other, text: "sam's" });
    const { ts } = await call('chat.postMessage', { channel: '#general', text: 'one' });
    await call('chat.update', { channel: slack.channel('#general'), ts, text: 'two' });
    await call('chat.delete', { channel: slack.channel('#general'), ts });
    await slack.invite('#random');
    await page.hear('channel', ({ channel }) => channel.hasBot);
    expect(page.heard.slice(1)).toMatchObject([
      { type: 'message', message: { text: 'one', edited: false } },
      { type: 'message', message: { text: 'two', edited: true } },
      { type: 'message_deleted', ts },
      { type: 'channel', channel: { name: 'random' } },
    ]);
    slack.dropSockets();
    expect(await page.hear('app')).toEqual({ type: 'app', connected: false });
  });

  test('offers what the host does, one thing at a time, and says what came of it', async () => {
    let finish = (_: string) => {};
    const run = () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      });
    const broken = () => {
      throw new Error('no more paint');
    };
    const actions = [
      { name: 'paint', title: 'Paint it', run },
      { name: 'break', title: 'Break it', run: broken },
    ];
    const { slack } = await workshop([], { hostActions: { title: 'Outside', actions } });
    const page = await openPage(slack);
    const other = await openPage(slack);
    const status = (words: string) => other.hear('host_status', ({ status }) => status === words);
    page.send({ type: 'host_action', name: 'nothing' });
    page.send({ type: 'host_action', name: 'paint', requestId: '1' });
    page.send({ type: 'host_action', name: 'break' });
    await status("Wait: “Paint it” isn't done yet.");
    finish('It is green.');
    await status('It is green.');
    await page.hear('acked', ({ requestId }) => requestId === '1');
    page.send({ type: 'host_action', name: 'break' });
    await status('“Break it” failed: no more paint');
    const { snapshot } = await (await openPage(slack)).hear('snapshot');
    expect(snapshot.host).toEqual({
      title: 'Outside',
      actions: [
        { name: 'paint', title: 'Paint it' },
        { name: 'break', title: 'Break it' },
      ],
      status: '“Break it” failed: no more paint',
    });
  });

  test('is empty again once everything is cleared', async () => {
    const { slack, call } = await desk();
    const channel = slack.channel('#general');
    await call('chat.postMessage', { channel, text: 'for all' });
    await call('chat.postEphemeral', { channel, user: slack.me, text: 'for you' });
    const held = [...slack.messages(channel), ...slack.ephemerals()];
    const page = await openPage(slack);
    slack.clear();
    expect(held).toHaveLength(2);
    for (const { ts } of held) await page.hear('message_deleted', (one) => one.ts === ts);
    const { snapshot } = await (await openPage(slack)).hear('snapshot');
    expect(snapshot.messages).toEqual([]);
  });

  test('posts text as Slack keeps it', async () => {
    const { slack, app } = await desk();
    const page = await openPage(slack);
    const channel = slack.channel('#general');
    page.send({ type: 'post', channel, text: `<@${slack.bot}> a &amp; b` });
    expect((await app.next()).payload.event).toMatchObject({ text: `<@${slack.bot}> a &amp; b` });
    const root = slack.messages('#general')[0]!;
    page.send({ type: 'post', channel, text: 'more', threadTs: root.ts });
    await page.hear('message', ({ message }) => message.text === 'more');
    expect(slack.thread('#general', root.ts)).toHaveLength(1);
    page.send({ type: 'post', channel: slack.channel('#old-project'), text: 'too late' });
    expect((await page.hear('notice')).text).toContain('archived');
  });

  test('runs a command, presses, fills in, dismisses', async () => {
    const { slack, app, call } = await desk();
    const page = await openPage(slack);
    const channel = slack.channel('#general');
    page.send({ type: 'command', channel, command: '/echo', text: 'hi', requestId: 'r1' });
    expect((await app.next()).payload).toMatchObject({ command: '/echo', text: 'hi' });
    await page.hear('acked', ({ requestId }) => requestId === 'r1');

    const args = { channel, user: slack.me, text: 'x', blocks: [row] };
    const { message_ts: ts } = await call('chat.postEphemeral', args);
    page.send({
      type: 'action',
      surface: { in: 'message', channel, ts: String(ts) },
      action: { type: 'button', action_id: 'go', block_id: 'row' },
      state: {},
      requestId: 'r2',
    });
    const { payload } = await app.next();
    expect(payload).toMatchObject({ type: 'block_actions', actions: [{ action_id: 'go' }] });
    await page.hear('acked', ({ requestId }) => requestId === 'r2');
    page.send({ type: 'dismiss', channel, ts: String(ts) });
    await page.hear('message_deleted');
    expect(slack.ephemerals()).toEqual([]);

    const element = { type: 'plain_text_input', action_id: 'text' };
    const blocks = [{ type: 'input', block_id: 'b', label: plain('L'), element }];
    const view = { type: 'modal', title: plain('T'), submit: plain('S'), blocks };
    await call('views.open', { trigger_id: payload.trigger_id, view });
    const [shown] = (await page.hear('modals')).modals;
    expect(shown).toMatchObject({ title: 'T', submit: 'S', type: 'modal' });
    const viewId = shown!.id;
    page.send({ type: 'view_submit', viewId, state: {}, requestId: 'r3' });
    expect(await page.hear('view_errors')).toMatchObject({
      viewId,
      errors: { b: expect.stringContaining('required') },
    });
    const state = { b: { text: { type: 'plain_text_input', value: 'v' } } };
    page.send({ type: 'view_submit', viewId, state });
    expect((await app.next()).payload).toMatchObject({ view: { state: { values: state } } });
    await page.hear('modals', ({ modals }) => modals.length === 0);
  });

  test('opens the home tab, invites, closes, asks for options', async () => {
    const { slack, app, call } = await desk();
    const page = await openPage(slack);
    page.send({ type: 'open_home' });
    expect((await app.next()).payload.event).toMatchObject({ tab: 'home' });
    const external = { type: 'external_select', action_id: 'find' };
    const view = { type: 'home', blocks: [{ ...row, elements: [external] }] };
    await call('views.publish', { user_id: slack.me, view });
    const { home } = await page.hear('home');
    expect(home).toMatchObject({ type: 'home' });
    app.acknowledgeAll(() => ({ options: [{ text: plain('One'), value: '1' }] }));
    page.send({
      type: 'options',
      requestId: 'o1',
      surface: { in: 'view', viewId: home!.id },
      actionId: 'find',
      blockId: 'row',
      value: 'o',
    });
    expect(await page.hear('options')).toEqual({
      type: 'options',
      requestId: 'o1',
      options: [{ text: plain('One'), value: '1' }],
    });
    page.send({ type: 'membership', channel: slack.channel('#random'), member: true });
    await page.hear('channel', ({ channel }) => channel.name === 'random' && channel.hasBot);
    const trigger_id = slack.workspace.triggers.issue({ user: slack.me });
    await call('views.open', {
      trigger_id,
      view: { type: 'modal', title: plain('T'), blocks: [] },
    });
    const [modal] = (await page.hear('modals', ({ modals }) => modals.length === 1)).modals;
    page.send({ type: 'view_close', viewId: modal!.id });
    await page.hear('modals', ({ modals }) => modals.length === 0);
    page.send({ type: 'open_dm' });
    await slack.waitFor(() => slack.deliveries.at(-1)?.label === 'app_home_opened');
  });

  test('hears from Slack when the app is silent', async () => {
    const { slack } = await workshop();
    const page = await openPage(slack);
    const channel = slack.channel('#general');
    page.send({ type: 'command', channel, command: '/echo', text: '', requestId: 'r' });
    expect(await page.hear('notice')).toEqual({
      type: 'notice',
      channel,
      text: '/echo failed with the error "dispatch_failed"',
    });
    await page.hear('acked');
  });

  test('cannot act as someone else', async () => {
    const { slack, call } = await desk();
    const page = await openPage(slack);
    const { ts } = await call('chat.postMessage', {
      channel: slack.other,
      text: 'x',
      blocks: [row],
    });
    const channel = slack.channel(slack.other);
    page.send({ type: 'post', channel, text: 'intruding' });
    page.send({
      type: 'action',
      surface: { in: 'message', channel, ts: String(ts) },
      action: { type: 'button', action_id: 'go', block_id: 'row' },
      state: {},
      requestId: 'r',
    });
    await page.hear('acked');
    expect(slack.messages(channel)).toHaveLength(1);
    expect(slack.deliveries.map((one) => one.label)).not.toContain('go');
  });
});

describe('who is let in', () => {
  const answer = (options: { port: number; path: string; host?: string; origin?: string }) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port, path, host, origin } = options;
      const upgrading = origin !== undefined;
      const outgoing = request({
        host: '127.0.0.1',
        port,
        path,
        headers: {
          ...(host === undefined ? {} : { host }),
          ...(upgrading
            ? {
                origin,
                connection: 'Upgrade',
                upgrade: 'websocket',
                'sec-websocket-version': '13',
                'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
              }
            : {}),
        },
      });
      outgoing.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject);
      outgoing.end();
    });

  test('only requests to this machine by its own name', async () => {
    const page = { html: '<!doctype html>', assets: new Map() };
    const { slack } = await workshop([], { page });
    const { port } = slack;
    expect(await answer({ port, path: '/' })).toBe(200);
    expect(await answer({ port, path: '/', host: `localhost:${port}` })).toBe(200);
    expect(await answer({ port, path: '/', host: `evil.example:${port}` })).toBe(403);
    expect(await answer({ port, path: '/', host: '127.0.0.1' })).toBe(403);
    expect(await answer({ port, path: '/api/api.test', host: 'evil.example' })).toBe(403);
  });

  test('only our own page may open the page’s socket', async () => {
    const { slack } = await workshop();
    const { port, url } = slack;
    const path = '/local/browser';
    expect(await answer({ port, path, origin: url })).toBe(101);
    expect(await answer({ port, path, origin: 'http://evil.example' })).toBe(403);
    expect(await answer({ port, path, origin: `http://127.0.0.1:${port + 1}` })).toBe(403);
    expect(await answer({ port, path, host: `evil.example:${port}`, origin: url })).toBe(403);
    expect(
      await answer({
        port,
        path,
        host: `evil.example:${port}`,
        origin: `http://evil.example:${port}`,
      }),
    ).toBe(403);
    expect(await answer({ port, path: '/elsewhere', origin: url })).toBe(403);
  });
});

describe('files of the page', () => {
  test('the document at / and at permalinks, assets by path', async () => {
    const assets = new Map([['/page.js', { type: 'text/javascript', body: 'let x;' }]]);
    const { slack } = await workshop([], { page: { html: '<!doctype html><p>', assets } });
    const get = async (path: string, method = 'GET') => {
      const response = await fetch(slack.url + path, { method });
      const { headers, status } = response;
      return { status, type: headers.get('content-type'), body: await response.text(), headers };
    };
    const home = await get('/');
    expect(home).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(home.body).toBe('<!doctype html><p>');
    expect(home.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect((await get('/archives/C1/p2')).body).toBe(home.body);
    expect(await get('/page.js')).toMatchObject({ type: 'text/javascript', body: 'let x;' });
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await get('/nothing')).status).toBe(404);
    expect((await get('/page.js', 'DELETE')).status).toBe(404);
  });

  test('without a page there is none', async () => {
    const { slack } = await workshop();
    const { status } = await fetch(slack.url);
    expect(status).toBe(404);
  });
});

test('a message keeps to what the page knows', async () => {
  const { slack, call } = await desk();
  const page = await openPage(slack);
  const attachments: Json[] = [{ blocks: [row] }];
  await call('chat.postMessage', { channel: '#general', text: 'x', attachments });
  const { message } = await page.hear('message');
  expect(message.blocks).toMatchObject([{ type: 'actions' }]);
  expect(message).not.toHaveProperty('byApp');
});

describe('as another person', () => {
  const PARTNER = 'U0LOCALPARTNER';
  const GUEST = 'U0LOCALGUEST';
  const channelsOf = async (page: Page) => {
    const { snapshot } = await page.hear('snapshot');
    return snapshot.channels.filter(({ kind }) => kind !== 'dm').map(({ name }) => name);
  };

  test('each sees their own channels; nobody and a bot are "you"', async () => {
    const { slack } = await desk();
    expect(await channelsOf(await openPage(slack, PARTNER))).toEqual(['partners']);
    expect(await channelsOf(await openPage(slack, GUEST))).toEqual([
      'general',
      'announcements',
      'random',
    ]);
    for (const as of ['', 'U0NOBODY', slack.bot]) {
      const { snapshot } = await (await openPage(slack, as)).hear('snapshot');
      expect(snapshot.me).toBe(slack.me);
    }
  });

  test('what is written, typed and opened is done by that person', async () => {
    const { slack, app } = await desk();
    const page = await openPage(slack, PARTNER);
    const channel = slack.channel('#partners');
    page.send({ type: 'post', channel, text: `<@${slack.bot}> hi` });
    const mention = await app.next();
    expect(mention.payload.event).toMatchObject({ user: PARTNER, user_team: 'T0LOCALPARTNER' });
    page.send({ type: 'command', channel, command: '/echo', text: 'hi' });
    expect((await app.next()).payload).toMatchObject({ user_id: PARTNER });
    page.send({ type: 'open_home' });
    expect((await app.next()).payload.event).toMatchObject({ user: PARTNER, tab: 'home' });
  });

  test('private replies and the Home tab of one are not told to another', async () => {
    const { slack, call } = await desk();
    const mine = await openPage(slack);
    const theirs = await openPage(slack, slack.other);
    const channel = slack.channel('#general');
    await call('chat.postEphemeral', { channel, user: slack.other, text: 'For Sam' });
    await theirs.hear('message', ({ message }) => message.text === 'For Sam');
    const home = { type: 'home', blocks: [] };
    await call('views.publish', { user_id: slack.other, view: home });
    await theirs.hear('home');
    await call('chat.postMessage', { channel, text: 'For all' });
    await mine.hear('message', ({ message }) => message.text === 'For all');
    expect(mine.heard.filter(({ type }) => type === 'home')).toEqual([]);
    expect(JSON.stringify(mine.heard)).not.toContain('For Sam');
  });
});
