import type { WebClient } from '@slack/web-api';
import type { LookOutcome } from '../../announcer/parts/poster.ts';
import { outcomeOfError } from './slack-outcome.ts';

const LATER_MS = 30_000;
/** Pages of history that are read before giving up until later. */
const PAGES = 20;

/** The conversation to look in, from a ts on. */
export interface Lookout {
  readonly channel: string;
  /** Any reply of the thread, or its root; absent to look outside threads. */
  readonly threadTs?: string | undefined;
  readonly oldest: string;
}

/** Looks in a conversation for a post of ours, by its metadata. Never throws. */
export async function findPost(
  { conversations }: Pick<WebClient, 'conversations'>,
  { channel, threadTs, oldest }: Lookout,
  isIt: (metadata: PostMetadata) => boolean,
): Promise<LookOutcome> {
  const page = { channel, oldest, limit: 200, include_all_metadata: true } as const;
  try {
    let cursor: string | undefined;
    for (let read = 0; read < PAGES; read++) {
      const at = cursor === undefined ? page : { ...page, cursor };
      const { messages, response_metadata } =
        threadTs === undefined
          ? await conversations.history(at)
          : await conversations.replies({ ...at, ts: threadTs });
      const found = messages?.filter(({ metadata }) => metadata && isIt(metadata as PostMetadata));
      const [first] = found?.flatMap(({ ts }) => ts ?? []).sort() ?? [];
      if (first !== undefined) return { kind: 'found', ts: first };
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return { kind: 'absent' };
    }
    return { kind: 'later', retryAfterMs: LATER_MS };
  } catch (error) {
    return lookFailed(error);
  }
}

interface PostMetadata {
  readonly event_type?: string;
  readonly event_payload?: Readonly<Record<string, unknown>>;
}

function lookFailed(error: unknown): LookOutcome {
  const outcome = outcomeOfError(error);
  if (outcome.kind === 'rate-limited') {
    return { kind: 'later', retryAfterMs: outcome.retryAfterMs };
  }
  // The message whose thread is searched is gone: then nothing stands in it.
  if (outcome.kind === 'refused' && outcome.code === 'thread_not_found') return { kind: 'absent' };
  return outcome.kind === 'refused'
    ? { kind: 'unavailable', reason: outcome.code }
    : { kind: 'later', retryAfterMs: LATER_MS };
}
