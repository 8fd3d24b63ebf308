import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RUNTIME } from '../../src/encoder/wasm-encoder.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

/** The built program with an encoder, as a person uses it. */

const folder = mkdtempSync(path.join(tmpdir(), 'casebook-encoder-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
writeTinyModel(at('tiny'));

function ask(encoder: string, program = path.resolve('dist/casebook.js')) {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: folder, CASEBOOK_CACHE: at('cache'), CASEBOOK_ENCODER: encoder };
  const args = [
    program,
    'ask',
    '--explain',
    'time spared at klarna',
    '--library',
    path.resolve('seeds'),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

test('claims are ranked by what they mean too, and their vectors are kept', () => {
  const first = ask(at('tiny'));
  expect(first.err).toBe('');
  expect(first.out).toContain('meaning +');
  expect(readdirSync(at('cache')).some((name) => name.endsWith('.vectors'))).toBe(true);
  expect(ask(at('tiny')).out).toBe(first.out);
});

test('an encoder that cannot be opened is told of, and words alone count', () => {
  const { err, out } = ask(at('nowhere'));
  expect(err).toContain('lacks an ONNX model');
  expect(out).toContain('candidates');
  expect(out).not.toContain('meaning +');
});

test('says what to install if the runtime is missing', () => {
  // The program as it is installed without optional packages.
  cpSync('dist', at('alone/dist'), { recursive: true });
  writeFileSync(at('alone/package.json'), '{"version":"0.1.0","type":"module"}');
  const { err, out } = ask(at('tiny'), at('alone/dist/casebook.js'));
  expect(err).toContain(`npm install ${RUNTIME}`);
  expect(out).toContain('candidates');
});
