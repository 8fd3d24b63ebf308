import { type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredChannel } from './stored.ts';
import type { Workspace } from './workspace.ts';

/** `missing_scope` unless the app has `scope`, or one of them. */
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

/** The scope that reading a channel of this kind needs: `channels:history`, `im:read`, … */
export function channelScope(channel: StoredChannel, right: 'read' | 'history'): string {
  return `${families[channel.kind]}:${right}`;
}
