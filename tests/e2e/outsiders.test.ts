import type { StoredMessage } from '@casebook/local-slack';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ACTION } from '../../src/slack/kit/action-ids.ts';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/**
 * People of other organisations, and places that they read: what the library says stays inside unless
 * an admin allows it. Each test looks at everything that Slack holds, not at one reply.
 */

const PARTNER = 'U0PARTNER';
const GUEST = 'U0GUEST';
const users = [
  { id: 'U0US', name: 'us', realName: 'One of us' },
  { id: 'U0OTHER', name: 'other', realName: 'Another of us' },
  { id: PARTNER, name: 'partner', realName: 'Pat Partner', team: 'T0PARTNER' },
  { id: GUEST, name: 'guest', realName: 'Gus Guest', isGuest: true },
];
const channels = [
  ...['ours', 'ours-500', 'ours-error', 'ours-limited', 'ours-then-not'].map((name) => ({ name })),
  { name: 'joint', isShared: true },
  { name: 'joint-private', isPrivate: true, isShared: true },
  { name: 'pair', between: ['U0US', PARTNER], isShared: true },
  { name: 'trio', between: ['U0US', 'U0OTHER', PARTNER], isShared: true },
];
const SECRET = '$40 million';

let running: Running;
async function start(env: Record<string, string> = {}, granted: string[] = []): Promise<void> {
  running = await runCasebook({
    transport: 'socket',
    env,
    slack: { users, channels, grantedOptionalScopes: granted },
  });
}

/** Everything that anybody but the asker can read of the library in a channel. */
const told = (channel: string, text = SECRET): StoredMessage[] =>
  running.slack.messages(channel).filter((message) => shownText(message).includes(text));

async function privateAnswer(channel: string): Promise<StoredMessage> {
  const { slack } = running;
  const before = new Set(slack.ephemerals().map(({ ts }) => ts));
  await slack.command(channel, '/case', 'klarna C6');
  return slack.waitFor(() => slack.ephemerals().find(({ ts }) => !before.has(ts)));
}

describe('by default', () => {
  beforeAll(() => start());
  afterAll(() => running.stop());
  beforeEach(() => running.slack.faults.clear());

  test.each(['joint-private', 'pair', 'trio', 'joint'])(
    'Share posts nothing in %s, which others read',
    async (channel) => {
      const { slack } = running;
      const answer = await privateAnswer(channel);
      expect(shownText(answer)).toContain(SECRET);
      await slack.press(answer, 'Share');
      const refusal = await slack.waitFor(() =>
        slack.ephemerals().find(({ ts, blocks }) => ts === answer.ts && blocks !== answer.blocks),
      );
      expect(shownText(refusal)).toContain('I post nothing here');
      expect(told(channel)).toEqual([]);
    },
  );

  test.each([
    ['HTTP 500', 'ours-500', { kind: 'status', status: 500, when: 'before' }],
    ['an error', 'ours-error', { kind: 'refuse', error: 'internal_error' }],
  ] as const)(
    '%s from Slack counts as shared, and is not remembered',
    async (_, channel, fault) => {
      const { slack } = running;
      const answer = await privateAnswer(channel);
      slack.faults.add({ method: 'conversations.info', fault });
      await slack.press(answer, 'Share');
      await slack.waitFor(() =>
        slack
          .ephemerals()
          .find((one) => one.ts === answer.ts && shownText(one).includes('nothing')),
      );
      expect(told(channel)).toEqual([]);
      await slack.press(await privateAnswer(channel), 'Share');
      await slack.waitFor(() => told(channel)[0]);
    },
  );

  test('a rate limit is waited out before anything is posted', async () => {
    const { slack } = running;
    const answer = await privateAnswer('ours-limited');
    const limit = slack.faults.add({
      method: 'conversations.info',
      fault: { kind: 'rate_limited', retryAfter: 1 },
    });
    await slack.press(answer, 'Share');
    await slack.waitFor(() => told('ours-limited')[0]);
    expect(limit.struck).toBe(1);
  });

  test('a channel that becomes shared takes no more from that moment', async () => {
    const { slack } = running;
    const channel = 'ours-then-not';
    const [first, second] = [await privateAnswer(channel), await privateAnswer(channel)];
    await slack.press(first, 'Share');
    await slack.waitFor(() => told(channel)[0]);
    await slack.share(channel);
    await slack.press(second, 'Share');
    await slack.waitFor(() =>
      slack.ephemerals().find((one) => one.ts === second.ts && shownText(one).includes('nothing')),
    );
    expect(told(channel)).toHaveLength(1);
  });

  test('someone of another organisation gets no private answer, whatever they press', async () => {
    const { slack } = running;
    const { ts } = slack.mention('ours', 'klarna C6').message;
    const card = await slack.waitFor(() => slack.thread('ours', ts)[0]);
    const buttons = card.blocks.flatMap((block) =>
      'elements' in block && block.type === 'actions'
        ? (block.elements as { action_id: string }[]).map(({ action_id }) => action_id)
        : [],
    );
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      const before = slack.ephemerals(PARTNER).length;
      await slack.press(card, button, { user: PARTNER });
      const refusal = await slack.waitFor(() => slack.ephemerals(PARTNER).slice(before)[0]);
      expect(shownText(refusal)).toContain('people of this organisation');
      expect(shownText(refusal)).not.toMatch(/Klarna|\$40/);
    }
    expect(slack.modals(PARTNER)).toEqual([]);
  });

  test('nor an answer to a command, a direct message, or on the Home tab', async () => {
    const { slack } = running;
    await slack.command('joint', '/case', 'klarna C6', { user: PARTNER });
    const refusal = await slack.waitFor(() => slack.ephemerals(PARTNER).at(-1));
    expect(shownText(refusal)).toContain('people of this organisation');
    const { ts } = slack.dm('klarna C6', { user: PARTNER }).message;
    const said = await slack.waitFor(() => slack.thread(PARTNER, ts)[0]);
    expect(shownText(said)).toContain('people of this organisation');
    expect(told(PARTNER)).toEqual([]);
  });

  test('nor anything on the Home tab', async () => {
    const { slack } = running;
    const opened = (line: Record<string, unknown>) =>
      line.msg === 'handled' && ['home-opened', 'members only'].includes(String(line.listener));
    const handled = () => running.log.filter(opened).length;
    const before = handled();
    await slack.openHome({ user: PARTNER });
    // The event is acknowledged before it is worked on.
    await expect.poll(handled).toBeGreaterThan(before);
    expect(slack.home(PARTNER)).toBeUndefined();
  });

  test('nor from any kind of button that ever stood in a message', async () => {
    const { slack } = running;
    const value = JSON.stringify({ c: 'klarna-ai-assistant', q: 'klarna C6' });
    const text = { type: 'plain_text', text: 'Old' };
    const rows = Object.values(ACTION).map((action_id) => ({
      type: 'actions',
      elements: [{ type: 'button', action_id, text, value }],
    }));
    await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${slack.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: slack.channel('joint'), text: 'Old', blocks: rows }),
    });
    const old = slack.messages('joint').at(-1)!;
    const calls = slack.calls.length;
    for (const action of Object.values(ACTION)) {
      const before = slack.ephemerals(PARTNER).length;
      await slack.press(old, action, { user: PARTNER });
      const refusal = await slack.waitFor(() => slack.ephemerals(PARTNER).slice(before)[0]);
      expect(shownText(refusal)).toContain('people of this organisation');
    }
    expect(slack.modals(PARTNER)).toEqual([]);
    expect(new Set(slack.calls.slice(calls).map(({ method }) => method))).toEqual(
      new Set(['response_url']),
    );
  });

  test('a mention by someone of another organisation is refused, without a way round it', async () => {
    const { slack } = running;
    const { ts } = slack.mention('joint', 'klarna C6', { user: PARTNER }).message;
    const said = await slack.waitFor(() => slack.thread('joint', ts)[0]);
    expect(shownText(said)).toContain('I post nothing here');
    expect(shownText(said)).not.toMatch(/direct message|another channel/i);
    expect(shownText(said)).toContain('CASEBOOK_SHARED_CHANNELS');
  });

  test('without users:read a guest counts as a member, and the start says so', () => {
    expect(running.log).toContainEqual(
      expect.objectContaining({ msg: expect.stringContaining('guests count as members') }),
    );
  });
});

describe('with users:read', () => {
  beforeAll(() => start({}, ['users:read']));
  afterAll(() => running.stop());

  test('a guest gets no answer, a member does', async () => {
    const { slack } = running;
    await slack.command('ours', '/case', 'klarna C6', { user: GUEST });
    const refusal = await slack.waitFor(() => slack.ephemerals(GUEST).at(-1));
    expect(shownText(refusal)).toContain('people of this organisation');
    const answer = await privateAnswer('ours');
    expect(shownText(answer)).toContain(SECRET);
  });
});

describe('if an admin allows shared channels', () => {
  beforeAll(() => start({ CASEBOOK_SHARED_CHANNELS: 'allow' }));
  afterAll(() => running.stop());

  test('a mention there is answered, also by someone of another organisation', async () => {
    const { slack } = running;
    const { ts } = slack.mention('joint', 'klarna C6', { user: PARTNER }).message;
    const said = await slack.waitFor(() => slack.thread('joint', ts)[0]);
    expect(shownText(said)).toContain(SECRET);
  });

  test('but what only the asker sees stays inside', async () => {
    const { slack } = running;
    await slack.command('joint', '/case', 'klarna C6', { user: PARTNER });
    const refusal = await slack.waitFor(() => slack.ephemerals(PARTNER).at(-1));
    expect(shownText(refusal)).toContain('people of this organisation');
  });
});
