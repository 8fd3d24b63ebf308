import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../../../src/slack/wire/exchange.ts';
import { DIRECT } from '../../../../src/slack/wire/wire.ts';
import { serve } from '../../../support/serve.ts';

describe('exchange', () => {
  test('sends a request and gives the whole answer, however it comes', async () => {
    const origin = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.writeHead(201, 'Made', { 'X-Seen': `${request.method} ${request.url}` });
      response.write(`${request.headers['x-own']} `, () => setTimeout(() => response.end(body), 5));
    });
    const { answer } = exchange(DIRECT, `${origin}/path?a=b`, {
      method: 'POST',
      headers: { 'x-own': 'own' },
      body: 'ä',
    });
    const { status, statusText, headers, body } = await answer;
    expect({ status, statusText, body: body.toString() }).toEqual({
      status: 201,
      statusText: 'Made',
      body: 'own ä',
    });
    expect(headers['x-seen']).toBe('POST /path?a=b');
  });

  test('does without the global dispatcher, which may be of another version', async () => {
    const origin = await serve((_, response) => response.end('here'));
    const global = getGlobalDispatcher();
    const other = new Agent();
    await other.close();
    setGlobalDispatcher(other);
    try {
      const { body } = await exchange(DIRECT, origin, { method: 'GET' }).answer;
      expect(body.toString()).toBe('here');
    } finally {
      setGlobalDispatcher(global);
    }
  });

  test.each<[string, (response: ServerResponse) => unknown]>([
    ['before it begins', () => {}],
    ['in the middle of it', (response) => response.write('half')],
  ])('an answer can be abandoned %s, and its connection with it', async (_, begin) => {
    let closed: Promise<unknown> | undefined;
    const origin = await serve((request, response) => {
      closed = once(request.socket, 'close');
      begin(response);
      setTimeout(() => underWay.abandon(new Error('enough')), 20);
    });
    const underWay = exchange(DIRECT, origin, { method: 'GET' });
    await expect(underWay.answer).rejects.toThrow('enough');
    await closed;
  });

  test('one that is abandoned before it is sent is not sent', async () => {
    let calls = 0;
    const origin = await serve((_, response) => {
      calls += 1;
      response.end();
    });
    const underWay = exchange(DIRECT, origin, { method: 'GET' });
    underWay.abandon('too late');
    await expect(underWay.answer).rejects.toThrow('too late');
    await exchange(DIRECT, origin, { method: 'GET' }).answer;
    expect(calls).toBe(1);
  });

  test('to abandon an answer that is there does nothing', async () => {
    const origin = await serve((_, response) => response.end('all'));
    const underWay = exchange(DIRECT, origin, { method: 'GET' });
    const { body } = await underWay.answer;
    underWay.abandon(new Error('late'));
    expect(body.toString()).toBe('all');
    expect((await exchange(DIRECT, origin, { method: 'GET' }).answer).status).toBe(200);
  });
});
