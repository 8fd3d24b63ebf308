import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { createOnEvent } from '../../../../src/slack/wire/on-event.ts';

/** A Bolt app, and what brings something of Slack's to it. */
function createApp() {
  const receiver: Receiver = {
    init: () => {},
    start: async () => {},
    stop: async () => {},
  };
  const authorize = async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U9' });
  const app = new App({ receiver, authorize, convoStore: false });
  const bring = (body: object) =>
    app.processEvent({ body, ack: async () => {} } as unknown as ReceiverEvent);
  const bringEvent = (event: object) =>
    bring({ type: 'event_callback', team_id: 'T1', event_id: 'E1', event });
  return { app, bring, bringEvent };
}

describe('createOnEvent', () => {
  test('gives an event to the listener for its type, as Bolt would', async () => {
    const { app, bringEvent } = createApp();
    const onEvent = createOnEvent(app);
    const seen: unknown[] = [];
    onEvent('app_mention', async ({ event, body, context }) => {
      seen.push(event.text, body.event_id, context.botUserId);
    });
    onEvent('message', async ({ event }) => void seen.push(event.channel_type));
    await bringEvent({ type: 'app_mention', user: 'U1', text: 'hi', channel: 'C1', ts: '1.2' });
    await bringEvent({ type: 'message', user: 'U1', channel: 'D1', channel_type: 'im', ts: '1.3' });
    await bringEvent({ type: 'reaction_added', user: 'U1' });
    await bringEvent({ type: 'app_mention', user: 'U9', text: 'own', channel: 'C1', ts: '1.4' });
    expect(seen).toEqual(['hi', 'E1', 'U9', 'im']);
  });

  test('leaves all else to Bolt', async () => {
    const { app, bring } = createApp();
    createOnEvent(app);
    const seen: string[] = [];
    app.command('/case', async ({ command }) => void seen.push(command.text));
    await bring({ command: '/case', text: 'help', team_id: 'T1', channel_id: 'C1', user_id: 'U1' });
    expect(seen).toEqual(['help']);
  });

  test('what a listener throws reaches the handler of the app', async () => {
    const { app, bringEvent } = createApp();
    const onEvent = createOnEvent(app);
    const errors: string[] = [];
    app.error(async ({ message }) => void errors.push(message));
    onEvent('app_mention', () => Promise.reject(new Error('broken')));
    await bringEvent({ type: 'app_mention', user: 'U1', text: 'hi', channel: 'C1', ts: '1.2' });
    expect(errors).toEqual(['broken']);
  });

  test('a type has one listener', () => {
    const onEvent = createOnEvent(createApp().app);
    onEvent('app_mention', async () => {});
    expect(() => onEvent('app_mention', async () => {})).toThrow('two listeners');
  });
});
