import { describe, expect, test } from 'vitest';
import { connectApp } from '../../support/raw-app.ts';
import { type Json, workshop } from '../../support/workshop.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(`Option ${value}`), value });
const actions = (...elements: Json[]) => ({ type: 'actions', block_id: 'row', elements });
const button = { type: 'button', action_id: 'go', text: plain('Go'), value: '7' };
const menu = {
  type: 'static_select',
  action_id: 'menu',
  options: [option('a'), option('b')],
  initial_option: option('a'),
};

async function desk() {
  const shop = await workshop(['chat:write', 'commands']);
  const app = await connectApp(shop);
  const { slack, call } = shop;
  return {
    ...shop,
    app,
    async post(...blocks: Json[]) {
      const { ts } = await call('chat.postMessage', { channel: '#general', text: 'x', blocks });
      return slack.messages('#general').find((one) => one.ts === ts)!;
    },
    async open(view: Json) {
      const trigger_id = slack.workspace.triggers.issue({ user: slack.me });
      const answer = await call('views.open', {
        trigger_id,
        view: { type: 'modal', title: plain('T'), submit: plain('S'), ...view },
      });
      expect(answer).toMatchObject({ ok: true });
      return slack.modals().at(-1)!;
    },
  };
}

describe('using an element of a message', () => {
  test('tells the app everything', async () => {
    const { slack, app, post } = await desk();
    app.acknowledgeAll();
    const message = await post(actions(button, menu));
    expect(await slack.press(message, 'go', { user: slack.other })).toBeUndefined();
    const { payload, type } = await app.next();
    expect(type).toBe('interactive');
    expect(payload).toMatchObject({
      type: 'block_actions',
      api_app_id: slack.workspace.appId,
      team: { id: slack.workspace.team.id },
      user: { id: slack.other, username: 'sam' },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: false,
      },
      channel: { id: message.channel, name: 'general' },
      message: { ts: message.ts, text: 'x', bot_id: slack.workspace.botId },
      state: { values: { row: { menu: { type: 'static_select', selected_option: option('a') } } } },
      response_url: expect.stringMatching(new RegExp(`^${slack.url}/actions/`)),
      trigger_id: expect.any(String),
      actions: [
        {
          type: 'button',
          action_id: 'go',
          block_id: 'row',
          text: plain('Go'),
          value: '7',
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        },
      ],
    });
  });

  test('a choice changes the state it stands in', async () => {
    const { slack, app, post } = await desk();
    app.acknowledgeAll();
    await slack.press(await post(actions(menu)), 'menu', { choose: 'Option b' });
    const { payload } = await app.next();
    expect(payload.actions).toMatchObject([
      { type: 'static_select', selected_option: option('b') },
    ]);
    expect(payload.state).toEqual({
      values: { row: { menu: { type: 'static_select', selected_option: option('b') } } },
    });
  });

  test('a private message is not sent back', async () => {
    const { slack, app, call } = await desk();
    app.acknowledgeAll();
    const channel = slack.channel('#general');
    const args = { channel, user: slack.me, text: 'x', blocks: [actions(button)] };
    await call('chat.postEphemeral', args);
    await slack.press(slack.ephemerals()[0]!, 'Go');
    const { payload } = await app.next();
    expect(payload.container).toMatchObject({ is_ephemeral: true });
    expect(payload).not.toHaveProperty('message');
  });

  test('an unacknowledged press is told to the person', async () => {
    const { slack, app, clock, post } = await desk();
    const message = await post(actions(button));
    const pressing = slack.press(message, 'go');
    await app.next();
    clock.advance(3000);
    expect(await pressing).toBe('operation_timeout');
    expect(slack.notices()).toMatchObject([{ text: expect.stringContaining('operation_timeout') }]);
  });

  test('what is not there cannot be pressed', async () => {
    const { slack, post } = await desk();
    const message = await post(actions(button));
    expect(() => slack.press(message, 'stop')).toThrow('there are: go "Go"');
    slack.workspace.messages.remove(message);
    expect(() => slack.press(message, 'go')).toThrow('no message');
  });

  test('without interactivity in the manifest nothing is sent', async () => {
    const shop = await workshop([], {
      manifest: { oauth_config: { scopes: { bot: ['chat:write'] } } },
    });
    const { slack, call } = shop;
    await call('chat.postMessage', { channel: '#general', text: 'x', blocks: [actions(button)] });
    expect(await slack.press(slack.messages('#general')[0]!, 'go')).toBe('interactivity_disabled');
    expect(slack.deliveries).toEqual([]);
  });

  test('an external menu asks the app', async () => {
    const { slack, app, post } = await desk();
    app.acknowledgeAll(() => ({ options: [option('c')] }));
    const message = await post(actions({ type: 'external_select', action_id: 'find' }));
    expect(await slack.options(message, 'find', 'opt')).toEqual([option('c')]);
    expect((await app.next()).payload).toMatchObject({
      type: 'block_suggestion',
      action_id: 'find',
      block_id: 'row',
      value: 'opt',
      container: { type: 'message' },
    });
  });
});

describe('modals', () => {
  const name = {
    type: 'input',
    block_id: 'name',
    label: plain('Name'),
    element: { type: 'plain_text_input', action_id: 'text', min_length: 2, max_length: 4 },
  };
  const kind = {
    type: 'input',
    block_id: 'kind',
    optional: true,
    label: plain('Kind'),
    element: { ...menu, action_id: 'kind' },
  };

  test('a submission carries what was entered, and closes the modal', async () => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll();
    const view = await open({ callback_id: 'c', private_metadata: 'm', blocks: [name, kind] });
    expect(await slack.submit(view, { text: 'Ada' })).toEqual({});
    expect((await app.next()).payload).toMatchObject({
      type: 'view_submission',
      trigger_id: expect.any(String),
      response_urls: [],
      view: {
        id: view.id,
        callback_id: 'c',
        private_metadata: 'm',
        hash: view.hash,
        state: {
          values: {
            name: { text: { type: 'plain_text_input', value: 'Ada' } },
            kind: { kind: { type: 'static_select', selected_option: option('a') } },
          },
        },
      },
    });
    expect(slack.modals()).toEqual([]);
  });

  test.each([
    ['nothing', {}, 'Please complete this required field.'],
    ['too little', { text: 'A' }, 'Enter at least 2 characters.'],
    ['too much', { text: 'Adele' }, 'Enter at most 4 characters.'],
  ])('%s is caught before the app hears of it', async (_what, entries, error) => {
    const { slack, open } = await desk();
    const view = await open({ blocks: [name] });
    expect(await slack.submit(view, entries)).toEqual({ errors: { name: error } });
    expect(slack.deliveries).toEqual([]);
    expect(slack.modals()).toHaveLength(1);
  });

  test.each<[type: string, more: Json, wrong: string, right: string]>([
    ['email_text_input', {}, 'ada', 'ada@example.com'],
    ['url_text_input', {}, 'example', 'https://example.com'],
    ['number_input', { is_decimal_allowed: false }, '1.5', '2'],
    ['number_input', { is_decimal_allowed: true, min_value: '1' }, '0.5', '1.5'],
    ['number_input', { is_decimal_allowed: true, max_value: '1' }, '1.5', '0.5'],
    ['number_input', { is_decimal_allowed: true }, 'one', '1'],
  ])('%s %j checks what is entered', async (type, more, wrong, right) => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll();
    const element = { type, action_id: 'in', ...more };
    const view = await open({ blocks: [{ ...name, element }] });
    expect(await slack.submit(view, { in: wrong })).toHaveProperty('errors.name');
    expect(await slack.submit(view, { in: right })).toEqual({});
  });

  test('errors of the app stay with the form', async () => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll(() => ({ response_action: 'errors', errors: { name: 'Taken' } }));
    const view = await open({ blocks: [name] });
    expect(await slack.submit(view, { text: 'Ada' })).toEqual({ errors: { name: 'Taken' } });
    expect(slack.modals()).toHaveLength(1);
  });

  test.each<[what: string, answer: Json, error: string]>([
    [
      'errors for a block that is no input',
      { response_action: 'errors', errors: { nope: 'x' } },
      'invalid_errors',
    ],
    ['no errors at all', { response_action: 'errors', errors: {} }, 'invalid_errors'],
    [
      'an invalid view',
      { response_action: 'update', view: { type: 'modal', blocks: [] } },
      'invalid_arguments',
    ],
    ['an unknown action', { response_action: 'dance' }, 'invalid_response_action'],
  ])('%s troubles Slack', async (_what, answer, error) => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll(() => answer);
    const view = await open({ blocks: [name] });
    expect(await slack.submit(view, { text: 'Ada' })).toEqual({ error });
    expect(slack.notices()).toMatchObject([
      { text: expect.stringContaining('trouble connecting') },
    ]);
    expect(slack.modals()).toHaveLength(1);
  });

  test('update, push and clear', async () => {
    const { slack, app, open } = await desk();
    const next = (title: string) => ({ type: 'modal', title: plain(title), blocks: [] });
    const answers: Json[] = [
      { response_action: 'update', view: next('Two') },
      { response_action: 'push', view: next('Three') },
      { response_action: 'clear' },
    ];
    app.acknowledgeAll(() => answers.shift());
    const view = await open({ blocks: [] });
    const titles = () => slack.modals().map((one) => (one.json.title as Json).text);
    await slack.submit(view);
    expect(titles()).toEqual(['Two']);
    await slack.submit(slack.modals()[0]!);
    expect(titles()).toEqual(['Two', 'Three']);
    await slack.submit(slack.modals()[1]!);
    expect(titles()).toEqual([]);
  });

  test('a button in a modal keeps what was entered, and can push', async () => {
    const { slack, app, call, open } = await desk();
    app.acknowledgeAll();
    const view = await open({ blocks: [name, actions(button)] });
    await slack.press(view, 'go', { state: { text: 'Ada' } });
    const { payload } = await app.next();
    expect(payload).toMatchObject({
      container: { type: 'view', view_id: view.id },
      view: { state: { values: { name: { text: { value: 'Ada' } } } } },
    });
    expect(payload).not.toHaveProperty('response_url');
    const pushed = await call('views.push', {
      trigger_id: payload.trigger_id,
      view: { type: 'modal', title: plain('P'), blocks: [] },
    });
    expect(pushed).toMatchObject({ view: { previous_view_id: view.id } });
    expect(await slack.submit(view)).toEqual({});
  });

  test('closing is told to an app that asked', async () => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll();
    await slack.closeModal(await open({ blocks: [] }));
    await slack.closeModal(await open({ blocks: [], notify_on_close: true, callback_id: 'c' }));
    expect((await app.next()).payload).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { callback_id: 'c' },
    });
    expect(slack.deliveries).toHaveLength(1);
    expect(slack.modals()).toEqual([]);
  });

  test('a channel menu gives the app a response URL for that channel', async () => {
    const { slack, app, open } = await desk();
    app.acknowledgeAll();
    const element = { type: 'conversations_select', action_id: 'to', response_url_enabled: true };
    const view = await open({ blocks: [{ ...name, element }] });
    const channel = slack.channel('#research');
    await slack.submit(view, { to: channel });
    const [entry] = (await app.next()).payload.response_urls as Json[];
    expect(entry).toMatchObject({ block_id: 'name', action_id: 'to', channel_id: channel });
    const body = JSON.stringify({ text: 'there', response_type: 'in_channel' });
    await fetch(String(entry?.response_url), { method: 'POST', body });
    expect(slack.messages(channel)).toMatchObject([{ text: 'there' }]);
  });
});
