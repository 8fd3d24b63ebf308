import { isRefusal, type Refusal } from '../refusal.ts';
import type { StoredChannel } from '../state/channels.ts';
import type { Workspace } from '../workspace.ts';
import { type Arguments, requiredText } from './arguments.ts';
import { findChannel } from './find-channel.ts';
import { channelScope, lacksScope } from './scopes.ts';

/** The channel that the call names, if the app has the scope to read it so. */
export function readableChannel(
  workspace: Workspace,
  args: Arguments,
  right: 'read' | 'history',
): StoredChannel | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) {
    // Without any such scope Slack answers missing_scope before it looks.
    return lacksScope(workspace, `channels:${right}`) ?? channel;
  }
  return lacksScope(workspace, channelScope(channel, right)) ?? channel;
}
