import { LogLevel, WebClient } from '@slack/web-api';
import { createQuickFetch } from '../../src/slack/wire/quick-fetch.ts';
import { DIRECT } from '../../src/slack/wire/wire.ts';

/** A client that tries once and throws what went wrong, as the announcer's poster needs it. */
export function createPostingClient(
  token: string,
  { slackApiUrl, timeoutMs }: { readonly slackApiUrl: string; readonly timeoutMs: number },
): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    fetch: createQuickFetch(DIRECT),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logLevel: LogLevel.ERROR,
  });
}
