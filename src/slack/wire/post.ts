import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { DrawnMessage, Verbatim } from '../kit/message.ts';
import { exchangeInTime, TIMEOUT_MS } from './exchange-in-time.ts';
import { type Asked, lookForReply, replyMetadata } from './look-for-reply.ts';
import { postOnce, statusError } from './post-once.ts';
import { mayBeDone, NotThere, outcomeOfError } from './slack-outcome.ts';
import type { Route, Wire } from './wire.ts';

/** Longest wait for a reply that Slack holds back, milliseconds. */
const PATIENCE_MS = 60_000;
/** The first pause after a connection that could not be made; each further one is twice as long. */
const FIRST_PAUSE_MS = 500;
/** Number of posts of a reply whose answers are lost, and which are not there. */
const ATTEMPTS = 3;

/** Notes each attempt, for what must not be sent twice. */
export interface Noted {
  /** It goes out now. */
  sending(): void;
  /** It was certainly not posted. */
  notSent(): Promise<void>;
}
const UNNOTED: Noted = { sending() {}, async notSent() {} };

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
 * Posts a message, once. Tries again only what was certainly not posted: a second post after an answer that
 * was lost would be a double one.
 * @returns the ts of the message; null if Slack's answer names none
 * @throws the client's errors; `mayBeDone` tells if the message may be there
 */
export function postMessage(
  wire: Wire,
  place: { readonly channel: string; readonly thread_ts?: string },
  message: Verbatim<DrawnMessage>,
  noted: Noted = UNNOTED,
): Promise<string | null> {
  const body = { ...place, ...payload(message) };
  return untilSent(() => postOnce(wire, body, noted.sending), noted);
}

/**
 * Posts a reply to a question, once. If Slack's answer is lost, it looks if the reply is there, and posts
 * it again only if it isn't.
 * @returns the ts of the reply; null if Slack's answer names none
 * @throws as `postMessage` does, and `NotThere`
 */
export async function postReply(
  wire: Wire,
  client: WebClient,
  question: Asked,
  message: Verbatim<DrawnMessage>,
): Promise<string | null> {
  const { channel, threadTs } = question;
  const metadata = replyMetadata(question);
  const body = { channel, thread_ts: threadTs, ...payload(message), metadata };
  for (let attempt = 1; ; attempt++) {
    try {
      return await untilSent(() => postOnce(wire, body));
    } catch (error) {
      if (!mayBeDone(error)) throw error;
      const found = await lookForReply(client, question);
      if (found.kind === 'found') return found.ts;
      if (found.kind !== 'absent') throw error;
      if (attempt === ATTEMPTS) throw new NotThere(error);
    }
  }
}

/**
 * Answers through a response URL, which works for half an hour, also without membership in the channel.
 * @param url the `response_url` of a command or a press
 * @throws as `postMessage` does
 */
export function respondTo(
  route: Route,
  url: string,
  body: object,
  noted: Noted = UNNOTED,
): Promise<void> {
  const request = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  } as const;
  return untilSent(async () => {
    const answer = await exchangeInTime(route, url, request, TIMEOUT_MS, noted.sending);
    if (answer.status !== 200) throw statusError(answer);
  }, noted);
}

/** Waits out rate limits and connections that can't be made, for a minute in all. */
async function untilSent<Sent>(
  send: () => Promise<Sent>,
  { notSent }: Noted = UNNOTED,
): Promise<Sent> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await send();
    } catch (error) {
      const outcome = outcomeOfError(error);
      if (outcome.kind !== 'rate-limited' && outcome.kind !== 'not-sent') throw error;
      await notSent();
      const next = outcome.kind === 'rate-limited' ? outcome.retryAfterMs : pause;
      waited += next;
      if (waited > PATIENCE_MS) throw error;
      await wait(next);
    }
  }
}
