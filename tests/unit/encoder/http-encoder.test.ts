import { expect, test } from 'vitest';
import { createHttpEncoder } from '../../../src/encoder/http-encoder.ts';
import { serve } from '../../support/serve.ts';

test('asks for the model that the address names', async () => {
  let asked: unknown;
  let url = '';
  const address = await serve(async (request, response) => {
    url = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked = JSON.parse(Buffer.concat(chunks).toString());
    response.end(JSON.stringify({ data: [{ index: 0, embedding: [3, 4] }] }));
  });
  const encoder = createHttpEncoder(`${address}/v1/embeddings#all%20mini`);
  const [vector] = await encoder.encode(['hi']);
  expect([...vector!]).toEqual([expect.closeTo(0.6), expect.closeTo(0.8)]);
  expect({ url, asked }).toEqual({
    url: '/v1/embeddings',
    asked: { model: 'all mini', input: ['hi'] },
  });
});

test.each([
  [500, '{}', /answered 500/],
  [200, 'no JSON', /gave no vectors/],
  [200, '{"data":[]}', /no vector for each text/],
  [200, '{"data":[{"index":0,"embedding":[]}]}', /no vector for each text/],
  [200, '{"data":[{"index":1,"embedding":[1]}]}', /no vector for each text/],
  [200, '{"data":[{"index":0,"embedding":[0,0]}]}', /without a direction/],
])('refuses what is no answer: %i %s', async (status, body, message) => {
  const address = await serve((_, response) => response.writeHead(status).end(body));
  const encoder = createHttpEncoder(`${address}/v1/embeddings#m`);
  await expect(encoder.encode(['hi'])).rejects.toThrow(message);
});

test('says that nobody answers', async () => {
  const encoder = createHttpEncoder('http://127.0.0.1:1/v1/embeddings#m');
  await expect(encoder.encode(['hi'])).rejects.toThrow(/127\.0\.0\.1:1 gave no vectors/);
});
