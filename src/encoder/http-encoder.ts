import * as z from 'zod';
import { type Encoder, EncoderError, normalised } from './encoder.ts';

const TIMEOUT_MS = 30_000;

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Creates an encoder over an OpenAI-compatible address (Ollama, TEI).
 * @param address of the form `http://localhost:11434/v1/embeddings#MODEL`
 */
export function createHttpEncoder(address: string): Encoder {
  const url = new URL(address);
  const model = decodeURIComponent(url.hash.slice(1));
  url.hash = '';

  async function ask(input: readonly string[]): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model, input }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EncoderError(`${url.host} answered ${response.status}`);
    }
    return response.json();
  }

  return {
    id: address,
    name: `${model} at ${url.host}`,
    batch: 32,
    async encode(texts) {
      let answer: unknown;
      try {
        answer = await ask(texts);
      } catch (error) {
        if (error instanceof EncoderError) throw error;
        throw new EncoderError(`${url.host} gave no vectors: ${(error as Error).message}`);
      }
      const parsed = answerSchema.safeParse(answer);
      const data = [...(parsed.data?.data ?? [])].sort((a, b) => a.index - b.index);
      const size = data[0]?.embedding.length;
      const isWhole = data.every((one, i) => one.index === i && one.embedding.length === size);
      if (data.length !== texts.length || !isWhole) {
        throw new EncoderError(`${url.host} gave no vector for each text`);
      }
      return data.map(({ embedding }) => normalised(embedding));
    },
    async close() {},
  };
}
