import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

/** A newcomer's first minutes: the command of the README, a browser, the real bot. */

const RESOLUTION =
  'Customers now resolve their errands in less than 2 mins compared to 11 mins previously';

let playground: ChildProcess;
let browser: Browser;
let page: Page;
let folder: string;
let printed = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-playground-'));
  cpSync('seeds', folder, { recursive: true });
  const options = ['--port', '0', '--no-open', '--library', folder];
  playground = spawn(process.execPath, ['dist/casebook.js', 'playground', ...options], {
    env: { ...process.env, CASEBOOK_SITE_URL: 'https://cases.example.com' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found) resolve(found[0]);
    };
    playground.stdout?.on('data', read);
    playground.stderr?.on('data', read);
    playground.once('exit', () => reject(new Error(`The playground ended: ${printed}`)));
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(8000);
  await page.goto(address);
});

afterAll(async () => {
  await browser?.close();
  playground?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function type(text: string): Promise<void> {
  const composer = page.getByTestId('composer-input').first();
  await composer.fill(text);
  await composer.press('Enter');
}

test('a question is answered with the quote and its link, privately', async () => {
  await type('/case did klarna cut resolution time?');
  await page.getByText('Only visible to you').waitFor();
  await page.locator('blockquote', { hasText: RESOLUTION }).first().waitFor();
  const link = page.getByRole('link', { name: /Klarna AI assistant handles two-thirds/ }).first();
  expect(await link.getAttribute('href')).toContain('https://www.klarna.com/');
  const lasting = page.getByRole('link', { name: 'Lasting page of this claim' }).first();
  expect(await lasting.getAttribute('href')).toContain('https://cases.example.com/cases/klarna-');
});

test('Share posts it for all, and the private one is gone', async () => {
  await page.locator('button', { hasText: 'Share' }).click();
  await page.getByText('Only visible to you').waitFor({ state: 'detached' });
  await page.locator('blockquote', { hasText: RESOLUTION }).waitFor();
  expect(await page.getByTestId('message-list').innerText()).toContain(
    'did klarna cut resolution time?',
  );
});

test('Open case opens the whole case, from its beginning', async () => {
  await page.locator('button', { hasText: 'Open case' }).first().click();
  const modal = page.getByRole('dialog');
  await modal.getByText('2.3M conversations, 700 FTE equivalent, $40M profit impact').waitFor();
  for (const id of ['C1', 'C9', 'S1', 'S5']) expect(await modal.innerText()).toContain(id);
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'detached' });
});

test('a direct message is answered in a thread that opens, and the page follows its writer', async () => {
  await page.getByTestId('app-home').click();
  await page.getByTestId('tab:messages').click();
  await type('how many chats did klarna take?');
  const thread = page.getByTestId('thread-pane');
  await thread.locator('blockquote', { hasText: '2.3 million conversations' }).waitFor();
  for (const text of ['klarna', 'and the profit?']) {
    await thread.getByTestId('thread-composer-input').fill(text);
    await thread.getByTestId('thread-composer-input').press('Enter');
  }
  const last = thread.locator('blockquote', { hasText: 'profit improvement' });
  await last.waitFor();
  const isSeen = () =>
    last.evaluate((quote) => {
      const pane = quote.closest('.messages-scroll')!.getBoundingClientRect();
      const box = quote.getBoundingClientRect();
      return box.top >= pane.top && box.bottom <= pane.bottom;
    });
  await expect.poll(isSeen).toBe(true);
  await page.getByTestId('channel:general').click();
});

test('a file dropped into the folder is announced where it is followed', async () => {
  await type('/case follow');
  const modal = page.getByRole('dialog');
  await modal.getByTestId('modal-submit').click();
  await modal.waitFor({ state: 'detached' });
  await page.getByTestId('message-list').getByText('made this channel follow').waitFor();
  writeFileSync(path.join(folder, 'acme.md'), ACME);
  await page.locator('blockquote', { hasText: 'Missorts are down forty percent' }).waitFor();
  writeFileSync(path.join(folder, 'acme.md'), ACME.replaceAll('APPROVED', 'REJECTED'));
  await page
    .locator('blockquote', { hasText: 'Missorts are down forty percent' })
    .waitFor({ state: 'detached' });
});

test('it stops when it is told to', async () => {
  const ended = new Promise((resolve) => playground.once('exit', resolve));
  playground.kill('SIGINT');
  expect(await ended).toBe(0);
});

const ACME = `---
case_id: acme
org: Acme
use_case: Parcel Sorting
date_added: 2026-01-15
last_updated: 2026-01-15
highlighted_value: 40% fewer missorts
tier: capability
primary_impact: efficiency
industry_cluster: operations
---

# Case File: Acme sorts parcels

## Executive Summary

Acme put cameras above its belts.

## Detailed Findings

**C1 - Missorts (APPROVED)**
- **Status**: APPROVED
- **Claim**: Missorts at Acme fell by 40%
- **Evidence**: "Missorts are down forty percent since the cameras went live"
- **Source**: S1

## Sources

**S1**: [Acme annual report](https://example.com/acme) - Annual Report
`;
