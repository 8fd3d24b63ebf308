import { LogLevel, WebClient } from '@slack/web-api';

/** A client that tries once and throws what went wrong, as the announcer's poster needs it. */
export function createPostingClient(
  token: string,
  { slackApiUrl, timeoutMs }: { readonly slackApiUrl: string; readonly timeoutMs: number },
): WebClient {
  return new WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logLevel: LogLevel.ERROR,
  });
}
