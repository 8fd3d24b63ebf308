/** The bots that `bench/answer.ts` measures: `bare` answers a constant, `casebook` is the real app. */
import { App } from '@slack/bolt';
import { createCasebook } from '../src/app.ts';
import { parseConfig } from '../src/config.ts';
import { createLogger } from '../src/logging.ts';

process.on('message', () => process.send?.(process.memoryUsage.rss()));

const { config, problems } = parseConfig(process.env);
if (config?.transport.kind !== 'socket') throw new Error(JSON.stringify(problems));

if (process.argv[2] === 'casebook') {
  await createCasebook(config, createLogger(config.logLevel), { memory: true });
} else {
  const app = new App({
    token: config.botToken,
    appToken: config.transport.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: config.slackApiUrl, retryConfig: { retries: 0 } },
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.ts,
      text: 'A constant.',
    });
  });
  await app.start();
}
