import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { openEncoder } from '../../src/encoder/open-encoder.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

/** What every encoder does. `npm run verify` installs the real model by `casebook encoder install`. */

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-encoder-'));
const tiny = path.join(folder, 'tiny');
writeTinyModel(tiny);
const real = path.resolve('.cache/encoder');
const isInstalled = existsSync(path.join(real, 'model.onnx'));
if (!isInstalled) {
  process.stderr.write(
    '\n*** The real model is missing: encoders are tested with a tiny one only. ***\n' +
      '*** Install it: node dist/casebook.js encoder install --to .cache/encoder ***\n',
  );
}

const server = createServer();
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const ENCODERS: readonly (readonly [string, () => Promise<Encoder>])[] = [
  ['a tiny model', () => openEncoder(tiny)],
  ['the real model, or the tiny one again', () => openEncoder(isInstalled ? real : tiny)],
  ['an address', async () => openEncoder(`${await serveVectors()}/v1/embeddings#bag-of-words`)],
];

describe.each(ENCODERS)('%s', (_, create) => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await create();
  });
  afterAll(() => encoder.close());
  const encoded = (texts: readonly string[]) => encoder.encode(texts);

  test('gives a vector of length one for each text, in order', async () => {
    const [first, second] = await encoded(['hours saved', 'staff hired']);
    const both = [...(await encoded(['hours saved'])), ...(await encoded(['staff hired']))];
    expect(dot(first!, first!)).toBeCloseTo(1, 5);
    expect(dot(first!, both[0]!)).toBeCloseTo(1, 5);
    expect(dot(second!, both[1]!)).toBeCloseTo(1, 5);
    expect(first!.length).toBe(second!.length);
  });

  test('finds texts nearer that mean the same', async () => {
    const [question, near, far] = await encoded([
      'how many hours were saved?',
      'The staff saved 40 hours a week',
      'The moon is made of cheese',
    ]);
    expect(dot(question!, near!)).toBeGreaterThan(dot(question!, far!) + 0.2);
  });

  test('reads texts of any length', async () => {
    const [long] = await encoded([`hours ${'saved '.repeat(5_000)}`]);
    expect(dot(long!, long!)).toBeCloseTo(1, 5);
  });

  test('answers many at once', async () => {
    const texts = Array.from({ length: 40 }, (__, i) => (i % 2 ? 'hours saved' : 'staff hired'));
    const all = await Promise.all(texts.map(async (text) => (await encoded([text]))[0]!));
    expect(dot(all[0]!, all[2]!)).toBeCloseTo(1, 5);
    expect(dot(all[0]!, all[1]!)).toBeLessThan(0.9);
  });
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

/** An OpenAI-compatible server that counts the letters of words. */
async function serveVectors(): Promise<string> {
  server.on('request', async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    const data = input.map((text, index) => ({ index, embedding: bagOfWords(text) }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ object: 'list', data: data.reverse() }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function bagOfWords(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const vector = new Array<number>(64).fill(0);
  for (const word of words) {
    const place = [...word].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 7) % 64;
    vector[place]! += 1;
  }
  return vector;
}
