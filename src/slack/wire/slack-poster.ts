import type { ChatPostMessageArguments, WebClient } from '@slack/web-api';
import type {
  Poster,
  PostOutcome,
  PostRequest,
  RenderedMessage,
} from '../../announcer/parts/poster.ts';
import { findPost } from './find-post.ts';
import { outcomeOfError } from './slack-outcome.ts';

/** The type of the metadata that names a delivery. */
export const METADATA_TYPE = 'casebook_delivery';

/**
 * Largest difference between Slack's clock and ours; beyond it, a message that is there isn't
 * found.
 */
const SKEW_MS = 60 * 60 * 1000;

export interface SlackPosterOptions {
  /**
   * The client of a workspace. It must try once (`retryConfig: { retries: 0 }`, with
   * `rejectRateLimitedCalls` and a `timeout`): by default it retries for half an hour, and a retry
   * after an answer that got lost posts twice.
   */
  client(team: string): WebClient | Promise<WebClient>;
  /** True if a channel may be posted to, asked at the moment of sending: see `Gate.allows`. */
  allows(channel: string): Promise<boolean>;
  /** True if the app was given the optional history scopes there. */
  canReadHistory(team: string): boolean;
}

const SHARED = { kind: 'refused', what: 'channel', code: 'shared_with_others' } as const;

/** The way to Slack through its Web API. */
export function createSlackPoster({ client, allows, canReadHistory }: SlackPosterOptions): Poster {
  return {
    async post(request) {
      if (!(await allows(request.channel))) return SHARED;
      return settle(async () => (await client(request.team)).chat.postMessage(toPost(request)));
    },

    async update({ team, channel, ts, deliveryId, message }) {
      if (!(await allows(channel))) return SHARED;
      return settle(async () =>
        (await client(team)).chat.update({
          channel,
          ts,
          text: message.text,
          blocks: message.blocks as never[],
          ...metadataOf(deliveryId, message),
          // The default, `client`, would make links and mentions of a file's words.
          parse: 'none',
        }),
      );
    },

    canLook: canReadHistory,

    async look({ team, channel, deliveryId, threadTs, since }) {
      const oldest = String(Math.floor((since - SKEW_MS) / 1000));
      return findPost(
        await client(team),
        { channel, threadTs, oldest },
        ({ event_type, event_payload }) =>
          event_type === METADATA_TYPE && event_payload?.delivery_id === deliveryId,
      );
    },
  };
}

async function settle(
  call: () => Promise<{ readonly ts?: string | undefined }>,
): Promise<PostOutcome> {
  try {
    const { ts } = await call();
    return ts === undefined ? { kind: 'unknown', reason: 'no_ts' } : { kind: 'posted', ts };
  } catch (error) {
    return outcomeOfError(error);
  }
}

function toPost(request: PostRequest): ChatPostMessageArguments {
  const { channel, message, deliveryId, threadTs, broadcast } = request;
  const said = {
    channel,
    text: message.text,
    blocks: message.blocks as never[],
    ...metadataOf(deliveryId, message),
    mrkdwn: false,
    parse: 'none' as const,
    unfurl_links: false,
    unfurl_media: false,
  };
  if (threadTs === undefined) return said;
  return broadcast
    ? { ...said, thread_ts: threadTs, reply_broadcast: true }
    : { ...said, thread_ts: threadTs };
}

function metadataOf(deliveryId: string | undefined, message: RenderedMessage) {
  if (deliveryId === undefined) return {};
  return {
    metadata: {
      event_type: METADATA_TYPE,
      event_payload: { ...message.metadata, delivery_id: deliveryId },
    },
  };
}
