import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { postOnce } from '../../../../src/slack/wire/post-once.ts';
import { DIRECT } from '../../../../src/slack/wire/wire.ts';
import { serve } from '../../../support/serve.ts';

/** A Slack that answers every call so; gives a post to it, and counts the calls. */
async function slackThat(answers: (response: ServerResponse, request: IncomingMessage) => unknown) {
  const calls: string[] = [];
  const origin = await serve((request, response) => {
    calls.push(request.url ?? '');
    void answers(response, request);
  });
  const slackApiUrl = `${origin}/api/`;
  const post = (message: object, timeoutMs?: number) =>
    postOnce({ ...DIRECT, slackApiUrl, token: 'xoxb-1' }, message, undefined, timeoutMs);
  return { calls, post };
}

describe('postOnce', () => {
  test('sends a message as JSON in the name of the client', async () => {
    const seen: unknown[] = [];
    const { post, calls } = await slackThat(async (response, request) => {
      let body = '';
      const { method, headers } = request;
      for await (const chunk of request) body += chunk;
      seen.push(method, headers.authorization, headers['content-type'], JSON.parse(body));
      response.end('{"ok":true,"ts":"1.2"}');
    });
    const message = { channel: 'C1', text: 'ä', blocks: [{ type: 'divider' }], mrkdwn: false };
    await post(message);
    expect(calls).toEqual(['/api/chat.postMessage']);
    expect(seen).toEqual(['POST', 'Bearer xoxb-1', 'application/json; charset=utf-8', message]);
  });

  test.each([
    ['{"ok":true,"channel":"C1","ts":"1.2","message":{"ts":"9.9"}}', '1.2'],
    ['{"ok":true,"message":{"text":"\\"ts\\":\\"9.9\\""},"ts":"1.2"}', '1.2'],
    ['{"ok":true,"warning":"x"}', null],
  ])('returns the ts of the message: %s', async (body, ts) => {
    const { post } = await slackThat((response) => response.end(body));
    expect(await post({})).toBe(ts);
  });

  test.each([
    ['a refusal', 200, {}, '{"ok":false,"error":"no_way"}', { data: { error: 'no_way' } }],
    ['a rate limit', 429, { 'retry-after': '7' }, '', { retryAfter: 7 }],
    ['a rate limit without an end', 429, {}, '', { statusCode: 429 }],
    ['a proxy in trouble', 503, {}, 'busy', { statusCode: 503, body: 'busy' }],
    ['a redirection', 302, { location: '/elsewhere' }, '', { statusCode: 302 }],
  ])(
    '%s is thrown as the client throws it, after one call',
    async (_, status, headers, body, error) => {
      const { post, calls } = await slackThat((response) =>
        response.writeHead(status, headers).end(body),
      );
      await expect(post({ channel: 'C1' })).rejects.toMatchObject(error);
      expect(calls).toHaveLength(1);
    },
  );

  test('a rate limit is one that a reply waits for', async () => {
    const { post } = await slackThat((response) =>
      response.writeHead(429, { 'retry-after': '0' }).end(),
    );
    await expect(post({ channel: 'C1' })).rejects.toBeInstanceOf(WebAPIRateLimitedError);
  });

  test.each([
    ['is lost', (response: ServerResponse) => response.destroy()],
    [
      'breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '99' });
        response.write('{"ok":', () => response.destroy());
      },
    ],
    ['cannot be read', (response: ServerResponse) => response.end('<html>')],
    ['is nothing', (response: ServerResponse) => response.end('null')],
    ['is no answer of the Web API', (response: ServerResponse) => response.end('{"up":true}')],
  ])('where the answer %s, the message may be there, and is not sent again', async (_, answers) => {
    const { post, calls } = await slackThat(answers);
    await expect(post({ channel: 'C1' })).rejects.toBeInstanceOf(WebAPIRequestError);
    expect(calls).toHaveLength(1);
  });

  test('an answer that does not come in time is one that may be there, and is not sent again', async () => {
    const { post, calls } = await slackThat(() => {});
    await expect(post({ channel: 'C1' }, 50)).rejects.toMatchObject({
      name: 'WebAPIRequestError',
      original: { message: 'No answer within 0.05 s' },
    });
    // On a busy machine the time may be over before the call has arrived.
    expect(calls.length).toBeLessThanOrEqual(1);
  });
});
