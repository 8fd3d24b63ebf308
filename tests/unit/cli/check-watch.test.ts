import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runCheckWatch } from '../../../src/cli/check-watch.ts';
import { BODY, caseFile, createFolder } from '../../support/library-fixtures.ts';

const root = new URL('../../../', import.meta.url);

test.each(['a folder', 'a file'])(
  'checks %s again when it changes, until told to stop',
  async (what) => {
    using folder = createFolder({ 'a.md': caseFile() });
    const paths = [what === 'a file' ? path.join(folder.path, 'a.md') : folder.path];
    let out = '';
    let wake = () => {};
    const stdout = new PassThrough().on('data', (chunk) => {
      out += chunk;
      wake();
    });
    const stderr = new PassThrough().on('data', () => wake());
    const seen = async (words: string) => {
      while (!out.includes(words)) await new Promise<void>((resolve) => (wake = resolve));
    };
    let stop = () => {};
    const until = new Promise<void>((resolve) => (stop = resolve));
    const started = new Promise<void>((resolve) => stderr.once('data', () => resolve()));
    const options = { paths, format: 'text', strict: false, root } as const;
    const ended = runCheckWatch(options, until, { stdout, stderr });
    await started;
    expect(out).toContain('no problems');
    folder.write({ 'a.md': caseFile({}, BODY.replace('e**: S1', 'e**: S7')) });
    await seen('claim-source-unknown');
    stop();
    expect(await ended).toBe(0);
  },
);

test('does not begin if there is nothing to watch', async () => {
  const [stdout, stderr] = [new PassThrough().resume(), new PassThrough().resume()];
  const options = { paths: ['/nowhere'], format: 'text', strict: false, root } as const;
  expect(await runCheckWatch(options, new Promise(() => {}), { stdout, stderr })).toBe(2);
});
