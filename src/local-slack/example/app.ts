import { App, type AppOptions, type BlockButtonAction } from '@slack/bolt';

/** Offers a button on `/hello`, tells the channel when it is pressed, and answers “ping”. */
export function createApp(options: AppOptions): App {
  const app = new App(options);
  app.command('/hello', async ({ ack }) => {
    const text = { type: 'plain_text', text: 'Wave' } as const;
    const wave = { type: 'button', action_id: 'wave', text } as const;
    await ack({ text: 'Hello!', blocks: [{ type: 'actions', elements: [wave] }] });
  });
  app.action<BlockButtonAction>('wave', async ({ ack, body, say }) => {
    await ack();
    await say(`<@${body.user.id}> waves`);
  });
  app.message('ping', async ({ say }) => {
    await say('pong');
  });
  return app;
}
