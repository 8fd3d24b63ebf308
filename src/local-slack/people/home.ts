import type { AttemptOutcome } from '../delivery/transport.ts';
import type { Stage } from './actor.ts';

/** Opens the app's Home tab or its Messages tab (the direct message) as `user`. */
export function openTab(
  { workspace, events }: Stage,
  user: string,
  tab: 'home' | 'messages',
): Promise<readonly AttemptOutcome[]> {
  const { homeTab, messagesTab } = workspace.app;
  if (!(tab === 'home' ? homeTab : messagesTab)) return Promise.resolve([]);
  return events.homeOpened(user, tab);
}
