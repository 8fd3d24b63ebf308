import { App, LogLevel } from '@slack/bolt';
import { createLocalSlack, type LocalSlack } from '../../local-slack.ts';
import { loadPage } from '../../page.ts';
import type { PageOption } from '../../state/options.ts';
import { GALLERY, GALLERY_MODAL } from './gallery.ts';

/** A minimal Bolt app to try the page with: it shows the gallery and reports each press. */
export interface GalleryApp {
  readonly slack: LocalSlack;
  /** The `action_id` of every press or choice, with the chosen value, oldest first. */
  readonly pressed: { readonly actionId: string; readonly chosen: unknown }[];
  /** `view.state.values` of every submission. */
  readonly submitted: unknown[];
  /** Lets the app acknowledge the button Next, which waits for this call. */
  release(): void;
  stop(): Promise<void>;
}

const MANIFEST = {
  display_information: { name: 'Gallery' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Gallery' },
    slash_commands: [
      {
        command: '/show',
        description: 'Show something',
        usage_hint: '[all | private | modal | WORDS]',
        should_escape: true,
      },
    ],
  },
  oauth_config: {
    scopes: { bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'] },
  },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.im', 'app_home_opened'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

const NOTE = { type: 'section', text: { type: 'plain_text', text: 'Another view' } } as const;

/** Loaded once per test file. */
let page: Promise<PageOption> | undefined;

export async function runGallery(port = 0): Promise<GalleryApp> {
  page ??= loadPage();
  const slack = await createLocalSlack({
    manifest: MANIFEST,
    port,
    page: await page,
    rateLimits: { posts: false },
    tryThese: ['/show all', '@Gallery hello', '/show modal'],
    hostActions: {
      title: 'Backstage',
      actions: [
        { name: 'sweep', title: 'Sweep the stage', run: () => 'It is swept.' },
        {
          name: 'fall',
          title: 'Fall down',
          run: () => Promise.reject(new Error('there is no net')),
        },
      ],
    },
  });
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  const pressed: GalleryApp['pressed'] = [];
  const submitted: unknown[] = [];
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });

  app.command('/show', async ({ ack, command, client, respond }) => {
    await ack();
    if (command.text === 'modal') {
      await client.views.open({ trigger_id: command.trigger_id, view: GALLERY_MODAL as never });
    } else if (command.text === 'private') {
      await respond({ text: 'For you alone' });
    } else if (command.text === 'all') {
      for (const { text, blocks } of GALLERY) {
        await client.chat.postMessage({
          channel: command.channel_id,
          text,
          ...(blocks.length > 0 ? { blocks: blocks as never } : {}),
        });
      }
    } else {
      await respond({ text: `You said: ${command.text}` });
    }
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`Heard: ${message.text}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const blocks = GALLERY[1]?.blocks as never;
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  app.options('case', async ({ ack, options }) => {
    const found = ['Apple', 'Apricot', 'Banana'].filter((name) =>
      name.toLowerCase().startsWith(options.value.toLowerCase()),
    );
    await ack({
      options: found.map((name) => ({ text: { type: 'plain_text', text: name }, value: name })),
    });
  });
  app.action('next', async ({ ack }) => {
    await released;
    await ack();
  });
  app.action(/^(?!next$)/, async ({ ack, action, body, client, respond }) => {
    await ack();
    const {
      action_id,
      type: _,
      block_id: __,
      ...chosen
    } = action as never as {
      action_id: string;
      type: string;
      block_id: string;
    };
    pressed.push({ actionId: action_id, chosen });
    const trigger_id = (body as { trigger_id: string }).trigger_id;
    if (action_id === 'push') {
      const title = { type: 'plain_text', text: 'On top' } as const;
      await client.views.push({ trigger_id, view: { type: 'modal', title, blocks: [NOTE] } });
    } else if (action_id === 'share') {
      await respond({ text: 'Shared', replace_original: false, response_type: 'in_channel' });
    }
  });
  app.view('gallery', async ({ ack, view }) => {
    const name = view.state.values.name?.name?.value;
    if (name === 'wrong') {
      await ack({ response_action: 'errors', errors: { name: 'That is no name' } });
      return;
    }
    submitted.push(view.state.values);
    await ack();
  });
  await app.start();
  await slack.connected();
  return {
    slack,
    pressed,
    submitted,
    release,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}
