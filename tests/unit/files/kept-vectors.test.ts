import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  bringVectorsBack,
  keepVectors,
  keyOf,
  vectorsPlace,
} from '../../../src/files/kept-vectors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-vectors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const many = new Map(
  Array.from({ length: 1_200 }, (_, i) => [`text ${i}`, Float32Array.of(i, -i, 0.5)] as const),
);

test('brings back what was kept', async () => {
  const place = vectorsPlace(folder, 'lib', 'an encoder');
  await keepVectors(place, many);
  const back = await bringVectorsBack(place);
  expect(back.size).toBe(1_200);
  expect(back.get(keyOf('text 700'))).toEqual(Float32Array.of(700, -700, 0.5));
});

test('nothing counts of what is altered, torn or missing', async () => {
  const place = vectorsPlace(folder, 'lib', 'an encoder');
  expect((await bringVectorsBack(place)).size).toBe(0);
  await keepVectors(place, many);
  const bytes = readFileSync(place);
  for (const at of [0, 5, 40, bytes.length - 1]) {
    const altered = Buffer.from(bytes);
    altered[at]! ^= 1;
    writeFileSync(place, altered);
    expect((await bringVectorsBack(place)).size).toBe(0);
  }
  writeFileSync(place, bytes.subarray(0, 1_000));
  expect((await bringVectorsBack(place)).size).toBe(0);
});

test('another library or encoder has another place, and the oldest go', async () => {
  for (let i = 0; i < 10; i++) {
    await keepVectors(vectorsPlace(folder, `lib ${i % 5}`, `encoder ${i}`), many);
  }
  expect(readdirSync(folder)).toHaveLength(8);
});
