import { useEffect, useRef } from 'react';
import type { Snapshot } from '../../protocol/browser-protocol.ts';
import { channelMessages, type ThreadSummary } from './timeline.ts';

interface Conversation {
  readonly snapshot: Snapshot;
  readonly summaries: ReadonlyMap<string, ThreadSummary>;
  readonly openThread: (rootTs: string) => void;
}

/**
 * Opens the thread of the person's last message once the app has replied in it. In a direct message
 * with an agent, each of the person's messages starts a thread.
 *
 * @param dm the direct message with the app; null elsewhere
 */
export function useOpenAnswers(dm: string | null, conversation: Conversation): void {
  const { snapshot, summaries, openThread } = conversation;
  const mine =
    dm === null
      ? undefined
      : channelMessages(snapshot, dm).findLast(({ user }) => user === snapshot.me)?.ts;
  // Threads that were there when the person arrived stay closed.
  const seen = useRef({ dm, mine });
  const isAnswered = mine !== undefined && summaries.has(mine);
  useEffect(() => {
    if (seen.current.dm !== dm) seen.current = { dm, mine };
    if (!isAnswered || seen.current.mine === mine) return;
    seen.current = { dm, mine };
    openThread(mine);
  }, [dm, isAnswered, mine, openThread]);
}
