/**
 * The bots for `bench/answer.ts`: `bare` posts `BENCH_CONSTANT`; `memory` and `file` are the real
 * app with different stores.
 */
import { App } from '@slack/bolt';
import { createCasebook } from '../src/app/app.ts';
import { parseConfig } from '../src/app/config.ts';
import { createLogger } from '../src/logging/logging.ts';

/** Resources used since the process started. */
export interface Usage {
  /** Resident memory, in bytes. */
  readonly rss: number;
  /** Processor time, in microseconds. */
  readonly cpu: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ rss: process.memoryUsage.rss(), cpu: user + system } satisfies Usage);
});

void run(process.argv[2]);

async function run(kind: string | undefined): Promise<void> {
  const { config, problems } = parseConfig(process.env);
  if (config?.transport.kind !== 'socket') throw new Error(JSON.stringify(problems));
  if (kind === 'bare') {
    const constant = JSON.parse(process.env.BENCH_CONSTANT ?? '') as { text: string };
    const app = new App({
      token: config.botToken,
      appToken: config.transport.appToken,
      socketMode: true,
      clientOptions: { slackApiUrl: config.slackApiUrl, retryConfig: { retries: 0 } },
    });
    app.event('app_mention', async ({ event, client }) => {
      await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, ...constant });
    });
    await app.start();
  } else {
    const location = kind === 'memory' ? 'memory:' : config.dataFile;
    await createCasebook(config, createLogger(config.logLevel), { location });
  }
}
