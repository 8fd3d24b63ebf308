import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, runCasebook } from '../support/casebook-in-slack.ts';

/** What monitoring sees of the running bot. */

let running: Running;
beforeAll(async () => {
  running = await runCasebook({ transport: 'socket', env: { CASEBOOK_HEALTH_PORT: '0' } });
});
afterAll(() => running.stop());

async function get(path: string, { casebook } = running) {
  const answer = await fetch(`http://127.0.0.1:${casebook.healthPort}${path}`);
  return { status: answer.status, text: await answer.text() };
}

const isReady = async () => (await get('/readyz')).status === 200;

test('it is alive and ready, and counts what people ask', async () => {
  const { slack } = running;
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(await isReady()).toBe(true);
  slack.mention('#general', 'klarna profit');
  await slack.waitFor(() => slack.messages('#general').length > 1);
  await expect
    .poll(async () => (await get('/metrics')).text)
    .toContain('casebook_requests_total{surface="mention",outcome="answer"} 1');
  const { text } = await get('/metrics');
  expect(text).toContain('casebook_slack_calls_total{method="chat.postMessage",result="ok"} 1');
  expect(text).not.toContain('klarna');
  expect(running.log).toContainEqual(
    expect.objectContaining({ msg: 'handled', listener: 'mention', outcome: 'answer' }),
  );
});

test('of two bots in one process, each counts its own calls', async () => {
  const other = await runCasebook({ transport: 'socket', env: { CASEBOOK_HEALTH_PORT: '0' } });
  try {
    const { slack } = running;
    const posts = slack.messages('#general').length;
    const counted = async (of = running) =>
      /calls_total\{method="chat.postMessage",result="ok"\} (\d+)/.exec(
        (await get('/metrics', of)).text,
      )?.[1];
    const before = Number(await counted());
    slack.mention('#general', 'klarna C6');
    await slack.waitFor(() => slack.messages('#general').length > posts + 1);
    await expect.poll(async () => Number(await counted())).toBe(before + 1);
    expect(await counted(other)).toBeUndefined();
  } finally {
    await other.stop();
  }
});

test('it is not ready while Slack is away, and ready again afterwards', async () => {
  const comeBack = running.slack.goAway();
  await expect.poll(isReady).toBe(false);
  expect(JSON.parse((await get('/readyz')).text)).toMatchObject({
    checks: { library: { ok: true }, store: { ok: true }, slack: { ok: false } },
  });
  comeBack();
  await expect.poll(isReady, { timeout: 15_000 }).toBe(true);
});
