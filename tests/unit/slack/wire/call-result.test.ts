import { expect, test } from 'vitest';
import type { Called } from '../../../../src/slack/wire/call-result.ts';
import { exchange } from '../../../../src/slack/wire/exchange.ts';
import { DIRECT } from '../../../../src/slack/wire/wire.ts';
import { serve, stopServing } from '../../../support/serve.ts';

/** A route, and what was told of the requests that took it. */
function counted() {
  const called: string[] = [];
  const onCalled = ({ method, result }: Called) => void called.push(`${method} ${result}`);
  return { called, route: { ...DIRECT, onCalled } };
}

test.each([
  ['/api/chat.postMessage', 200, '{"ok":true,"ts":"1.2"}', 'chat.postMessage ok'],
  ['/api/chat.update', 200, '{ "ok": false, "error": "ratelimited" }', 'chat.update ratelimited'],
  ['/api/apps.connections.open', 503, 'upstream', 'apps.connections.open http_503'],
  ['/api/auth.test', 200, '<html>', 'auth.test unreadable'],
  ['/commands/T1/2/abc', 200, 'ok', 'response_url ok'],
  ['/commands/T1/2/abc', 404, 'used_url', 'response_url http_404'],
])('a call of %s that answers %i %s counts as %s', async (path, status, body, expected) => {
  const address = await serve((_, response) => response.writeHead(status).end(body));
  const { called, route } = counted();
  const answer = await exchange(route, `${address}${path}`, { method: 'POST', body: '' }).answer;
  expect(answer.body.toString()).toBe(body);
  expect(called).toEqual([expected]);
});

test('a call without an answer counts too', async () => {
  const address = await serve(() => {});
  await stopServing();
  const { called, route } = counted();
  const { answer } = exchange(route, `${address}/api/auth.test`, { method: 'POST', body: '' });
  await expect(answer).rejects.toThrow();
  expect(called).toEqual(['auth.test no_answer']);
});

test('each route counts its own', async () => {
  const address = await serve((_, response) => response.end('{"ok":true}'));
  const [one, other] = [counted(), counted()];
  await exchange(one.route, `${address}/api/auth.test`, { method: 'POST' }).answer;
  await exchange(other.route, `${address}/api/chat.update`, { method: 'POST' }).answer;
  expect([one.called, other.called]).toEqual([['auth.test ok'], ['chat.update ok']]);
});
