import { createHmac } from 'node:crypto';
import { newSecret } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';
import {
  type AttemptOutcome,
  acknowledgeWithin,
  type Envelope,
  type Retry,
  type Transport,
} from './transport.ts';

/**
 * Creates the transport for an app with a request URL: signed POSTs that the app must answer within
 * 3 seconds. Tells `reached` after each one whether the app could be reached.
 */
export function createHttpTransport(
  workspace: Workspace,
  requestUrl: string,
  reached: (answered: boolean) => void,
): Transport {
  return {
    async attempt(envelope, retry, dropConnection): Promise<AttemptOutcome> {
      const { body, contentType } = encode(envelope);
      const stop = new AbortController();
      let timedOut = false;
      const cancel = workspace.clock.after(acknowledgeWithin, () => {
        timedOut = true;
        stop.abort();
      });
      try {
        const response = await post(workspace, requestUrl, body, contentType, stop.signal, retry);
        const answer = decode(await response.text());
        reached(true);
        // The app's answer is lost on the way.
        if (dropConnection) return { acknowledged: false, reason: 'connection_lost' };
        if (response.status === 200) return { acknowledged: true, answer };
        const noRetry = response.headers.get('x-slack-no-retry') === '1';
        return { acknowledged: false, reason: 'http_error', status: response.status, noRetry };
      } catch {
        reached(timedOut);
        return { acknowledged: false, reason: timedOut ? 'timeout' : 'connection_lost' };
      } finally {
        cancel();
      }
    },
  };
}

/**
 * Verifies a request URL as Slack does: sends a challenge that the app must return.
 * @throws {Error} if the app returns anything else; the message quotes it
 */
export async function verifyRequestUrl(workspace: Workspace, requestUrl: string): Promise<void> {
  const challenge = newSecret();
  const body = JSON.stringify({
    token: workspace.verificationToken,
    challenge,
    type: 'url_verification',
  });
  const signal = AbortSignal.timeout(acknowledgeWithin);
  const response = await post(workspace, requestUrl, body, 'application/json', signal);
  const answer = await response.text();
  const parsed = decode(answer);
  const echoed =
    typeof parsed === 'object' && parsed !== null && 'challenge' in parsed
      ? parsed.challenge
      : parsed;
  if (response.status !== 200 || echoed !== challenge) {
    throw new Error(
      `${requestUrl} did not answer Slack's challenge: HTTP ${response.status} ${answer.slice(0, 200)}`,
    );
  }
}

function post(
  workspace: Workspace,
  requestUrl: string,
  body: string,
  contentType: string,
  signal: AbortSignal,
  retry?: Retry,
): Promise<Response> {
  return fetch(requestUrl, {
    method: 'POST',
    body,
    signal,
    redirect: 'manual',
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signedHeaders(workspace.signingSecret, body, workspace.clock.now()),
      ...(retry === undefined
        ? {}
        : { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason }),
    },
  });
}

/**
 * Returns the headers that prove a request comes from Slack: HMAC-SHA256 over `v0:timestamp:body`
 * (docs.slack.dev/authentication/verifying-requests-from-slack). `now` is in milliseconds.
 */
function signedHeaders(secret: string, body: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function encode({ kind, payload }: Envelope): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'events_api':
      return { body: JSON.stringify(payload), contentType: 'application/json' };
    case 'interactive':
      return {
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
        contentType: form,
      };
    case 'slash_commands':
      return {
        body: new URLSearchParams(payload as Record<string, string>).toString(),
        contentType: form,
      };
  }
}

/** Parses a body as JSON. Returns the text if it isn't JSON, and undefined if it is empty. */
function decode(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
