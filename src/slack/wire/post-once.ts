import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { type Answer, exchange } from './exchange.ts';

/** How long Slack may take to answer, in milliseconds. */
export const TIMEOUT_MS = 15_000;

/**
 * `chat.postMessage` for a client, tried once. The client's own call writes every message anew for a
 * log that is off, and percent-encodes it: that takes longer than the post itself (`bench/answer.ts`).
 * @param message arguments of the method, sent as JSON
 * @param timeoutMs how long the whole answer may take
 * @throws what the client throws: `WebAPIRateLimitedError` and `WebAPIPlatformError` where Slack says
 * no, `WebAPIHTTPError` for a status that is not Slack's, `WebAPIRequestError` where no answer
 * arrives or none that can be read, so that the message may be there
 */
export async function postOnce(
  { slackApiUrl, token }: Pick<WebClient, 'slackApiUrl' | 'token'>,
  message: object,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const { status, statusText, headers, body } = await exchangeInTime(
    `${slackApiUrl}chat.postMessage`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        // Without the charset Slack answers with a warning.
        'Content-Type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify(message),
    },
    timeoutMs,
  );
  if (status === 200) {
    // After that Slack repeats the whole message, which nobody needs to parse.
    if (body.subarray(0, OK.length).equals(OK)) return;
    const result = parse(body);
    if (!result.ok) throw new WebAPIPlatformError(result);
    return;
  }
  const retryAfter = Number.parseInt(headers['retry-after'] ?? '', 10);
  if (status === 429 && retryAfter >= 0) throw new WebAPIRateLimitedError(retryAfter);
  const all = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  throw new WebAPIHTTPError(status, statusText, Object.fromEntries(all), body.toString());
}

/** How Slack's answer begins where the message is posted. */
const OK = Buffer.from('{"ok":true,');

function parse(body: Buffer): WebAPIPlatformError['data'] {
  try {
    return JSON.parse(body.toString()) as WebAPIPlatformError['data'];
  } catch (error) {
    throw requestError(error);
  }
}

async function exchangeInTime(
  url: string,
  request: Parameters<typeof exchange>[1],
  timeoutMs: number,
): Promise<Answer> {
  const underWay = exchange(url, request);
  const timer = setTimeout(() => {
    underWay.abandon(new Error(`No answer within ${timeoutMs / 1000} s`));
  }, timeoutMs);
  try {
    return await underWay.answer;
  } catch (error) {
    throw requestError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong on the way, as the client's error for that. */
function requestError(error: unknown): WebAPIRequestError {
  return new WebAPIRequestError(error instanceof Error ? error : new Error(String(error)));
}
