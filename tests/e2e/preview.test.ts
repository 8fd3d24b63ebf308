import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPreview } from '../../src/cli/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { BODY, caseFile, createFolder } from '../support/library-fixtures.ts';

/** The cards of a case file, in a browser, while somebody edits it. */

const root = pathToFileURL(`${path.resolve('.')}/`);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser?.close());

test('the cards follow the file, also when it breaks, is mended, goes and comes back', async () => {
  using folder = createFolder({ 'a.md': caseFile() });
  let stop = () => {};
  const until = new Promise<void>((resolve) => (stop = resolve));
  const stdout = new PassThrough();
  const printed = new Promise<string>((resolve) => stdout.once('data', (one) => resolve(`${one}`)));
  const site = 'https://cases.example.com';
  const options = { file: path.join(folder.path, 'a.md'), port: '0', open: false, site, root };
  const ended = runPreview(options, until, { stdout, stderr: process.stderr });
  const [address = ''] = /http:\/\/localhost:\d+/.exec(await printed) ?? [];

  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(8000);
  await page.goto(address);
  const seen = (words: string) => page.getByText(words).first().waitFor();
  await seen('Norvik Ferries: Route Planning');
  await seen('Fuel use fell by 8 percent in the first season');
  await seen('Lasting page of this claim');

  folder.write({ 'a.md': caseFile({}, BODY.replace('fell by 8 percent', 'sank by 8 percent')) });
  await seen('Fuel use sank by 8 percent in the first season');
  expect(await page.getByText('Fuel use fell by 8 percent').count()).toBe(0);

  folder.write({ 'a.md': '---\norg: [\n---\n' });
  await seen('Line 2, error: The front matter is not valid YAML');
  expect(await page.getByText('Fuel use sank').count()).toBe(0);

  folder.write({ 'a.md': caseFile() });
  await seen('Fuel use fell by 8 percent in the first season');

  folder.remove('a.md');
  await seen(`The file ${options.file} is gone.`);
  expect(await page.getByText('Norvik Ferries: Route Planning').count()).toBe(0);

  folder.write({ 'a.md': caseFile() });
  await seen('Norvik Ferries: Route Planning');
  expect(await page.getByText('is gone').count()).toBe(0);
  stop();
  expect(await ended).toBe(0);
});

test.each([
  ['notes.txt', '0', 'is no case file'],
  ['/nowhere/a.md', '0', 'it does not exist'],
  ['a.md', '99999', 'not “99999”'],
])('%s on port %s is refused', async (file, port, message) => {
  let err = '';
  const stderr = new PassThrough().on('data', (chunk) => (err += chunk));
  const options = { file, port, open: false, root };
  const io = { stdout: new PassThrough(), stderr };
  expect(await runPreview(options, Promise.resolve(), io)).toBe(2);
  expect(err).toContain(message);
});
