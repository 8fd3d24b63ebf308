import { readFileSync } from 'node:fs';
import { createLocalSlack } from '@casebook/local-slack';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createApp } from './app.ts';

test('says hello, waves and answers a ping', async () => {
  const manifest = parse(readFileSync(new URL('manifest.yml', import.meta.url), 'utf8'));
  const slack = await createLocalSlack({ manifest });
  const app = createApp({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await app.start();
  await slack.connected();

  const { message: greeting } = await slack.command('#general', '/hello');
  await slack.press(greeting!, 'Wave');
  const wave = await slack.waitFor(() => slack.messages('#general')[0]);
  expect(wave.text).toBe(`<@${slack.me}> waves`);

  slack.say('#research', 'ping');
  const pong = await slack.waitFor(() => slack.messages('#research')[1]);
  expect(pong.text).toBe('pong');
  expect(slack.refusals).toEqual([]);

  await app.stop();
  await slack.close();
});
