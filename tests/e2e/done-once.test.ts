import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook } from '../support/casebook-in-slack.ts';

/** What is pressed twice, or sent again by somebody who recorded it, is done once. */

let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'http' });
});
afterAll(() => running.stop());

test('a double click on Share posts once, and a later Share of another claim posts again', async () => {
  const { slack } = running;
  const share = async (claim: string, presses: number) => {
    const known = new Set(slack.ephemerals().map(({ ts }) => ts));
    await slack.command('general', '/case', claim);
    const card = await slack.waitFor(() => slack.ephemerals().find(({ ts }) => !known.has(ts)));
    const handled = () =>
      running.log.filter(
        ({ msg, listener }) => msg === 'handled' && listener === 'action share_answer',
      ).length;
    const before = handled();
    await Promise.all(Array.from({ length: presses }, () => slack.press(card, 'Share')));
    await expect.poll(handled, { interval: 5 }).toBe(before + presses);
  };
  const shared = () => slack.messages('general').filter(({ byApp }) => byApp).length;
  await share('klarna C6', 2);
  expect(shared()).toBe(1);
  await share('klarna C5', 1);
  expect(shared()).toBe(2);
});

test('a signed command that is sent again is answered once', async () => {
  const { slack, casebook } = running;
  const body = new URLSearchParams({
    command: '/case',
    text: 'klarna C6',
    team_id: 'T0LOCALTEAM',
    channel_id: slack.channel('general'),
    user_id: slack.me,
    trigger_id: 'replayed.1',
    response_url: 'http://127.0.0.1:9/nobody',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', slack.signingSecret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  const send = () =>
    fetch(`http://127.0.0.1:${casebook.port}/slack/events`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Slack-Request-Timestamp': timestamp,
        'X-Slack-Signature': `v0=${signature}`,
      },
      body,
    });
  const begun = () => running.log.filter(({ listener }) => listener === 'case-command').length;
  const before = begun();
  for (let n = 0; n < 3; n++) expect((await send()).status).toBe(200);
  // Nobody listens at its address: the one attempt ends with a failure.
  await expect.poll(begun, { timeout: 5000 }).toBe(before);
});
