import { type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredChannel } from './stored.ts';
import type { Workspace } from './workspace.ts';

/** Refuses with `missing_scope` unless the app has `scope`, or one of several. */
export function lacksScope(
  workspace: Workspace,
  scope: string | readonly string[],
): Refusal | undefined {
  const { scopes } = workspace.app;
  const needed = [scope].flat();
  if (needed.some((one) => scopes.has(one))) return undefined;
  return refuse('missing_scope', { needed: needed[0], provided: [...scopes].join(',') });
}

const families = { channel: 'channels', private: 'groups', dm: 'im', group: 'mpim' } as const;

/** Returns the scope needed to read this kind of channel: `channels:history`, `im:read`, … */
export function channelScope(channel: StoredChannel, right: 'read' | 'history'): string {
  return `${families[channel.kind]}:${right}`;
}
