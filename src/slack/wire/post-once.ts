import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  type WebClient,
} from '@slack/web-api';
import type { Answer } from './exchange.ts';
import { exchangeInTime, requestError, TIMEOUT_MS } from './exchange-in-time.ts';

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
  throw statusError({ status, statusText, headers, body });
}

/** The client's error for an answer whose status isn't 200. */
export function statusError({ status, statusText, headers, body }: Answer): Error {
  const retryAfter = Number.parseInt(headers['retry-after'] ?? '', 10);
  if (status === 429 && retryAfter >= 0) return new WebAPIRateLimitedError(retryAfter);
  const all = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return new WebAPIHTTPError(status, statusText, Object.fromEntries(all), body.toString());
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
