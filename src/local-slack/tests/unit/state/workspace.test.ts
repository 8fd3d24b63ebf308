import { describe, expect, test } from 'vitest';
import { createManualClock, createScheduler } from '../../../state/clock.ts';
import { createTimestamps } from '../../../state/ids.ts';
import { readManifest } from '../../../state/manifest.ts';
import { manifestWith, workshop } from '../../support/workshop.ts';

describe('the manifest', () => {
  test('says what the app may do', () => {
    const app = readManifest(manifestWith(['chat:write'], ['app_mention']));
    expect(app).toMatchObject({
      botName: 'Echo',
      homeTab: true,
      messagesTab: true,
      isAgent: true,
      socketMode: true,
      interactivity: true,
    });
    expect([...app.scopes, ...app.events]).toEqual(['chat:write', 'app_mention']);
    expect(app.commands[1]).toMatchObject({ command: '/escaped', shouldEscape: true });
  });

  test('an empty one allows nothing', () => {
    const app = readManifest({});
    expect(app).toMatchObject({ interactivity: false, homeTab: false, socketMode: false });
    expect(app.scopes.size + app.events.size + app.commands.length).toBe(0);
  });

  test('every wrong key is named', () => {
    const wrong = {
      features: { slash_commands: [{ command: 'case' }] },
      oauth_config: { scopes: { bot: 'chat:write' } },
    };
    expect(() => readManifest(wrong)).toThrow(/scopes\.bot[\s\S]*slash_commands\[0\]\.command/);
  });
});

describe('time', () => {
  test('a manual clock runs what falls due, in order, and nothing cancelled', () => {
    const clock = createManualClock(0);
    const ran: string[] = [];
    clock.after(20, () => ran.push('second'));
    clock.after(10, () => {
      ran.push(`first at ${clock.now()}`);
      clock.after(5, () => ran.push('in between'));
    });
    clock.after(15, () => ran.push('never'))();
    clock.advance(20);
    expect(ran).toEqual(['first at 10', 'in between', 'second']);
    expect(clock.now()).toBe(20);
  });

  test('a closed scheduler runs nothing more', () => {
    const clock = createManualClock(0);
    const scheduler = createScheduler(clock);
    const ran: string[] = [];
    scheduler.after(1, () => ran.push('before'));
    scheduler.close();
    scheduler.after(1, () => ran.push('after'));
    clock.advance(10);
    expect(ran).toEqual([]);
  });

  test('timestamps are unique and grow, though the clock stands', () => {
    const timestamps = createTimestamps(createManualClock(1_700_000_000_123));
    expect([timestamps.next(), timestamps.next(), timestamps.next()]).toEqual([
      '1700000000.123000',
      '1700000000.123001',
      '1700000000.123002',
    ]);
  });
});

describe('what is kept', () => {
  test('the newest messages, private messages, notices and calls', async () => {
    const { slack, call } = await workshop(['chat:write', 'commands'], { keep: 3 });
    const channel = slack.channel('#general');
    for (const text of ['1', '2', '3', '4', '5', '6', '7']) {
      await call('chat.postMessage', { channel, text });
      await call('chat.postEphemeral', { channel, text, user: slack.me });
      await slack.command(channel, '/nope');
    }
    expect(slack.messages(channel).map((one) => one.text)).toEqual(['5', '6', '7']);
    expect(slack.ephemerals().map((one) => one.text)).toEqual(['5', '6', '7']);
    expect(slack.notices()).toHaveLength(3);
    expect(slack.calls.length).toBeLessThanOrEqual(6);
  });
});

test('two workspaces know nothing of each other', async () => {
  const [one, two] = [await workshop(), await workshop()];
  one.slack.say('#general', 'here');
  expect(two.slack.messages('#general')).toEqual([]);
  expect(await two.call('auth.test', {}, one.slack.botToken)).toMatchObject({
    error: 'invalid_auth',
  });
});

test('people and channels can be chosen', async () => {
  const { slack } = await workshop([], {
    users: [
      { name: 'ada', realName: 'Ada L' },
      { name: 'bob', realName: 'Bob M' },
    ],
    channels: [{ name: 'lab' }, { name: 'attic', isArchived: true, hasBot: true }],
  });
  expect(slack.workspace.users.find(slack.me)).toMatchObject({ name: 'ada' });
  expect(slack.workspace.channels.all.map((one) => [one.name, one.members.has(slack.bot)])).toEqual(
    [
      ['lab', true],
      ['attic', true],
      ['ada', true],
      ['bob', true],
    ],
  );
  expect(() => slack.say('#attic', 'x')).toThrow('archived');
  expect(() => slack.say('#cellar', 'x')).toThrow('no channel #cellar');
});
