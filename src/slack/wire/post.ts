import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { exchangeInTime, TIMEOUT_MS } from './exchange-in-time.ts';
import { postOnce, statusError } from './post-once.ts';
import { outcomeOfError } from './slack-outcome.ts';

/** Longest wait for a reply that Slack holds back, milliseconds. */
const PATIENCE_MS = 60_000;
/** The first pause after a connection that could not be made; each further one is twice as long. */
const FIRST_PAUSE_MS = 500;

/** A proven message as Slack takes it: its text stays literal, links in it are not unfurled. */
export function payload({ text, blocks }: Verbatim<DrawnMessage>) {
  return {
    text,
    blocks: [...blocks],
    mrkdwn: false,
    parse: 'none' as const,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/**
 * Posts a reply. Tries again only what was certainly not posted: a second post of a reply whose answer
 * was lost would be a double answer.
 * @returns the ts of the message; null if Slack's answer names none
 * @throws the client's errors; `mayBeDone` tells if the reply may be there
 */
export function postReply(
  client: WebClient,
  place: { readonly channel: string; readonly thread_ts?: string },
  message: Verbatim<DrawnMessage>,
): Promise<string | null> {
  const body = { ...place, ...payload(message) };
  return untilSent(() => postOnce(client, body));
}

/**
 * Answers through a response URL, which works for half an hour, also without membership in the channel.
 * @param url the `response_url` of a command or a press
 * @throws as `postReply` does
 */
export function respondTo(url: string, body: object): Promise<void> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  } as const;
  return untilSent(async () => {
    const answer = await exchangeInTime(url, request, TIMEOUT_MS);
    if (answer.status !== 200) throw statusError(answer);
  });
}

/** Waits out rate limits and connections that can't be made, for a minute in all. */
async function untilSent<Sent>(send: () => Promise<Sent>): Promise<Sent> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await send();
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'rate-limited' && outcome.kind !== 'not-sent') throw error;
      const next = outcome.kind === 'rate-limited' ? outcome.retryAfterMs : pause;
      waited += next;
      if (waited > PATIENCE_MS) throw error;
      await wait(next);
    }
  }
}
