import { setTimeout as wait } from 'node:timers/promises';
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Message, Verbatim } from '../kit/message.ts';
import { postOnce } from './post-once.ts';

/** How long a person waits for a reply that Slack holds back before we give up, in seconds. */
const PATIENCE_S = 60;

/** A proven message as Slack takes it: its text stays literal, links in it are not unfurled. */
export function payload({ text, blocks }: Verbatim<Message>) {
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
 * Posts a reply. Waits out rate limits, and retries nothing else: a post whose answer was lost may
 * well be there already, and a second one would be a double answer.
 */
export async function postReply(
  client: WebClient,
  place: { readonly channel: string; readonly thread_ts?: string },
  message: Verbatim<Message>,
): Promise<void> {
  const body = { ...place, ...payload(message) };
  let waited = 0;
  for (;;) {
    try {
      return await postOnce(client, body);
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError)) throw error;
      waited += error.retryAfter;
      if (waited > PATIENCE_S) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}
