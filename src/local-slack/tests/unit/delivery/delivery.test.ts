import { describe, expect, test } from 'vitest';
import { connectApp, type Envelope } from '../../support/raw-app.ts';
import { type Json, manifestWith, type Workshop, workshop } from '../../support/workshop.ts';

const everyEvent = [
  'app_mention',
  'message.im',
  'message.channels',
  'message.groups',
  'app_home_opened',
  'member_joined_channel',
  'member_left_channel',
  'channel_left',
  'group_left',
  'channel_archive',
  'channel_unarchive',
  'group_archive',
  'reaction_added',
];
const everyScope = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'reactions:read',
  'reactions:write',
];

/** Starts a local Slack and an app that is subscribed to `events`. */
async function listening(events: readonly string[] = everyEvent, scopes = everyScope) {
  const shop = await workshop([], { manifest: manifestWith(scopes, events) });
  const app = await connectApp(shop);
  return { ...shop, app };
}

const typesSent = (shop: Workshop) =>
  shop.slack.deliveries.map(({ envelope }) => (envelope.payload.event as Json).type);

describe('events', () => {
  test('a mention, as Slack words it', async () => {
    const { slack, app, clock } = await listening(['app_mention']);
    app.acknowledgeAll();
    const { message, delivered } = slack.mention('#general', 'hi', { user: slack.other });
    const { payload, type, accepts_response_payload } = await app.next();
    expect(await delivered).toEqual([{ acknowledged: true, answer: undefined }]);
    expect({ type, accepts_response_payload }).toEqual({
      type: 'events_api',
      accepts_response_payload: false,
    });
    expect(payload).toMatchObject({
      type: 'event_callback',
      team_id: slack.workspace.team.id,
      api_app_id: slack.workspace.appId,
      event_id: expect.stringMatching(/^Ev[A-Z0-9]{10}$/),
      event_time: clock.now() / 1000,
      authorizations: [{ user_id: slack.bot, is_bot: true }],
      event: {
        type: 'app_mention',
        user: slack.other,
        text: `<@${slack.bot}> hi`,
        ts: message.ts,
        event_ts: message.ts,
        channel: slack.channel('#general'),
      },
    });
    expect(payload.event).not.toHaveProperty('thread_ts');
  });

  test('a mention in a thread names the thread and who began it', async () => {
    const { slack, app } = await listening(['app_mention']);
    app.acknowledgeAll();
    const root = slack.say('#general', 'root', { user: slack.other }).message;
    slack.mention('#general', 'and?', { threadTs: root.ts });
    expect((await app.next()).payload.event).toMatchObject({
      thread_ts: root.ts,
      parent_user_id: slack.other,
    });
  });

  test.each<[what: string, channel: string, types: string[]]>([
    ['a public channel', '#general', ['app_mention', 'message']],
    ['a channel the bot is not in', '#random', []],
    ['a private channel the bot is not in', '#leadership', []],
    ['a direct message', 'U0LOCALYOU', ['message']],
  ])('a mention in %s', async (_what, channel, types) => {
    const shop = await listening();
    shop.app.acknowledgeAll();
    await shop.slack.mention(channel, 'hi').delivered;
    expect(typesSent(shop)).toEqual(types);
  });

  test('whoever mentions a bot that is not there is asked to invite it', async () => {
    const { slack } = await listening();
    slack.mention('#random', 'hi');
    expect(slack.notices()).toMatchObject([
      { channel: slack.channel('#random'), text: expect.stringContaining('Invite it?') },
    ]);
  });

  test('only what the manifest subscribes to, and only with its scope', async () => {
    const deaf = await listening([]);
    await deaf.slack.mention('#general', 'hi').delivered;
    await deaf.slack.dm('hi').delivered;
    expect(typesSent(deaf)).toEqual([]);
    const scopeless = await listening(everyEvent, ['chat:write']);
    await scopeless.slack.mention('#general', 'hi').delivered;
    await scopeless.slack.dm('hi').delivered;
    expect(typesSent(scopeless)).toEqual([]);
  });

  test('a direct message says that it is one', async () => {
    const { slack, app } = await listening(['message.im']);
    app.acknowledgeAll();
    slack.dm('hi');
    expect((await app.next()).payload.event).toMatchObject({
      type: 'message',
      channel_type: 'im',
      channel: slack.channel(slack.me),
      user: slack.me,
      text: 'hi',
    });
  });

  test("the app's own message comes back as a bot's; another bot's too", async () => {
    const { slack, app, call } = await listening(['message.im', 'message.channels']);
    app.acknowledgeAll();
    await call('chat.postMessage', { channel: slack.me, text: 'mine' });
    expect((await app.next()).payload.event).toMatchObject({
      bot_id: slack.workspace.botId,
      user: slack.bot,
    });
    const other = slack.workspace.users.findByName('reminders')!;
    slack.say('#general', 'tick', { user: other.id });
    expect((await app.next()).payload.event).toMatchObject({
      bot_id: other.botId,
      user: other.id,
    });
  });

  test('edits and deletions', async () => {
    const { slack, app } = await listening(['message.im']);
    app.acknowledgeAll();
    const { message } = slack.dm('old');
    await app.next();
    const edited = slack.edit(message, 'new').message;
    expect((await app.next()).payload.event).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'new', edited: { user: slack.me } },
      previous_message: { text: 'old' },
    });
    slack.remove(edited);
    expect((await app.next()).payload.event).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: message.ts,
    });
    expect(slack.messages(slack.me)).toEqual([]);
  });

  test('coming, going and archiving', async () => {
    const shop = await listening();
    const { slack, app } = shop;
    app.acknowledgeAll();
    await slack.invite('#random');
    await slack.invite('#random');
    await slack.kick('#random');
    await slack.kick('#general', slack.other);
    await slack.archive('#general');
    await slack.unarchive('#general');
    expect(typesSent(shop)).toEqual([
      'member_joined_channel',
      'member_left_channel',
      'channel_left',
      'member_left_channel',
      'channel_archive',
      'channel_unarchive',
    ]);
    expect(slack.deliveries[0]?.envelope.payload.event).toMatchObject({
      user: slack.bot,
      channel: slack.channel('#random'),
      inviter: slack.me,
    });
  });

  test('the home tab opens with what it shows already', async () => {
    const { slack, app, call } = await listening(['app_home_opened']);
    app.acknowledgeAll();
    await slack.openMessages();
    await slack.openHome();
    await call('views.publish', { user_id: slack.me, view: { type: 'home', blocks: [] } });
    await slack.openHome();
    const events = [await app.next(), await app.next(), await app.next()].map(
      ({ payload }) => payload.event,
    );
    expect(events.map((event) => event?.tab)).toEqual(['messages', 'home', 'home']);
    expect(events[1]).not.toHaveProperty('view');
    expect(events[2]).toMatchObject({ view: { id: slack.home()?.id } });
  });

  test('any other event, if subscribed', async () => {
    const { slack, app } = await listening(['reaction_added']);
    app.acknowledgeAll();
    await slack.sendEvent({ type: 'tokens_revoked' });
    await slack.sendEvent({ type: 'reaction_added', user: slack.me });
    expect((await app.next()).payload.event).toMatchObject({ type: 'reaction_added' });
    expect(slack.deliveries).toHaveLength(1);
  });
});

describe('acknowledging', () => {
  test('an event that is not acknowledged comes again: at once, after one minute, after five', async () => {
    const { slack, app, clock } = await listening(['app_mention']);
    const { delivered } = slack.mention('#general', 'hi');
    const tries: Envelope[] = [];
    const nextTry = async (passing: number) => {
      tries.push(await app.next());
      clock.advance(3000); // not acknowledged in time
      await slack.waitFor(() => slack.deliveries[0]?.state !== 'under way');
      clock.advance(passing);
    };
    await nextTry(0);
    await nextTry(60_000);
    await nextTry(300_000);
    tries.push(await app.next());
    clock.advance(3000);
    expect(await delivered).toEqual([{ acknowledged: false, reason: 'timeout' }]);
    expect(slack.deliveries[0]?.state).toBe('given up');
    expect(tries.map((one) => [one.retry_attempt, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'http_timeout'],
      [2, 'http_timeout'],
      [3, 'http_timeout'],
    ]);
    expect(new Set(tries.map((one) => one.payload.event_id)).size).toBe(1);
    expect(new Set(tries.map((one) => one.envelope_id)).size).toBe(4);
  });

  test('an acknowledgement within three seconds ends it', async () => {
    const { slack, app, clock } = await listening(['app_mention']);
    const { delivered } = slack.mention('#general', 'hi');
    const envelope = await app.next();
    clock.advance(2999);
    app.ack(envelope);
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    clock.advance(600_000);
    expect(app.received).toHaveLength(1);
  });

  test('without a connection an event waits, and can be hurried', async () => {
    const shop = await workshop([], { manifest: manifestWith(everyScope, ['app_mention']) });
    const { slack } = shop;
    const { delivered } = slack.mention('#general', 'hi');
    await slack.waitFor(() => slack.deliveries[0]?.state === 'waiting');
    const app = await connectApp(shop);
    app.acknowledgeAll();
    slack.retryNow();
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    expect((await app.next()).retry_reason).toBe('connection_failed');
  });

  test('a command that is not acknowledged fails with operation_timeout, and is not tried again', async () => {
    const { slack, app, clock } = await listening([]);
    const running = slack.command('#general', '/echo', 'hi');
    await app.next();
    clock.advance(3000);
    expect(await running).toEqual({ error: 'operation_timeout' });
    expect(slack.notices()).toEqual([
      {
        user: slack.me,
        channel: slack.channel('#general'),
        text: '/echo failed with the error "operation_timeout"',
      },
    ]);
    clock.advance(600_000);
    expect(app.received).toHaveLength(1);
  });

  test('a command without a connection fails with dispatch_failed', async () => {
    const { slack } = await workshop();
    expect(await slack.command('#general', '/echo')).toEqual({ error: 'dispatch_failed' });
  });
});

describe('commands', () => {
  test('carry all that Slack sends', async () => {
    const { slack, app } = await listening([]);
    app.acknowledgeAll();
    await slack.command('#leadership', '/echo', '  @sam a & b ', { user: slack.other });
    expect((await app.next()).payload).toEqual({
      token: slack.workspace.verificationToken,
      team_id: slack.workspace.team.id,
      team_domain: slack.workspace.team.domain,
      channel_id: slack.channel('#leadership'),
      channel_name: 'privategroup',
      user_id: slack.other,
      user_name: 'sam',
      command: '/echo',
      text: '@sam a &amp; b',
      api_app_id: slack.workspace.appId,
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(new RegExp(`^${slack.url}/commands/`)),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.[0-9a-f]+$/),
    });
    await slack.command('#general', '/escaped', '@sam');
    expect((await app.next()).payload.text).toBe('<@U0LOCALSAM|sam>');
  });

  test('an answer in the acknowledgement is held, or refused as a post would be', async () => {
    const { slack, app } = await listening([]);
    const answers: unknown[] = [
      { text: 'private' },
      { text: 'public', response_type: 'in_channel' },
      { blocks: [{ type: 'poem' }] },
    ];
    app.acknowledgeAll(() => answers.shift());
    expect(await slack.command('#general', '/echo')).toMatchObject({
      message: { text: 'private' },
    });
    expect(await slack.command('#general', '/echo')).toMatchObject({ message: { text: 'public' } });
    expect(await slack.command('#general', '/echo')).toEqual({ error: 'invalid_blocks' });
    expect(slack.ephemerals()).toMatchObject([{ text: 'private' }]);
    expect(slack.messages('#general')).toMatchObject([{ text: 'public' }]);
  });

  test('an unknown command is Slackbot’s affair', async () => {
    const { slack, app } = await listening([]);
    expect(await slack.command('#general', '/nope')).toEqual({ error: 'unknown_command' });
    expect(app.received).toEqual([]);
  });
});

describe('connections', () => {
  test('say hello, take turns and hold ten', async () => {
    const shop = await workshop([], { manifest: manifestWith(everyScope, ['app_mention']) });
    const { slack } = shop;
    const first = await connectApp(shop);
    const second = await connectApp(shop);
    expect(first.hello).toMatchObject({
      type: 'hello',
      num_connections: 1,
      connection_info: { app_id: slack.workspace.appId },
    });
    expect(second.hello.num_connections).toBe(2);
    first.acknowledgeAll();
    second.acknowledgeAll();
    for (let count = 0; count < 4; count += 1) await slack.mention('#general', 'hi').delivered;
    expect([first.received.length, second.received.length]).toEqual([2, 2]);
    for (let count = 3; count <= 10; count += 1) await connectApp(shop);
    expect((await connectApp(shop)).hello).toMatchObject({
      type: 'disconnect',
      reason: 'too_many_websockets',
    });
    expect(slack.connections).toBe(10);
  });

  test('a ticket is used once', async () => {
    const shop = await workshop();
    const { url } = await shop.call('apps.connections.open', {}, shop.slack.appToken);
    const again: Workshop = { ...shop, call: () => Promise.resolve({ url }) };
    await connectApp(again);
    expect((await connectApp(again)).hello).toMatchObject({ reason: 'link_disabled' });
  });

  test('a refresh asks to reconnect, a drop does not ask', async () => {
    const { slack, app } = await listening();
    slack.refreshSockets();
    await expect
      .poll(() => app.received)
      .toMatchObject([{ type: 'disconnect', reason: 'refresh_requested' }]);
    slack.dropSockets();
    expect(await app.closed).toBe(1006);
    expect(slack.connections).toBe(0);
  });

  test('what was under way when the connection died is delivered again', async () => {
    const shop = await listening(['app_mention']);
    const { slack } = shop;
    const { delivered } = slack.mention('#general', 'hi');
    await shop.app.next();
    slack.dropSockets();
    await slack.waitFor(() => slack.deliveries[0]?.state === 'waiting');
    const again = await connectApp(shop);
    again.acknowledgeAll();
    shop.clock.advance(0);
    expect(await delivered).toMatchObject([{ acknowledged: true }]);
    expect(await again.next()).toMatchObject({
      retry_attempt: 1,
      retry_reason: 'connection_failed',
    });
  });

  test('Socket Mode that the manifest does not enable is refused', async () => {
    const shop = await workshop([], { manifest: {} });
    expect(await shop.call('apps.connections.open', {}, shop.slack.appToken)).toMatchObject({
      ok: false,
      error: 'forbidden_method',
    });
  });
});
