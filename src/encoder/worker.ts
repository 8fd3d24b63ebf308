import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { normalised } from './encoder.ts';
import type { ModelFolder } from './model-folder.ts';
import type { Answer, Asked } from './wasm-encoder.ts';

/** The thread in which a model runs: one run would block the event loop of the bot for too long. */

type Runtime = typeof import('onnxruntime-web');

const port = parentPort!;
const { model, tokenizer: tokenizerFile, pooling, maxTokens } = workerData as ModelFolder;

try {
  // Installed by those who want an encoder.
  const runtime: Runtime = await import('onnxruntime-web');
  // More threads gain nothing on two cores that the bot needs too.
  runtime.env.wasm.numThreads = 1;
  const session = await runtime.InferenceSession.create(readFileSync(model));
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(tokenizerFile, 'utf8')), {});
  const encode = createEncode(runtime, session, tokenizer);
  port.on('message', async ({ id, texts }: Asked) => {
    try {
      const vectors: Float32Array[] = [];
      // One by one: beside a longer text, an int8 model gives a slightly different vector.
      for (const text of texts) vectors.push(await encode(text));
      answer({ id, vectors });
    } catch (error) {
      answer({ id, failed: (error as Error).message });
    }
  });
  answer({ id: 0, vectors: [await encode('ready')] });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  answer({ id: 0, failed: message, isMissing: code === 'ERR_MODULE_NOT_FOUND' });
}

function answer(message: Answer): void {
  port.postMessage(message);
}

function createEncode({ Tensor }: Runtime, session: InferenceSession, tokenizer: Tokenizer) {
  const fill = (size: number, value: bigint) =>
    new Tensor('int64', new BigInt64Array(size).fill(value), [1, size]);

  return async (text: string): Promise<Float32Array> => {
    const { ids: all } = tokenizer.encode(text);
    // The last token ends a sentence, however much of it is left out.
    const ids = all.length > maxTokens ? [...all.slice(0, maxTokens - 1), all.at(-1)!] : all;
    const tokens = BigInt64Array.from(ids, BigInt);
    const inputs: Record<string, Tensor> = {
      input_ids: new Tensor('int64', tokens, [1, ids.length]),
      attention_mask: fill(ids.length, 1n),
      token_type_ids: fill(ids.length, 0n),
    };
    const wanted = session.inputNames.filter((name) => inputs[name]);
    const outputs = await session.run(
      Object.fromEntries(wanted.map((name) => [name, inputs[name]!])),
    );
    const output = outputs.sentence_embedding ?? outputs[session.outputNames[0]!]!;
    return normalised(pooled(output));
  };
}

/** Makes one vector of the tokens' vectors, unless the model did. */
function pooled({ dims, data }: Tensor): Float32Array {
  const values = data as Float32Array;
  if (dims.length === 2) return values;
  const size = dims.at(-1)!;
  if (pooling === 'first') return values.slice(0, size);
  const sum = new Float32Array(size);
  for (let i = 0; i < values.length; i++) sum[i % size]! += values[i]!;
  return sum;
}
