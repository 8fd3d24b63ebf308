import { describe, expect, test } from 'vitest';
import { createQuickFetch } from '../../../../src/slack/wire/quick-fetch.ts';
import { DIRECT } from '../../../../src/slack/wire/wire.ts';
import { serve, stopServing } from '../../../support/serve.ts';

const quickFetch = createQuickFetch(DIRECT);

describe('quickFetch', () => {
  test('sends what it is given, and gives back what is answered', async () => {
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.writeHead(200, 'Fine', { 'x-accepted': ['a', 'b'], 'content-type': 'text/plain' });
      response.end(`${request.method} ${request.headers.authorization} ${body} ✓`);
    });
    const answer = await quickFetch(url, {
      method: 'POST',
      headers: { Authorization: 'Bearer x' },
      body: 'text=ä',
    });
    expect(answer).toMatchObject({ ok: true, status: 200, statusText: 'Fine', url });
    expect(await answer.text()).toBe('POST Bearer x text=ä ✓');
    expect(new TextDecoder().decode(await answer.arrayBuffer())).toBe('POST Bearer x text=ä ✓');
    expect(answer.headers.get('X-Accepted')).toBe('a, b');
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(Object.fromEntries(answer.headers.entries())).toMatchObject({
      'x-accepted': 'a, b',
      'content-type': 'text/plain',
    });
  });

  test('answers that nobody reads leave their connection to the next', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.writeHead(429, { 'retry-after': '1' });
      response.end('x'.repeat(1_000_000));
    });
    for (let i = 0; i < 10; i++) expect(await quickFetch(url)).toMatchObject({ ok: false });
    // One more may be opened while the one before is being put back.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  test('follows no redirection', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: '/elsewhere' });
      response.end();
    });
    expect(await quickFetch(url)).toMatchObject({ ok: false, status: 302 });
  });

  test('says why there is no answer', async () => {
    const url = await serve(() => {});
    const signal = AbortSignal.timeout(1);
    await expect(quickFetch(url, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    await stopServing();
    await expect(quickFetch(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('uploads nothing', async () => {
    await expect(quickFetch('http://127.0.0.1/', { body: new FormData() })).rejects.toThrow(
      'Nothing is uploaded',
    );
  });
});
