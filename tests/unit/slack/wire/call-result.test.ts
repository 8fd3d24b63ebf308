import { afterEach, expect, test } from 'vitest';
import { exchange, tellCalls } from '../../../../src/slack/wire/exchange.ts';
import { serve, stopServing } from '../../../support/serve.ts';

afterEach(() => tellCalls(null));

test.each([
  ['/api/chat.postMessage', 200, '{"ok":true,"ts":"1.2"}', 'chat.postMessage ok'],
  ['/api/chat.update', 200, '{ "ok": false, "error": "ratelimited" }', 'chat.update ratelimited'],
  ['/api/apps.connections.open', 503, 'upstream', 'apps.connections.open http_503'],
  ['/api/auth.test', 200, '<html>', 'auth.test unreadable'],
  ['/commands/T1/2/abc', 200, 'ok', 'response_url ok'],
  ['/commands/T1/2/abc', 404, 'used_url', 'response_url http_404'],
])('a call of %s that answers %i %s counts as %s', async (path, status, body, expected) => {
  const address = await serve((_, response) => response.writeHead(status).end(body));
  const called: string[] = [];
  tellCalls(({ method, result }) => called.push(`${method} ${result}`));
  const answer = await exchange(`${address}${path}`, { method: 'POST', body: '' }).answer;
  expect(answer.body.toString()).toBe(body);
  expect(called).toEqual([expected]);
});

test('a call without an answer counts too', async () => {
  const address = await serve(() => {});
  await stopServing();
  const called: string[] = [];
  tellCalls(({ method, result }) => called.push(`${method} ${result}`));
  const { answer } = exchange(`${address}/api/auth.test`, { method: 'POST', body: '' });
  await expect(answer).rejects.toThrow();
  expect(called).toEqual(['auth.test no_answer']);
});
