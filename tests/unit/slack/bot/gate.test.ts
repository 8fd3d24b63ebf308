import { createLocalSlack, type LocalSlack } from '@casebook/local-slack';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGate, type Gate } from '../../../../src/slack/bot/gate.ts';
import { manifest } from '../../../support/casebook-in-slack.ts';

/** The gate against a Slack that answers over HTTP; what it believes, and for how long. */

let slack: LocalSlack;
let now = 0;
beforeAll(async () => {
  slack = await createLocalSlack({
    manifest,
    grantedOptionalScopes: ['users:read'],
    users: [
      { id: 'U1', name: 'us', realName: 'Us' },
      { id: 'U2', name: 'guest', realName: 'Guest', isGuest: true },
    ],
    channels: [
      { id: 'C1', name: 'ours' },
      { id: 'C2', name: 'joint', isShared: true },
      { id: 'C3', name: 'private', isPrivate: true },
      { id: 'D9', name: 'pair', between: ['U1', 'U2'] },
      { id: 'G9', name: 'trio', between: ['U1', 'U2', 'U3'] },
    ],
  });
});
afterAll(() => slack.close());
beforeEach(() => slack.faults.clear());

const gateWith = (options: { allowsShared?: boolean; scopes?: string[] } = {}): Gate =>
  createGate({
    client: new WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
    ownTeams: ['T0LOCALTEAM', 'E0OURS'],
    scopes: options.scopes ?? [],
    allowsShared: options.allowsShared ?? false,
    now: () => now,
  });
const asksFor = (method: string) => slack.calls.filter((call) => call.method === method).length;

describe('places', () => {
  test.each([
    ['C1', true],
    ['C2', false],
    ['C3', false],
    ['D9', false],
    ['G9', false],
    ['D1', true],
    ['U1', true],
    ['C404', false],
  ])('%s is open: %s', async (channel, isOpen) => {
    expect(await gateWith().allows(channel)).toBe(isOpen);
    expect(await gateWith({ allowsShared: true }).allows(channel)).toBe(true);
  });

  test('"not shared" is believed for a minute, and "shared" never', async () => {
    const gate = gateWith();
    now = 1_000_000;
    const before = asksFor('conversations.info');
    await gate.allows('C1');
    now += 59_999;
    await gate.allows('C1');
    expect(asksFor('conversations.info') - before).toBe(1);
    now += 2;
    await gate.allows('C1');
    expect(asksFor('conversations.info') - before).toBe(2);
    await gate.allows('C2');
    await gate.allows('C2');
    expect(asksFor('conversations.info') - before).toBe(4);
  });

  test('what is believed is dropped when Slack says that the channel changed', async () => {
    const gate = gateWith();
    expect(await gate.allows('C1')).toBe(true);
    gate.forget('C1');
    slack.faults.add({
      method: 'conversations.info',
      fault: { kind: 'refuse', error: 'fatal_error' },
    });
    expect(await gate.allows('C1')).toBe(false);
    expect(await gate.allows('C1')).toBe(true);
  });
});

describe('people', () => {
  test.each([
    [['T0LOCALTEAM'], true],
    [[], true],
    [['E0OURS'], true],
    [['T0OTHER'], false],
    [['T0LOCALTEAM', 'T0OTHER'], false],
  ])('of %j may see what only they see: %s', async (teams, admitted) => {
    expect(await gateWith().admits({ user: 'U1', teams })).toBe(admitted);
    expect(await gateWith({ allowsShared: true }).admits({ user: 'U1', teams })).toBe(admitted);
  });

  test('guests are told from members by users:read alone', async () => {
    const guest = { user: 'U2', teams: ['T0LOCALTEAM'] };
    expect(await gateWith().admits(guest)).toBe(true);
    expect(await gateWith({ scopes: ['users:read'] }).admits(guest)).toBe(false);
    expect(await gateWith({ scopes: ['users:read'] }).admits({ user: 'U1', teams: [] })).toBe(true);
  });

  test('nobody is let in while Slack does not say who they are', async () => {
    const gate = gateWith({ scopes: ['users:read'] });
    slack.faults.add({
      method: 'users.info',
      fault: { kind: 'status', status: 500, when: 'before' },
    });
    expect(await gate.admits({ user: 'U1', teams: [] })).toBe(false);
    expect(await gate.admits({ user: 'U1', teams: [] })).toBe(true);
  });
});
