import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { EncoderError } from './encoder.ts';

/** A folder with a sentence-transformers ONNX export, as its files describe it. */
export interface ModelFolder {
  readonly model: string;
  readonly tokenizer: string;
  /** How the vectors of tokens become one: their mean, or the first. */
  readonly pooling: 'mean' | 'first';
  /** Further tokens are left out. */
  readonly maxTokens: number;
  /** Changes whenever a file does. */
  readonly stamp: string;
}

/** What exports call the model, smaller ones first, and where they have it. */
const MODELS = ['', 'onnx/'].flatMap((folder) =>
  ['_quantized', '_qint8_avx512_vnni', '_quint8_avx2', ''].map(
    (kind) => `${folder}model${kind}.onnx`,
  ),
);
const TOKENIZER = 'tokenizer.json';
const POOLING = '1_Pooling/config.json';
const LENGTH = 'sentence_bert_config.json';
/** Every file that counts. */
export const MODEL_FILES: readonly string[] = [...MODELS, TOKENIZER, POOLING, LENGTH];
/** Claims and questions are short: what no file limits is cut here. */
const MOST_TOKENS = 256;

const poolingSchema = z.object({
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_cls_token: z.boolean().default(false),
});
const lengthSchema = z.object({ max_seq_length: z.number().int().positive() });

/**
 * Reads what a folder holds.
 * @param name the folder as messages name it
 * @throws EncoderError if a file is missing, or the model pools in a way that isn't known
 */
export function readModelFolder(folder: string, name = folder): ModelFolder {
  const at = (name: string) => path.join(folder, name);
  const model = MODELS.map(at).find((file) => existsSync(file));
  const hasTokenizer = existsSync(at(TOKENIZER));
  if (!model || !hasTokenizer) {
    const missing = [model ? [] : 'an ONNX model (model.onnx)', hasTokenizer ? [] : TOKENIZER];
    throw new EncoderError(
      `${name} lacks ${missing.flat().join(' and ')}. Run "casebook encoder install", or name a folder with a sentence-transformers ONNX export`,
    );
  }
  const pooling = jsonIn(folder, name, POOLING, poolingSchema);
  const isMean = pooling?.pooling_mode_mean_tokens ?? true;
  if (!isMean && !pooling?.pooling_mode_cls_token) {
    throw new EncoderError(`${name} pools neither by the mean nor by the first token`);
  }
  const length = jsonIn(folder, name, LENGTH, lengthSchema);
  const files = [model, at(TOKENIZER)].map((file) => statSync(file));
  return {
    model,
    tokenizer: at(TOKENIZER),
    pooling: isMean ? 'mean' : 'first',
    maxTokens: Math.min(MOST_TOKENS, length?.max_seq_length ?? MOST_TOKENS),
    stamp: [isMean, ...files.map(({ size, mtimeMs }) => `${size}@${mtimeMs}`)].join(' '),
  };
}

/** Null if there is no such file. */
function jsonIn<T>(folder: string, name: string, file: string, schema: z.ZodType<T>): T | null {
  const place = path.join(folder, file);
  if (!existsSync(place)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(place, 'utf8')));
  } catch (error) {
    throw new EncoderError(`${file} in ${name} cannot be read: ${(error as Error).message}`);
  }
}
