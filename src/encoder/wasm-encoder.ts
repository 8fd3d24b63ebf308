import { Worker } from 'node:worker_threads';
import { type Encoder, EncoderError } from './encoder.ts';
import { readModelFolder } from './model-folder.ts';

/** Texts to encode, for the worker. */
export interface Asked {
  readonly id: number;
  readonly texts: readonly string[];
}

/** The worker's answer; 0 is the id of its start. */
export type Answer =
  | { readonly id: number; readonly vectors: Float32Array[] }
  | { readonly id: number; readonly failed: string; readonly isMissing?: boolean };

/** The optional package that runs models, and the version that the tests run with. */
export const RUNTIME = 'onnxruntime-web@1.30.0';

/** The built worker, as seen from a chunk in dist/chunks, or from the sources. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/encoder-worker.js' : '../encoder-worker.js',
  import.meta.url,
);

interface Waiting {
  resolve(vectors: Float32Array[]): void;
  reject(error: EncoderError): void;
}

/**
 * Starts a thread that runs the model of a folder (see `readModelFolder`).
 * @throws EncoderError if the folder, its model or the runtime can't be loaded
 */
export async function openWasmEncoder(folder: string): Promise<Encoder> {
  const files = readModelFolder(folder);
  const worker = new Worker(WORKER, { workerData: files });
  // The bot ends when it is told to, not when its encoder does.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: EncoderError | null = null;

  function end(error: EncoderError): void {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.unref();
  }

  function wait(id: number): Promise<Float32Array[]> {
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('vectors' in answer) one?.resolve(answer.vectors);
    else one?.reject(new EncoderError(answer.isMissing ? MISSING : answer.failed));
  });
  worker.on('error', (error) =>
    end(new EncoderError(`the encoder's thread failed: ${error.message}`)),
  );
  worker.on('exit', () => end(new EncoderError("the encoder's thread ended")));

  worker.ref();
  try {
    await wait(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    id: `${folder} ${files.stamp}`,
    name: folder,
    batch: 1,
    encode(texts) {
      if (ended) return Promise.reject(ended);
      last += 1;
      worker.ref();
      worker.postMessage({ id: last, texts } satisfies Asked);
      return wait(last);
    },
    async close() {
      await worker.terminate();
    },
  };
}

const MISSING = `the package that runs it isn't installed. Run "npm install ${RUNTIME}" where Casebook is installed.`;
