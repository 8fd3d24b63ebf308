import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { Answer } from './exchange.ts';
import { exchangeInTime, requestError, TIMEOUT_MS } from './exchange-in-time.ts';
import type { Wire } from './wire.ts';

/**
 * Calls `chat.postMessage`, once. A client's own call rewrites every message for a
 * log that is off, and percent-encodes it: that takes longer than the post itself
 * (`bench/answer.ts`).
 * @param message arguments of the method, sent as JSON
 * @param onSending told right before the message goes out
 * @param timeoutMs time limit of the whole answer
 * @returns the ts of the message; null if Slack's answer names none
 * @throws the client's errors: `WebAPIRateLimitedError` and `WebAPIPlatformError` if Slack says no,
 *   `WebAPIHTTPError` for any other status than 200, `WebAPIRequestError` if there is no readable
 *   answer, so that the message may be there
 */
export async function postOnce(
  wire: Wire,
  message: object,
  onSending?: () => void,
  timeoutMs = TIMEOUT_MS,
): Promise<string | null> {
  const { status, statusText, headers, body } = await exchangeInTime(
    wire,
    `${wire.slackApiUrl}chat.postMessage`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${wire.token}`,
        // Without the charset Slack answers with a warning.
        'Content-Type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify(message),
    },
    timeoutMs,
    onSending,
  );
  if (status === 200) {
    // After that Slack repeats the whole message, which nobody needs to parse.
    if (body.subarray(0, OK.length).equals(OK)) {
      const [, ts] = TS.exec(body.toString('latin1', 0, START)) ?? [];
      if (ts !== undefined) return ts;
    }
    const result = parse(body);
    if (!result.ok) throw new WebAPIPlatformError(result);
    return result.ts ?? null;
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

/** The start of Slack's answer if the message is posted. */
const OK = Buffer.from('{"ok":true,');
/** Where it names the channel and the ts. */
const TS = /^\{"ok":true,"channel":"\w+","ts":"([\d.]+)"/;
const START = 200;

type Result = WebAPIPlatformError['data'] & { readonly ts?: string };

/** Slack's own answer; anything else (a proxy's page, half an answer) says nothing of the message. */
function parse(body: Buffer): Result {
  try {
    const result = JSON.parse(body.toString()) as Partial<Result> | null;
    if (result?.ok !== true && typeof result?.error !== 'string') {
      throw new TypeError('The answer is not of the Web API');
    }
    return result as Result;
  } catch (error) {
    throw requestError(error);
  }
}
