import { type Refusal, refuse } from '../calls/refusal.ts';
import type { StoredChannel } from '../state/stored.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * The channel an argument names, as far as the bot can see it: a private channel it is not in does
 * not exist for it. Takes an id, and where the method allows it a `#name` or a user id (the direct
 * message with that person).
 */
export function findChannel(
  workspace: Workspace,
  named: string,
  allow: { readonly names?: boolean } = {},
): StoredChannel | Refusal {
  const { channels, bot } = workspace;
  const found = allow.names === true ? channels.named(named) : channels.find(named);
  if (found === undefined || (found.kind !== 'channel' && !found.members.has(bot))) {
    return refuse('channel_not_found');
  }
  return found;
}

/** Why the bot may not post there, if so. */
export function postingRefusal(workspace: Workspace, channel: StoredChannel): Refusal | undefined {
  if (channel.isArchived) return refuse('is_archived');
  if (channel.kind === 'dm' && !workspace.app.messagesTab) return refuse('messages_tab_disabled');
  if (channel.members.has(workspace.bot)) return undefined;
  if (channel.kind === 'channel' && workspace.app.scopes.has('chat:write.public')) return undefined;
  return refuse('not_in_channel');
}
