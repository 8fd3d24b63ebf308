import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { showOriginalPlaces } from './original-places.mjs';

/** When what a program has compiled is kept: after its start, which is what it is kept for. */
const SETTLED_MS = 5000;

/** Bytes of the digest before what was compiled. */
const DIGEST = 32;

/**
 * Runs a script of a bundle. What V8 compiles for it is kept beside it, and taken from there the next
 * time: to compile a start's functions takes about as long as to run them.
 * @param {string} file absolute path of the script (CommonJS, in ASCII)
 * @param {string} purpose lower-case word for what it is run for: other functions are compiled for each
 * @returns {any} what the script exports
 */
export function runBundle(file, purpose) {
  showOriginalPlaces(file);
  const kept = `${file}.${purpose}.compiled`;
  const compiled = readCompiled(kept);
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'latin1')}\n})`,
    {
      filename: file,
      ...(compiled && { cachedData: compiled }),
    },
  );
  if (!compiled || script.cachedDataRejected) keepCompiled(script, kept);
  const module = { exports: {} };
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, createRequire(file), module, file, path.dirname(file));
  return module.exports;
}

/** What was kept, where it is whole: V8 would take a torn file at its word. */
function readCompiled(kept) {
  try {
    const bytes = readFileSync(kept);
    const compiled = bytes.subarray(DIGEST);
    return digestOf(compiled).equals(bytes.subarray(0, DIGEST)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it once the program has started, or at its end where that comes first. */
function keepCompiled(script, kept) {
  const keep = () => {
    clearTimeout(timer);
    process.off('exit', keep);
    const draft = `${kept}.${process.pid}`;
    const compiled = script.createCachedData();
    try {
      writeFileSync(draft, Buffer.concat([digestOf(compiled), compiled]));
      renameSync(draft, kept);
    } catch {
      // The folder cannot be written any more: the next start compiles anew.
    }
  };
  const timer = setTimeout(keep, SETTLED_MS).unref();
  process.once('exit', keep);
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest();
}
