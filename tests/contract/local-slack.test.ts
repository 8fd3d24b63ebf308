import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import { type Mode, type Running, runApp } from './local-slack-app.ts';

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
});
