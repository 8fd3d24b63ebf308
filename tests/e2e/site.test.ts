import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSite } from '../../src/cli/site.ts';
import { linkAtQuote } from '../../src/core/citations/text-fragment.ts';
import { launchBrowser } from '../support/browser.ts';
import { createFolder } from '../support/library-fixtures.ts';
import { SITE_LIBRARY } from '../support/site-library.ts';

/** The static site of a library, in a browser that opens it from the disk. */

const CASE = 'cases/norvik-ferries-route-planning.html';
let out: string;
let browser: Browser;

beforeAll(async () => {
  using folder = createFolder(SITE_LIBRARY);
  out = mkdtempSync(path.join(tmpdir(), 'casebook-site-'));
  const io = { stdout: new PassThrough().resume(), stderr: process.stderr };
  const site = { out, library: folder.path, title: 'Ferries & co', url: 'https://lib.example/' };
  expect(await runSite({ ...site, root: pathToFileURL(`${path.resolve('.')}/`) }, io)).toBe(0);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(out, { recursive: true, force: true });
});

const addressOf = (name: string) => `${pathToFileURL(out).href}/${name}`;

const looks = readFileSync(path.resolve('tests/support/in-page.js'), 'utf8');

/** Runs an expression in the page, which may use what in-page.js has. */
const inPage = (page: Page, expression: string): Promise<unknown> =>
  page.evaluate(`(() => { ${looks}\n return ${expression}; })()`);

/** Opens a page, and fails if it complains or runs what a case file says. */
async function open(name: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(8000);
  page.on('console', (message) => expect.fail(message.text()));
  page.on('pageerror', (error) => expect.fail(error.message));
  page.on('dialog', (dialog) => expect.fail(dialog.message()));
  await page.goto(addressOf(name));
  return page;
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([400, 800, 1280])('every page fits a window of %i, and can be read', async (width) => {
    for (const name of ['index.html', CASE]) {
      const page = await open(name, { colorScheme, viewport: { width, height: 800 } });
      expect(await inPage(page, 'document.documentElement.scrollWidth')).toBe(width);
      expect(await inPage(page, 'lowContrasts()')).toEqual([]);
      await page.close();
    }
  });
});

test.each([
  ['Tea - and salt-free, mild & dark - is what they say, and drink each day', 'hyphens and commas'],
  ['It’s 5% (of “all”) #1?', 'signs'],
])('a link at a quote opens there: %s', async (quote) => {
  const page = await browser.newPage();
  const far = '<p>Other words.</p>'.repeat(200);
  const body = `<!doctype html><meta charset="utf-8">${far}<p id="there">${quote}</p>${far}`;
  const url = 'http://page.example/';
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  const isThere = () =>
    page.evaluate(`(() => { const { top } = document.querySelector('#there').getBoundingClientRect();
      return top >= 0 && top < innerHeight; })()`);
  await page.goto(url);
  expect(await isThere()).toBe(false);
  await page.goto('about:blank');
  await page.goto(linkAtQuote(url, quote));
  await expect.poll(isThere).toBe(true);
  await page.close();
});

test('without a script all is there: statuses in words, quotes, anchors, links at the quote', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('index.html'));
  expect(await page.getByRole('search').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Norvik Ferries Route Planning' }).click();
  const claim = (id: string) => page.locator(`#${id}`);
  expect(await claim('C1').innerText()).toMatch(
    /Approved[\s\S]*Fuel use fell by 8 percent in the first season[\s\S]*Norvik saves fuel/,
  );
  expect(
    await claim('C1').getByRole('link', { name: 'Norvik saves fuel' }).getAttribute('href'),
  ).toBe('https://norvik.example/news/1#:~:text=Fuel%20use%20fell%20by,in%20the%20first%20season');
  expect(await claim('C2').innerText()).toMatch(/Needs review[\s\S]*The source gives no figure/);
  const rejected = await claim('C3').innerText();
  expect(rejected).toMatch(/Rejected Reviewed by Ada Holm, 2025-02-01/);
  expect(rejected).not.toContain('Half of us left');
  await page.goto(addressOf(`${CASE}#C2`));
  expect(await page.locator(':target').getAttribute('id')).toBe('C2');
  await context.close();
});

test('the search finds claims by beginnings of words, evidence first, and no server is asked', async () => {
  const page = await open('index.html');
  await page.getByLabel('Search claims and cases').fill('norvik TRI');
  expect(await page.getByRole('status').innerText()).toBe('1 found.');
  expect(await page.locator('#cases').isVisible()).toBe(false);
  await page.locator('#hits a').click();
  expect(page.url()).toBe(addressOf(`${CASE}#C2`));
  await page.goto(addressOf('index.html?q=zebra'));
  expect(await page.getByRole('status').innerText()).toBe('0 found.');
  await page.close();
});

test('text of a case file is text, and a case whose id is no file name has a page', async () => {
  const page = await open('index.html');
  await page.locator('#cases a').first().click();
  expect(page.url()).toMatch(/\/cases\/bo-co-x-[0-9a-f]{8}\.html$/);
  expect(await page.locator('.kicker').innerText()).toContain(
    '<script>alert(1)</script> & "quotes"',
  );
  await page.close();
});

test('pages are made for everybody: language, one main heading, landmarks, names of links', async () => {
  const page = await open(CASE);
  const found = await inPage(page, 'outline()');
  expect(found).toEqual({
    lang: 'en',
    headings: ['H1', 'H2', 'H3', 'H3', 'H3', 'H2'],
    landmarks: [1, 1, 1],
    nameless: 0,
  });
  await page.keyboard.press('Tab');
  expect(await inPage(page, 'document.activeElement.textContent')).toBe('Skip to content');
  await page.close();
});

test('the feed is XML, newest first, with lasting addresses', async () => {
  const page = await open('index.html');
  const feed = readFileSync(path.join(out, 'feed.xml'), 'utf8');
  const read = await inPage(page, `readFeed(${JSON.stringify(feed)})`);
  expect(read).toEqual({
    errors: 0,
    titles: [
      'New: <script>alert(1)</script> & "quotes" <img src=x onerror=alert(2)>: Ticket Sales',
      'Changed: Norvik Ferries: Route Planning',
    ],
    link: `https://lib.example/${CASE}`,
  });
  await page.close();
});
