import { useEffect } from 'react';
import type { Message } from '../../protocol/browser-protocol.ts';
import { useActions } from './page-context.tsx';

/** Marks the newest message of a place as read while the place is open and the page is visible. */
export function useMarkRead(place: string, messages: readonly Message[]): void {
  const { markRead } = useActions();
  const newest = messages.at(-1)?.ts;
  useEffect(() => {
    if (newest === undefined) return;
    const mark = (): void => {
      if (document.visibilityState === 'visible') markRead(place, newest);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [place, newest, markRead]);
}
