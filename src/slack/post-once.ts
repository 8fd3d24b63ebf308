import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { quickFetch } from './quick-fetch.ts';

/** How long Slack may take to answer, in milliseconds. */
export const TIMEOUT_MS = 15_000;

/**
 * `chat.postMessage` for a client, tried once. The client's own call writes every message anew for a
 * log that is off, and percent-encodes it: that takes longer than the post itself (`bench/answer.ts`).
 * @param message arguments of the method, sent as JSON
 * @throws what the client throws: `WebAPIRateLimitedError` and `WebAPIPlatformError` where Slack says
 * no, `WebAPIHTTPError` for a status that is not Slack's, `WebAPIRequestError` where no answer
 * arrives or none that can be read, so that the message may be there
 */
export async function postOnce(
  { slackApiUrl, token }: Pick<WebClient, 'slackApiUrl' | 'token'>,
  message: object,
): Promise<void> {
  const answer = await orRequestError(
    quickFetch(`${slackApiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        // Without the charset Slack answers with a warning.
        'Content-Type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  );
  const { status, statusText, headers } = answer;
  const retryAfter = Number.parseInt(headers.get('retry-after') ?? '', 10);
  if (status === 429 && retryAfter >= 0) throw new WebAPIRateLimitedError(retryAfter);
  if (status !== 200) {
    const all = Object.fromEntries(headers.entries());
    throw new WebAPIHTTPError(status, statusText, all, await answer.text());
  }
  const result = (await orRequestError(answer.json())) as WebAPIPlatformError['data'];
  if (!result.ok) throw new WebAPIPlatformError(result);
}

/** What goes wrong on the way, as the client's error for that. */
async function orRequestError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
  }
}
