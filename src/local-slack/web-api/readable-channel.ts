import { type Arguments, requiredText } from '../calls/arguments.ts';
import { isRefusal, type Refusal } from '../calls/refusal.ts';
import { channelScope, lacksScope } from '../state/scopes.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { findChannel } from './find-channel.ts';

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
