import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readModelFolder } from '../../../src/encoder/model-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-model-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Readonly<Record<string, unknown>>): void {
  for (const [name, contents] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(contents));
  }
}

test('takes the smallest model, and pools as the export says', () => {
  put({
    'onnx/model.onnx': 1,
    'onnx/model_quantized.onnx': 1,
    'tokenizer.json': {},
    '1_Pooling/config.json': { pooling_mode_mean_tokens: false, pooling_mode_cls_token: true },
    'sentence_bert_config.json': { max_seq_length: 128 },
  });
  expect(readModelFolder(folder)).toMatchObject({
    model: path.join(folder, 'onnx/model_quantized.onnx'),
    pooling: 'first',
    maxTokens: 128,
  });
});

test('without such files tokens are averaged', () => {
  put({ 'model.onnx': 1, 'tokenizer.json': {} });
  expect(readModelFolder(folder)).toMatchObject({ pooling: 'mean', maxTokens: 256 });
});

test.each([
  [{}, /lacks an ONNX model.*casebook encoder install/],
  [{ 'model.onnx': 1 }, /lacks tokenizer\.json/],
  [
    {
      'model.onnx': 1,
      'tokenizer.json': {},
      '1_Pooling/config.json': { pooling_mode_mean_tokens: false },
    },
    /pools neither/,
  ],
  [{ 'model.onnx': 1, 'tokenizer.json': {}, 'sentence_bert_config.json': [] }, /cannot be read/],
])('says what is wrong: %j', (files, message) => {
  put(files);
  expect(() => readModelFolder(folder)).toThrow(message);
});

test('its stamp changes with the model', () => {
  put({ 'model.onnx': 1, 'tokenizer.json': {} });
  const { stamp } = readModelFolder(folder);
  put({ 'model.onnx': 'another' });
  expect(readModelFolder(folder).stamp).not.toBe(stamp);
});
