import { type Arguments, requiredText } from '../calls/arguments.ts';
import { isRefusal, type Refusal } from '../calls/refusal.ts';
import { channelScope, lacksScope } from '../state/scopes.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';
import { findChannel } from './find-channel.ts';

/** Finds the channel that a call names; refuses if the app lacks the scope for `right`. */
export function readableChannel(
  workspace: Workspace,
  args: Arguments,
  right: 'read' | 'history',
): StoredChannel | Refusal {
  const named = requiredText(args, 'channel');
  if (isRefusal(named)) return named;
  const channel = findChannel(workspace, named);
  if (isRefusal(channel)) {
    // Without the scope, Slack answers missing_scope before it looks for the channel.
    return lacksScope(workspace, `channels:${right}`) ?? channel;
  }
  return lacksScope(workspace, channelScope(channel, right)) ?? channel;
}
