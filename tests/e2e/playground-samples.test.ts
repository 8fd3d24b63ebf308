import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

/** The playground on its own examples: the buttons that change them, and Start over. */

let playground: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const args = ['dist/casebook.js', 'playground', '--port', '0', '--no-open'];
  playground = spawn(process.execPath, args);
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    playground.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    playground.once('exit', () => reject(new Error(`The playground ended: ${printed}`)));
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
});

afterAll(async () => {
  await browser?.close();
  playground?.kill();
});

const status = (words: string) => page.getByTestId('host-status').getByText(words).waitFor();
const message = (words: string) => page.getByTestId('message').filter({ hasText: words });

test('a press of a button is announced, and Start over forgets it', async () => {
  await page.getByTestId('channel:announcements').click();
  await page.getByTestId('host:good').press('Enter');
  await status('#announcements is told in a few seconds');
  await message('New case: Brackwell Water (example)').waitFor();
  await page.getByTestId('host:reset').press('Enter');
  await status('All is as at the start: 6 cases, and no messages.');
  expect(await page.getByTestId('message').count()).toBe(0);
});

test('then everything can be tried again', async () => {
  await page.getByTestId('host:good').click();
  await message('New case: Brackwell Water (example)').waitFor();
  const composer = page.getByTestId('composer-input').first();
  await composer.fill('/case brackwell');
  await composer.press('Enter');
  await message('18% less water lost in the pipes').first().waitFor();
});

test('it stops when it is told to', async () => {
  const ended = new Promise((resolve) => playground.once('exit', resolve));
  playground.kill('SIGINT');
  expect(await ended).toBe(0);
});
