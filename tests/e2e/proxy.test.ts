import { afterEach, expect, test } from 'vitest';
import { proxiesIn } from '../../src/app/proxies.ts';
import { runCasebook, shownText } from '../support/casebook-in-slack.ts';
import { type ConnectProxy, createConnectProxy } from '../support/connect-proxy.ts';

/** Casebook behind a proxy, which is a real one. */

let proxy: ConnectProxy | undefined;
afterEach(async () => {
  await proxy?.close();
});

async function askThrough(env: Readonly<Record<string, string>>) {
  const running = await runCasebook({ transport: 'socket', proxies: proxiesIn(env) });
  const { slack } = running;
  try {
    const { ts } = slack.mention('general', 'klarna C6').message;
    const answer = await slack.waitFor(() =>
      slack.thread('general', ts).find(({ byApp }) => byApp),
    );
    expect(shownText(answer)).toContain('$40 million');
    await slack.command('general', '/case', 'klarna C6');
    await slack.waitFor(() => slack.ephemerals()[0]);
    return `127.0.0.1:${slack.port}`;
  } finally {
    await running.stop();
  }
}

test.each(['HTTP_PROXY', 'http_proxy'])('%s: calls and the socket go through it', async (name) => {
  proxy = await createConnectProxy();
  const slack = await askThrough({ [name]: proxy.address });
  expect(new Set(proxy.tunnels)).toEqual(new Set([slack]));
  // One for the calls at least, and one for the socket.
  expect(proxy.tunnels.length).toBeGreaterThanOrEqual(2);
});

test('a proxy that asks for a user gets the one in its address', async () => {
  proxy = await createConnectProxy('somebody:secret');
  await askThrough({ HTTP_PROXY: proxy.address });
  expect(proxy.tunnels.length).toBeGreaterThanOrEqual(2);
});

test('what NO_PROXY lists is reached directly', async () => {
  proxy = await createConnectProxy();
  await askThrough({ HTTP_PROXY: proxy.address, NO_PROXY: 'example.com,127.0.0.1' });
  expect(proxy.tunnels).toEqual([]);
});

test('a proxy that refuses, or is not there, is told with what to check', async () => {
  proxy = await createConnectProxy('somebody:secret');
  const wrong = proxy.address.replace('secret', 'wrong');
  await expect(askThrough({ HTTP_PROXY: wrong })).rejects.toMatchObject({
    name: 'CannotConnect',
    message: expect.stringMatching(/cannot be reached.*407/),
  });
  await expect(askThrough({ HTTP_PROXY: 'http://127.0.0.1:9' })).rejects.toMatchObject({
    name: 'CannotConnect',
    remedy: expect.stringContaining('proxy'),
  });
});
