import { useEffect, useRef } from 'react';
import type { Snapshot } from '../../protocol/browser-protocol.ts';
import { channelMessages, type ThreadSummary } from './timeline.ts';

interface Conversation {
  readonly snapshot: Snapshot;
  readonly summaries: ReadonlyMap<string, ThreadSummary>;
  readonly openThread: (rootTs: string) => void;
}

/**
 * In the direct message with an agent each message of a person begins a thread: when the app has
 * answered in it, it is opened, so that the answer is seen where the question was asked.
 * @param dm the direct message with the app; null elsewhere
 */
export function useOpenAnswers(dm: string | null, conversation: Conversation): void {
  const { snapshot, summaries, openThread } = conversation;
  const mine =
    dm === null
      ? undefined
      : channelMessages(snapshot, dm).findLast(({ user }) => user === snapshot.me)?.ts;
  // What was there when the person came is not opened.
  const seen = useRef({ dm, mine });
  const isAnswered = mine !== undefined && summaries.has(mine);
  useEffect(() => {
    if (seen.current.dm !== dm) seen.current = { dm, mine };
    if (!isAnswered || seen.current.mine === mine) return;
    seen.current = { dm, mine };
    openThread(mine);
  }, [dm, isAnswered, mine, openThread]);
}
