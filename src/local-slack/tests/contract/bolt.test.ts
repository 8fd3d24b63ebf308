import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import { createLocalSlack } from '../../local-slack.ts';
import { createManualClock } from '../../state/clock.ts';
import { type Mode, manifest, type Running, runApp } from './bolt-app.ts';

describe.each<Mode>(['socket', 'http'])('a Bolt app over %s', (mode) => {
  let running: Running | undefined;
  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });
  const start = async (listen: (app: App) => void) => {
    running = await runApp(mode, listen);
    return running.slack;
  };

  test('answers a slash command in its acknowledgement, privately', async () => {
    const slack = await start((app) => {
      app.command('/echo', async ({ ack, command }) => {
        await ack({ text: `You said: ${command.text}` });
      });
    });
    const result = await slack.command('#general', '/echo', 'a & b <c>');
    expect(result.message?.text).toBe('You said: a &amp; b &lt;c&gt;');
    expect(slack.ephemerals()).toHaveLength(1);
    expect(slack.messages('#general')).toEqual([]);
  });

  test('answers a mention in its thread', async () => {
    const slack = await start((app) => {
      app.event('app_mention', async ({ event, say }) => {
        await say({ text: `Heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
      });
    });
    const { message } = slack.mention('#general', 'see https://example.com/a?b=1&c=2 & more');
    const reply = await slack.waitFor(() => slack.thread('#general', message.ts)[0]);
    expect(reply.text).toBe(
      `Heard: <@${slack.bot}> see <https://example.com/a?b=1&amp;c=2> &amp; more`,
    );
    expect(reply.user).toBe(slack.bot);
  });

  test('opens a modal from a button and takes its submission', async () => {
    const slack = await start((app) => {
      app.command('/echo', async ({ ack, respond }) => {
        await ack();
        await respond({
          text: 'Choose',
          blocks: [
            {
              type: 'actions',
              elements: [
                {
                  type: 'button',
                  action_id: 'open',
                  text: { type: 'plain_text', text: 'Open' },
                  value: '7',
                },
              ],
            },
          ],
        });
      });
      app.action('open', async ({ ack, body, client, action }) => {
        await ack();
        if (body.type !== 'block_actions' || action.type !== 'button') return;
        await client.views.open({
          trigger_id: body.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'name',
            private_metadata: action.value ?? '',
            title: { type: 'plain_text', text: 'Name' },
            submit: { type: 'plain_text', text: 'Save' },
            blocks: [
              {
                type: 'input',
                block_id: 'who',
                label: { type: 'plain_text', text: 'Who' },
                element: { type: 'plain_text_input', action_id: 'text' },
              },
            ],
          },
        });
      });
      app.view('name', async ({ ack, view, client, body }) => {
        const value = view.state.values.who?.text?.value ?? '';
        if (value.length < 3) {
          await ack({ response_action: 'errors', errors: { who: 'Longer, please' } });
          return;
        }
        await ack();
        await client.chat.postMessage({
          channel: body.user.id,
          text: `${value} ${view.private_metadata}`,
        });
      });
    });
    await slack.command('#general', '/echo');
    const choice = await slack.waitFor(() => slack.ephemerals()[0]);
    expect(await slack.press(choice, 'Open')).toBeUndefined();
    const modal = await slack.waitFor(() => slack.modals()[0]);
    expect(await slack.submit(modal)).toEqual({
      errors: { who: 'Please complete this required field.' },
    });
    expect(await slack.submit(modal, { text: 'ab' })).toEqual({
      errors: { who: 'Longer, please' },
    });
    expect(slack.modals()).toHaveLength(1);
    expect(await slack.submit(modal, { text: 'Ada' })).toEqual({});
    const said = await slack.waitFor(() => slack.messages(slack.me)[0]);
    expect(said.text).toBe('Ada 7');
    expect(slack.modals()).toEqual([]);
  });

  test('a post that is accepted but not answered is held once', async () => {
    const outcomes: string[] = [];
    const slack = await start((app) => {
      app.message(async ({ client, message }) => {
        await client.chat
          .postMessage({ channel: message.channel, text: 'once' })
          .then(() => outcomes.push('answered'))
          .catch(() => outcomes.push('failed'));
      });
    });
    const fault = slack.faults.add({
      method: 'chat.postMessage',
      fault: { kind: 'drop_response' },
    });
    await slack.dm('hello').delivered;
    await slack.waitFor(() => slack.messages(slack.me).length === 2);
    await expect.poll(() => outcomes).toEqual(['failed']);
    expect(fault.struck).toBe(1);
    expect(slack.messages(slack.me)[1]?.text).toBe('once');
  });

  test('shows a home tab and keeps it up to date', async () => {
    const slack = await start((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        if (event.tab !== 'home') return;
        const times = event.view === undefined ? 'first' : 'again';
        const text = { type: 'plain_text' as const, text: times };
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'section', text }] },
        });
      });
    });
    await slack.openHome();
    await slack.waitFor(() => JSON.stringify(slack.home()?.blocks ?? '').includes('first'));
    await slack.openHome();
    await slack.waitFor(() => JSON.stringify(slack.home()?.blocks).includes('again'));
    expect(slack.refusals).toEqual([]);
  });

  test('gives options to an external menu and hears what was chosen', async () => {
    const chosen: unknown[] = [];
    const slack = await start((app) => {
      app.event('app_mention', async ({ say }) => {
        await say({
          text: 'Which?',
          blocks: [
            {
              type: 'actions',
              block_id: 'row',
              elements: [{ type: 'external_select', action_id: 'find', min_query_length: 1 }],
            },
          ],
        });
      });
      app.options('find', async ({ ack, payload }) => {
        const text = `Found ${payload.value}`;
        await ack({ options: [{ text: { type: 'plain_text', text }, value: payload.value }] });
      });
      app.action('find', async ({ ack, action }) => {
        await ack();
        if (action.type === 'external_select') chosen.push(action.selected_option?.value);
      });
    });
    slack.mention('#general', 'which');
    const message = await slack.waitFor(() => slack.messages('#general')[1]);
    const options = await slack.options(message, 'find', 'abc');
    expect(options).toMatchObject([{ text: { text: 'Found abc' }, value: 'abc' }]);
    const choose = options[0] as Record<string, unknown>;
    expect(await slack.press(message, 'find', { choose })).toBeUndefined();
    await expect.poll(() => chosen).toEqual(['abc']);
  });

  test('pushes a view onto a modal in its answer', async () => {
    const modal = (callback_id: string) => ({
      type: 'modal' as const,
      callback_id,
      title: { type: 'plain_text' as const, text: callback_id },
      submit: { type: 'plain_text' as const, text: 'Next' },
      blocks: [],
    });
    const slack = await start((app) => {
      app.command('/echo', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: modal('one') });
      });
      app.view('one', ({ ack }) => ack({ response_action: 'push', view: modal('two') }));
      app.view('two', ({ ack }) => ack({ response_action: 'clear' }));
    });
    await slack.command('#general', '/echo');
    await slack.submit(await slack.waitFor(() => slack.modals()[0]));
    expect(slack.modals().map((view) => view.json.callback_id)).toEqual(['one', 'two']);
    await slack.submit(slack.modals()[1]!);
    expect(slack.modals()).toEqual([]);
  });

  test('replaces and deletes a private message through its response URL', async () => {
    const button = (action_id: string) => ({
      type: 'button' as const,
      action_id,
      text: { type: 'plain_text' as const, text: action_id },
    });
    const blocks = [{ type: 'actions' as const, elements: [button('next'), button('gone')] }];
    const slack = await start((app) => {
      app.command('/echo', ({ ack }) => ack({ text: 'one', blocks }));
      app.action('next', async ({ ack, respond }) => {
        await ack();
        await respond({ replace_original: true, text: 'two', blocks });
      });
      app.action('gone', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      });
    });
    const { message } = await slack.command('#general', '/echo');
    await slack.press(message!, 'next');
    await slack.waitFor(() => slack.ephemerals()[0]?.text === 'two');
    await slack.press(message!, 'gone');
    await slack.waitFor(() => slack.ephemerals().length === 0);
  });

  test('a refusal reaches the app with its reasons', async () => {
    const caught: unknown[] = [];
    const slack = await start((app) => {
      app.event('app_mention', async ({ say }) => {
        const text = { type: 'plain_text' as const, text: 'x'.repeat(151) };
        await say({ text: 'x', blocks: [{ type: 'header', text }] }).catch((error) =>
          caught.push(error.data),
        );
      });
    });
    slack.mention('#general', 'hi');
    await expect
      .poll(() => caught)
      .toMatchObject([
        {
          error: 'invalid_blocks',
          response_metadata: {
            messages: [
              '[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]',
            ],
          },
        },
      ]);
    expect(slack.refusals).toHaveLength(1);
  });

  test('hears the same event twice, under the same id', async () => {
    const heard: unknown[][] = [];
    const slack = await start((app) => {
      app.event('app_mention', async ({ body, context }) => {
        heard.push([body.event_id, context.retryNum, context.retryReason]);
      });
    });
    slack.faults.add({ delivery: 'app_mention', fault: { kind: 'twice', asRetry: true } });
    await slack.mention('#general', 'hi').delivered;
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard[1]?.[0]).toBe(heard[0]?.[0]);
    expect(heard[1]?.slice(1)).toEqual([1, 'http_timeout']);
  });

  test('a command whose listener does not acknowledge times out', async () => {
    const clock = createManualClock();
    const heard: string[] = [];
    running = await runApp(
      mode,
      (app) => {
        app.command('/echo', async ({ command }) => {
          heard.push(command.text);
        });
      },
      { clock },
    );
    const { slack } = running;
    const result = slack.command('#general', '/echo', 'hi');
    await expect.poll(() => heard).toEqual(['hi']);
    clock.advance(3000);
    expect(await result).toEqual({ error: 'operation_timeout' });
  });
});

describe('Socket Mode', () => {
  test('an app that loses its connection gets the event when it is back', async () => {
    const heard: string[] = [];
    const running = await runApp(
      'socket',
      (app) => {
        app.error(async () => {}); // the acknowledgement has nowhere to go
        app.event('app_mention', async ({ event }) => {
          heard.push(event.text);
        });
      },
      { retryDelaysMs: [60_000] },
    );
    const { slack } = running;
    slack.faults.add({ delivery: 'app_mention', fault: { kind: 'drop_socket' } });
    const { delivered } = slack.mention('#general', 'hi');
    await slack.waitFor(() => slack.deliveries[0]?.state === 'waiting');
    await slack.connected();
    slack.retryNow();
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    expect(heard.length).toBeGreaterThanOrEqual(1);
    await running.stop();
  });

  test('an app that is asked to reconnects', async () => {
    const running = await runApp('socket', (app) => {
      app.command('/echo', ({ ack }) => ack());
    });
    const { slack } = running;
    slack.refreshSockets();
    await slack.waitFor(() => slack.connections === 0);
    await slack.connected();
    expect(await slack.command('#general', '/echo')).toEqual({});
    const opened = slack.calls.filter((call) => call.method === 'apps.connections.open');
    expect(opened).toHaveLength(2);
    await running.stop();
  });
});

describe('signed HTTP', () => {
  test('a request URL that does not know the challenge is not taken', async () => {
    const slack = await createLocalSlack({ manifest });
    await expect(slack.deliverTo(`${slack.url}/slack/events`)).rejects.toThrow(
      /did not answer Slack's challenge: HTTP 404/,
    );
    await slack.close();
  });

  test('an app that has gone is noticed', async () => {
    const running = await runApp('http', () => {});
    const { slack, app } = running;
    expect(slack.appConnected).toBe(true);
    await app.stop();
    expect(await slack.command('#general', '/echo')).toEqual({ error: 'dispatch_failed' });
    expect(slack.appConnected).toBe(false);
    await slack.close();
  });

  test('an app with another signing secret hears nothing', async () => {
    const heard: string[] = [];
    const running = await runApp('http', (app) => {
      app.command('/echo', async ({ ack, command }) => {
        heard.push(command.text);
        await ack();
      });
    });
    const { slack } = running;
    const other = await createLocalSlack({ manifest });
    await expect(other.deliverTo(running.requestUrl)).rejects.toThrow('HTTP 401');
    expect(await slack.command('#general', '/echo', 'hi')).toEqual({});
    expect(heard).toEqual(['hi']);
    await running.stop();
    await other.close();
  });
});
