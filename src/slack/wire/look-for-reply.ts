import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { LookOutcome } from '../../announcer/parts/poster.ts';
import { findPost } from './find-post.ts';

/** A message of a person that is replied to in its thread. */
export interface Asked {
  readonly channel: string;
  readonly threadTs: string;
  readonly ts: string;
}

const TYPE = 'casebook_reply';

/** Pauses before each look, milliseconds: Slack may still be about to show a post. */
const PAUSES_MS = [1000, 4000];
/** Longest wait for Slack to let us look, milliseconds. */
const PATIENCE_MS = 60_000;

/** Names the question in a reply, so that the reply can be found. */
export function replyMetadata({ ts }: Asked) {
  return { event_type: TYPE, event_payload: { to: ts } };
}

/** Looks in the thread if a reply to the question is there. Never throws. */
export async function lookForReply(client: WebClient, question: Asked): Promise<LookOutcome> {
  const { ts } = question;
  let outcome: LookOutcome = { kind: 'absent' };
  for (const pause of PAUSES_MS) {
    await wait(pause);
    outcome = await look();
    if (outcome.kind === 'found' || outcome.kind === 'unavailable') return outcome;
  }
  for (let waited = 0; outcome.kind === 'later'; ) {
    waited += outcome.retryAfterMs;
    if (waited > PATIENCE_MS) break;
    await wait(outcome.retryAfterMs);
    outcome = await look();
  }
  return outcome;

  function look() {
    return findPost(
      client,
      { ...question, oldest: ts },
      ({ event_type, event_payload }) => event_type === TYPE && event_payload?.to === ts,
    );
  }
}
