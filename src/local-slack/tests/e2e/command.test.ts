import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { App, HTTPReceiver } from '@slack/bolt';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../../tests/support/browser.ts';
import { buildPackage } from '../../build.mjs';
import { createApp } from '../../example/app.ts';

/** The command as installed: the build, with only its dependencies. */

const built = path.resolve('node_modules/.cache', `local-slack-${process.pid}`);
const manifest = path.join(import.meta.dirname, '../../example/manifest.yml');

let browser: Browser;
beforeAll(async () => {
  await buildPackage(built);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(built, { recursive: true, force: true });
});

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** Starts the command; `until` resolves with the match once its output matches. */
function localSlack(...args: string[]) {
  const child = spawn(process.execPath, [path.join(built, 'bin.js'), ...args]);
  running.push(child);
  let printed = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
      look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const until = (words: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      ended.then(() => reject(new Error(`The command ended:\n${printed}`)));
      look = () => {
        const found = words.exec(printed);
        if (found) resolve(found);
      };
      look();
    });
  return {
    until,
    ended,
    stop: () => child.kill('SIGINT'),
    /** The app's settings from the command's output. */
    async settings() {
      await until(/Ctrl-C/);
      const lines = printed.matchAll(/^export (\w+)=(.+)$/gm);
      return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
    },
    printed: () => printed,
  };
}

test('an app started with the printed settings is used at the page', async () => {
  const command = localSlack('--manifest', manifest, '--port', '0', '--no-open');
  const env = await command.settings();
  const app = createApp({
    token: env.SLACK_BOT_TOKEN!,
    appToken: env.SLACK_APP_TOKEN!,
    socketMode: true,
    clientOptions: { slackApiUrl: env.SLACK_API_URL! },
  });
  await app.start();
  await command.until(/The app is connected\./);
  const [address] = await command.until(/http:\/\/localhost:\d+/);
  const page = await browser.newPage();
  await page.goto(address);
  const composer = page.getByTestId('composer-input');
  await composer.fill('/hello');
  await composer.press('Enter');
  await page.getByRole('button', { name: 'Wave' }).click();
  await page.getByTestId('message').filter({ hasText: '@you waves' }).waitFor();
  await app.stop();
  command.stop();
  expect(await command.ended).toBe(0);
});

test('an app with a request URL is waited for, and then gets signed requests', async () => {
  let answer: RequestListener = (_, response) => response.writeHead(503).end('starting');
  const server = createServer((request, response) => answer(request, response)).listen(0);
  const { port } = server.address() as AddressInfo;
  const command = localSlack(
    ...['--manifest', manifest, '--port', '0', '--no-open'],
    ...['--http', `http://127.0.0.1:${port}/slack/events`],
  );
  const env = await command.settings();
  await command.until(/did not answer Slack's challenge: HTTP 503 starting/);
  const receiver = new HTTPReceiver({ signingSecret: env.SLACK_SIGNING_SECRET! });
  const clientOptions = { slackApiUrl: env.SLACK_API_URL! };
  new App({ token: env.SLACK_BOT_TOKEN!, receiver, clientOptions });
  answer = receiver.requestListener;
  await command.until(/The app is connected\./);
  command.stop();
  expect(await command.ended).toBe(0);
  server.close();
  server.closeAllConnections();
});

test('a manifest that Slack would refuse is named with its line', async () => {
  const wrong = path.join(built, 'manifest.yml');
  writeFileSync(wrong, readFileSync(manifest, 'utf8').replace('/hello', 'hello'));
  const command = localSlack('--manifest', wrong);
  expect(await command.ended).toBe(2);
  expect(command.printed()).toContain(
    `${wrong}:7: features.slash_commands.0.command: must begin with a slash`,
  );
});
