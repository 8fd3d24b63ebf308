import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Running, runCasebook, shownText } from '../support/casebook-in-slack.ts';

/** Socket Mode as Slack really behaves: refreshes, outages, frames without an event, revoked apps. */

let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'socket' });
});
afterAll(() => running.stop());
beforeEach(() => running.slack.faults.clear());

/** Types a command; resolves to its answer, or to Slack's error. */
async function ask(text: string): Promise<string> {
  const { slack } = running;
  const before = new Set(slack.ephemerals().map(({ ts }) => ts));
  const { error } = await slack.command('general', '/case', text);
  if (error !== undefined) return error;
  return shownText(
    await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !before.has(ts)), 10_000),
  );
}

test('no command is lost while Slack refreshes the connection, again and again', async () => {
  const { slack } = running;
  const lost: string[] = [];
  for (let refresh = 0; refresh < 15; refresh++) {
    slack.refreshSockets();
    const answer = await ask('klarna C6');
    if (!answer.includes('$40 million')) lost.push(answer);
    // The old connection is closed once the new one is open.
    await slack.waitFor(() => slack.connections === 1);
  }
  expect(lost).toEqual([]);
});

test('after an outage it is back within seconds', async () => {
  const { slack } = running;
  const comeBack = slack.goAway();
  await expect
    .poll(() => running.log.filter(({ msg }) => msg === 'no connection to Slack').length, {
      timeout: 10_000,
    })
    .toBeGreaterThan(2);
  comeBack();
  await slack.connected(6000);
  expect(await ask('klarna C6')).toContain('$40 million');
});

test.each([
  { type: 'events_api', payload: { type: 'app_rate_limited', minute_rate_limited: 1 } },
  { type: 'events_api', payload: null },
  { type: 'interactive', payload: null },
  { type: 'slash_commands', payload: {} },
  { type: 'something_new', payload: { event: { type: 'x' } } },
  { type: 'events_api', payload: { event: null } },
])('a frame that no listener understands ends nothing: %j', async (frame) => {
  running.slack.sendFrame({ envelope_id: 'e1', ...frame });
  expect(await ask('klarna C6')).toContain('$40 million');
});

test('a refused connection is tried again', async () => {
  const { slack } = running;
  slack.faults.add({
    method: 'apps.connections.open',
    fault: { kind: 'refuse', error: 'internal_error' },
  });
  slack.dropSockets();
  await slack.connected(6000);
  expect(await ask('klarna C6')).toContain('$40 million');
});

test('an app that was removed says so, once, and with what to do', async () => {
  const removed = await runCasebook({ transport: 'socket' });
  removed.slack.faults.add({
    method: 'apps.connections.open',
    fault: { kind: 'refuse', error: 'account_inactive' },
    times: Infinity,
  });
  removed.slack.dropSockets();
  const error = await removed.casebook.refused;
  expect(String(error)).toContain('account_inactive');
  const attempts = removed.slack.calls.filter(({ method }) => method === 'apps.connections.open');
  expect(attempts).toHaveLength(2);
  await removed.stop();
});

test('an answer that was certainly not posted is posted once Slack can be reached', async () => {
  const { slack } = running;
  const comeBack = slack.faults.add({
    method: 'chat.postMessage',
    fault: { kind: 'rate_limited', retryAfter: 1 },
  });
  const { ts } = slack.mention('general', 'klarna C6').message;
  const answer = await slack.waitFor(() => slack.thread('general', ts)[0]);
  expect(shownText(answer)).toContain('$40 million');
  expect(comeBack.struck).toBe(1);
});
